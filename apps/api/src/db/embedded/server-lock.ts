import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { CannotStartPostgres, DataFolderInUse } from "./cannot-start-postgres.ts";
import type { DataFolder } from "./data-folder.ts";
import { ownLikeFolder } from "./open-data-folder.ts";
import { isAlive } from "./process-state.ts";

export type ServerLock = { release(): void };

const usualPatienceMs = 600;

/**
 * One live server per data folder. Node has no `flock`, but its SQLite takes an exclusive lock of
 * the operating system on a file: free of races, and gone with its process however that ends.
 * Nothing is ever stored in that file, and nobody else may open it (on POSIX, closing any handle
 * of a process to a file gives up its locks).
 * @throws CannotStartPostgres naming the folder and the process that holds it.
 */
export async function takeServerLock(
  folder: DataFolder,
  patienceMs = usualPatienceMs,
): Promise<ServerLock> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const handle = tryLock(folder);
    if (handle !== undefined) {
      held.add(handle);
      announceHolder(folder);
      return { release: () => held.delete(handle) && handle.close() };
    }
    if (Date.now() >= deadline) throw new DataFolderInUse(refusal(folder));
    await delay(50);
  }
}

// A handle that is collected as garbage would be closed, and its lock lost.
const held = new Set<DatabaseSync>();

function tryLock(folder: DataFolder): DatabaseSync | undefined {
  let handle: DatabaseSync | undefined;
  try {
    handle = new DatabaseSync(folder.lock, { timeout: 0 });
    handle.exec("pragma locking_mode = exclusive; begin exclusive");
    return handle;
  } catch (error) {
    handle?.close();
    if (isBusy(error)) return undefined;
    throw new CannotStartPostgres(
      `${folder.lock} cannot be locked (${error instanceof Error ? error.message : String(error)}): it must belong to the user who runs Evenhand, on a disk that supports file locks.`,
    );
  }
}

function isBusy(error: unknown): boolean {
  const busy = 5;
  return error instanceof Error && "errcode" in error && error.errcode === busy;
}

function announceHolder(folder: DataFolder): void {
  const draft = `${folder.lockHolder}.draft`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, host: hostname() }), { mode: 0o600 });
  renameSync(draft, folder.lockHolder);
  ownLikeFolder(folder.lockHolder, folder);
  // a stranger who could open it could also lock it
  chmodSync(folder.lock, 0o600);
  ownLikeFolder(folder.lock, folder);
}

function refusal(folder: DataFolder): string {
  return `The data folder ${folder.root} is in use by another Evenhand server (${holder(folder)}): stop that one first, or give this one its own folder with EVENHAND_DATA.`;
}

/** Only a courtesy: the lock itself decides, the name is read from a note beside it. */
function holder(folder: DataFolder): string {
  try {
    const note = JSON.parse(readFileSync(folder.lockHolder, "utf8")) as {
      pid: number;
      host: string;
    };
    if (note.host !== hostname()) return `process ${note.pid} on ${note.host}`;
    return isAlive(note.pid) ? `process ${note.pid}` : "its process is just starting";
  } catch {
    return "its process is just starting";
  }
}
