import { parentPort, workerData } from "node:worker_threads";
import { computeRun } from "./compute-run.ts";

/** The thread in which a run is computed: it gets ratings, answers once, and ends. */
parentPort?.postMessage(computeRun(workerData as Parameters<typeof computeRun>[0]));
