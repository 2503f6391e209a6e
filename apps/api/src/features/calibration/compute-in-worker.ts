import { Worker } from "node:worker_threads";
import type { RunInput } from "./run-input.ts";
import type { ComputedRun } from "./stored-run.ts";

const WORKER = new URL("./calibration-worker.ts", import.meta.url);

/** Below the patience of the queue, so that a run that hangs is told as failed. */
const LONGEST_MILLISECONDS = 240_000;

/** The fit of a large organisation takes seconds: beside the event loop, which answers people meanwhile. */
export function computeInWorker({
  ratings,
  points,
}: Pick<RunInput, "ratings" | "points">): Promise<ComputedRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: { ratings, points } });
    const limit = setTimeout(() => {
      reject(new Error("the calibration took longer than four minutes"));
      void worker.terminate();
    }, LONGEST_MILLISECONDS);
    worker.once("message", (computed: ComputedRun) => resolve(computed));
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(limit);
      reject(new Error(`the calibration ended without an answer (exit ${code})`));
    });
  });
}
