import { Worker } from "node:worker_threads";
import type { RunJob } from "./compute-and-store.ts";

const WORKER = new URL("./calibration-worker.ts", import.meta.url);

/** Below the patience of the queue, so that a run that hangs is told as failed. */
const LONGEST_MILLISECONDS = 240_000;

/** Reading, fitting and storing a large organisation takes seconds: beside the event loop, which answers people. */
export function workInThread(job: RunJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: job });
    const limit = setTimeout(() => {
      reject(new Error("the calibration took longer than four minutes"));
      void worker.terminate();
    }, LONGEST_MILLISECONDS);
    worker.once("message", () => resolve());
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(limit);
      reject(new Error(`the calibration ended without an answer (exit ${code})`));
    });
  });
}
