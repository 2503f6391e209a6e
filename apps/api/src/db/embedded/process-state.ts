import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

const onLinux = process.platform === "linux";

/** A zombie, dead but not yet collected by its parent, counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return !onLinux || !isZombie(pid);
}

export async function waitUntilGone(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

/**
 * Process numbers are reused, above all in containers: is `pid` a PostgreSQL that works on `cluster`?
 * `undefined` where the operating system does not tell.
 */
export function isPostgresOn(pid: number, cluster: string): boolean | undefined {
  if (process.platform === "win32") return undefined;
  if (!onLinux) return commandOf(pid).includes("postgres") && commandOf(pid).includes(cluster);
  try {
    // Every PostgreSQL process makes its data directory its working directory.
    return (
      readProc(pid, "comm").trim() === "postgres" && readlinkSync(`/proc/${pid}/cwd`) === cluster
    );
  } catch (error) {
    const denied = error instanceof Error && "code" in error && error.code === "EACCES";
    return denied ? undefined : false;
  }
}

/** All PostgreSQL processes at work on `cluster`; known on Linux only, elsewhere none are listed. */
export function postgresProcessesOn(cluster: string): number[] {
  if (!onLinux) return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isPostgresOn(pid, cluster) === true);
}

function isZombie(pid: number): boolean {
  try {
    // "pid (name) state …": the name may hold any character, so read from its last bracket
    return readProc(pid, "stat").split(") ").at(-1)?.startsWith("Z") === true;
  } catch {
    return false;
  }
}

function readProc(pid: number, file: string): string {
  return readFileSync(`/proc/${pid}/${file}`, "utf8");
}

function commandOf(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
