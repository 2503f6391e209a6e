import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import type { Runtime } from "./runtime.ts";
import { stopPostmaster } from "./stop-postmaster.ts";

const runtime: Runtime = { initdb: "", postgres: "", pgCtl: "", version: "18.0", major: "18" };
const patience = { SIGINT: 200, SIGQUIT: 200 };

/** A process that hears nothing of `deafTo`. */
async function stubborn(deafTo: string) {
  const script = `trap '' ${deafTo}; echo ready; while :; do sleep 0.02; done`;
  const child = spawn("sh", ["-c", script], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  return { child, pid: child.pid ?? 0, exited: once(child, "exit") };
}

describe.runIf(process.platform !== "win32")("stopPostmaster", () => {
  it("goes on to SIGQUIT when SIGINT does not help, and says so", async () => {
    const { pid, exited } = await stubborn("INT");
    const said: string[] = [];
    await stopPostmaster(pid, runtime, (message) => said.push(message), patience);
    expect((await exited)[1]).toBe("SIGQUIT");
    expect(said).toEqual([`PostgreSQL (process ${pid}) did not stop within 0.2 s of SIGINT`]);
  });

  it("gives up with the process to end by hand, and never kills it", async () => {
    const { child, pid, exited } = await stubborn("INT QUIT");
    await expect(stopPostmaster(pid, runtime, () => undefined, patience)).rejects.toThrow(
      `PostgreSQL (process ${pid}) does not stop: end it by hand.`,
    );
    expect(child.exitCode).toBeNull();
    child.kill("SIGKILL");
    await exited;
  });

  it("has nothing to do when the process is gone", async () => {
    const { child, pid, exited } = await stubborn("INT");
    child.kill("SIGKILL");
    await exited;
    await expect(stopPostmaster(pid, runtime, () => undefined, patience)).resolves.toBeUndefined();
  });
});
