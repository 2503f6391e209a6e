import { readdirSync } from "node:fs";
import { setPriority } from "node:os";
import { openTenantPool } from "../../db/connect.ts";
import { computeAndStore, type RunJob } from "./compute-and-store.ts";

/** The process in which a run is read, computed and stored: it is sent a job, answers how that went, and ends. */
export type RunAnswer = { failure: string | null };

const LEAST = 19;

// People come first. On Linux a priority is a thread's own, and those that collect garbage and compile are there already.
const threads = process.platform === "linux" ? readdirSync("/proc/self/task") : [process.pid];
for (const thread of threads) setPriority(Number(thread), LEAST);

// Without its server, whoever killed that, it has nobody to work for.
process.once("disconnect", () => process.exit());
process.once("message", (job) => void work(job as RunJob).then(answer));

async function work(job: RunJob): Promise<string | null> {
  const pool = openTenantPool(job.database, {
    poolSize: 1,
    // A connection that breaks in a transaction fails the query, and so the run.
    onError: () => undefined,
  });
  try {
    await computeAndStore(pool, job);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    await pool.end();
  }
}

function answer(failure: string | null): void {
  process.send?.({ failure } satisfies RunAnswer, () => process.disconnect());
}
