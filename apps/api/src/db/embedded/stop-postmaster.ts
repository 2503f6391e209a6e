import { execFileSync } from "node:child_process";
import type { Runtime } from "./runtime.ts";
import { isAlive, waitUntilGone } from "./process-state.ts";

const usualPatienceMs = { SIGINT: 30_000, SIGQUIT: 10_000 };

/**
 * Ends a server as PostgreSQL wants it: SIGINT closes connections, writes a checkpoint and leaves; if
 * that hangs, SIGQUIT leaves at once and the next start recovers from the log. Never SIGKILL, which
 * would leave its workers behind. (SIGTERM would wait for the clients to go by themselves, and is
 * ignored once SIGINT was sent.)
 * @throws Error when the process outlives both.
 */
export async function stopPostmaster(
  pid: number,
  runtime: Runtime,
  log: (message: string) => void,
  patienceMs = usualPatienceMs,
): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!isAlive(pid)) return;
    send(pid, signal, runtime);
    if (await waitUntilGone(pid, patienceMs[signal])) return;
    log(
      `PostgreSQL (process ${pid}) did not stop within ${patienceMs[signal] / 1000} s of ${signal}`,
    );
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop: end it by hand.`);
}

function send(pid: number, signal: "SIGINT" | "SIGQUIT", runtime: Runtime): void {
  try {
    // Node ends a process on Windows whatever the signal; PostgreSQL has its own way there.
    if (process.platform !== "win32") process.kill(pid, signal);
    else execFileSync(runtime.pgCtl, ["kill", signal.slice(3), String(pid)], { stdio: "ignore" });
  } catch (error) {
    if (isAlive(pid)) throw error;
  }
}
