import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { RunAnswer } from "./calibration-process.ts";
import type { RunJob } from "./compute-and-store.ts";

const PROCESS = fileURLToPath(new URL("./calibration-process.ts", import.meta.url));

/** Below the patience of the queue, so that a run that hangs is told as failed. */
const LONGEST_MILLISECONDS = 240_000;

/**
 * Reading, fitting and storing a large organisation takes seconds: in a process of the least priority, beside the
 * server, which answers people. See docs/decisions/0014-a-run-is-a-process-of-its-own.md.
 */
export function workApart(job: RunJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(PROCESS, { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const limit = setTimeout(() => {
      reject(new Error("the calibration took longer than four minutes"));
      child.kill("SIGKILL");
    }, LONGEST_MILLISECONDS);
    child.once("message", (message) => {
      const { failure } = message as RunAnswer;
      if (failure === null) resolve();
      else reject(new Error(failure));
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearTimeout(limit);
      reject(new Error(`the calibration ended without an answer (${signal ?? `exit ${code}`})`));
    });
    child.send(job);
  });
}
