import { accessSync, constants, existsSync, realpathSync, statSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { dataFolder } from "./data-folder.ts";
import { findOperatingUser, runsAsRoot } from "./operating-user.ts";
import { firstClosed, lineage, modeOf } from "./reachable.ts";

export type CanHoldData = { ok: true } | { ok: false; because: string };

const elsewhere =
  "choose another folder with EVENHAND_DATA (such as /var/lib/evenhand), or start Evenhand as an ordinary user";

/**
 * Whether the embedded PostgreSQL could keep its data in `directory`, which need not exist yet.
 * Changes nothing, so that a caller may ask about several places and take the first that will do.
 */
export function canHoldData(directory: string): CanHoldData {
  const { existing, path } = resolveExisting(resolve(directory));
  if (!statSync(existing).isDirectory()) return refuse(`${existing} is not a directory`);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch {
    return refuse(
      `${existing} cannot be written by ${userInfo().username}: choose another folder with EVENHAND_DATA`,
    );
  }
  return runsAsRoot() ? rootCanHold(path, existing) : ownerCanHold(path);
}

/** A folder only root may enter can be opened to PostgreSQL's group, unless it is root's home. */
export function mayBeOpened(directory: string): boolean {
  return statSync(directory).uid === 0 && directory !== realpathSync(homedir());
}

function rootCanHold(path: string, existing: string): CanHoldData {
  const user = findOperatingUser(dataFolder(path)) ?? {
    name: "postgres",
    uid: -1,
    gid: -1,
  };
  const closed = firstClosed(lineage(existing), user);
  if (closed === undefined || (closed === path && mayBeOpened(path))) return { ok: true };
  return refuse(
    `PostgreSQL does not run as root but as the user ${user.name}, who may not enter ${closed} (mode ${modeOf(closed)}) on the way to ${path}: ${elsewhere}`,
  );
}

function ownerCanHold(path: string): CanHoldData {
  const cluster = statSync(dataFolder(path).cluster, { throwIfNoEntry: false });
  const uid = process.getuid?.();
  if (cluster === undefined || uid === undefined || cluster.uid === uid) return { ok: true };
  return refuse(
    `the database in ${path} belongs to the user with the id ${cluster.uid}, not to ${userInfo().username}: start Evenhand as the user who began it, or choose another folder with EVENHAND_DATA`,
  );
}

function refuse(because: string): CanHoldData {
  return { ok: false, because: `${because}.` };
}

/** Symbolic links are resolved as far as the path exists; the rest is appended as it stands. */
function resolveExisting(path: string): { existing: string; path: string } {
  if (existsSync(path)) {
    const real = realpathSync(path);
    return { existing: real, path: real };
  }
  const above = resolveExisting(dirname(path));
  return { existing: above.existing, path: join(above.path, basename(path)) };
}
