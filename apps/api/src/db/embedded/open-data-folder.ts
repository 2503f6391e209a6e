import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { canHoldData } from "./can-hold-data.ts";
import { CannotStartPostgres } from "./cannot-start-postgres.ts";
import { dataFolder, type DataFolder } from "./data-folder.ts";
import {
  createOperatingUser,
  findOperatingUser,
  runsAsRoot,
  type OperatingUser,
} from "./operating-user.ts";
import { firstClosed, lineage } from "./reachable.ts";

/** Creates the data folder if need be and lets the user PostgreSQL runs as, and no other, pass through. */
export function openDataFolder(directory: string): {
  folder: DataFolder;
  runAs: OperatingUser | undefined;
} {
  const verdict = canHoldData(directory);
  if (!verdict.ok) throw new CannotStartPostgres(verdict.because);
  createFolder(resolve(directory));
  const folder = dataFolder(realpathSync(directory));
  if (!runsAsRoot()) return { folder, runAs: undefined };

  const runAs = findOperatingUser(folder) ?? createOperatingUser(folder);
  if (firstClosed([folder.root], runAs) !== undefined) {
    chownSync(folder.root, 0, runAs.gid);
    chmodSync(folder.root, (statSync(folder.root).mode & 0o777) | 0o010);
  }
  return { folder, runAs };
}

function createFolder(path: string): void {
  const made = lineage(path).filter(makeFolder);
  if (made.length === 0) return;
  // Under a strict umask the parents made on the way would be closed to PostgreSQL's user.
  if (runsAsRoot()) for (const step of made) chmodSync(step, 0o755);
  chmodSync(path, 0o700);
}

/** True when it was not there. One step at a time: Node's own recursion never ends on some file systems. */
function makeFolder(path: string): boolean {
  if (existsSync(path)) return false;
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (existsSync(path)) return false;
    throw new CannotStartPostgres(
      `The folder ${path} cannot be made (${error instanceof Error ? error.message : String(error)}): choose another one with EVENHAND_DATA.`,
    );
  }
}

/** Files that root makes in somebody's data folder stay usable for that person. */
export function ownLikeFolder(path: string, folder: DataFolder): void {
  if (!runsAsRoot()) return;
  const { uid, gid } = statSync(folder.root);
  chownSync(path, uid, gid);
}
