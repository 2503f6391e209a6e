import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openTenantPool } from "../../db/connect.ts";
import { computeAndStore, type RunJob } from "./compute-and-store.ts";

/** The thread in which a run is read, computed and stored: it gets a job, says when it is done, and ends. */
const job = workerData as RunJob;

// On Linux a priority is a thread's own; elsewhere it is the whole process's, which must keep answering people.
if (process.platform === "linux") setPriority(10);

const pool = openTenantPool(job.database, {
  poolSize: 1,
  // A connection that breaks in a transaction fails the query, and so the run.
  onError: () => undefined,
});
try {
  await computeAndStore(pool, job);
} finally {
  await pool.end();
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of threads knows no origins
parentPort?.postMessage("done");
