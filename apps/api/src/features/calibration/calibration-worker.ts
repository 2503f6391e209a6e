import { parentPort, workerData } from "node:worker_threads";
import { computeRun } from "./compute-run.ts";

/** The thread in which a run is computed: it gets ratings, answers once, and ends. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of threads knows no origins
parentPort?.postMessage(computeRun(workerData as Parameters<typeof computeRun>[0]));
