import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a running server writes into postmaster.pid about itself. */
export type Postmaster = {
  pid: number;
  port: number;
  /** "starting", "ready", "stopping"; empty for an instant at the very beginning */
  status: string;
};

const fileOf = (cluster: string): string => join(cluster, "postmaster.pid");

export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const content = await readFile(fileOf(cluster), "utf8").catch(() => undefined);
  // pid, directory, start time, port, socket directory, address, shared memory, status
  const lines = content?.split("\n") ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? "").trim() };
}

/**
 * After a reboot or in a new container the number in the file may belong to some other program, and
 * PostgreSQL would take that for itself and refuse to start. It ignores its parent's number, though:
 * with ours in the file it still checks that no worker holds the old shared memory.
 */
export async function disownPostmaster(cluster: string): Promise<void> {
  if (process.platform === "win32") return rm(fileOf(cluster), { force: true });
  const lines = (await readFile(fileOf(cluster), "utf8")).split("\n");
  await writeFile(fileOf(cluster), [String(process.pid), ...lines.slice(1)].join("\n"));
}
