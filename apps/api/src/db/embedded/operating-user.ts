import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { CannotStartPostgres } from "./cannot-start-postgres.ts";
import type { DataFolder } from "./data-folder.ts";

/** The operating-system user PostgreSQL runs as, when it is not the one who runs Evenhand. */
export type OperatingUser = { name: string; uid: number; gid: number };

const accountName = "postgres";

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * PostgreSQL refuses to run as root. A data folder that belongs to an ordinary user stays theirs, so
 * that `sudo` once does not lock them out; in root's own folders it runs as the user `postgres`.
 * `undefined`: that user does not exist yet.
 */
export function findOperatingUser(folder: DataFolder): OperatingUser | undefined {
  for (const path of [folder.cluster, folder.root]) {
    const owner = statSync(path, { throwIfNoEntry: false });
    if (owner !== undefined && owner.uid !== 0) {
      return { name: accountOf(owner.uid), uid: owner.uid, gid: owner.gid };
    }
  }
  const uid = numericId("-u");
  const gid = numericId("-g");
  return uid === undefined || gid === undefined ? undefined : { name: accountName, uid, gid };
}

/** @throws CannotStartPostgres when the machine has no tool to create a system user. */
export function createOperatingUser(folder: DataFolder): OperatingUser {
  const attempts: [string, string[]][] = [
    ["groupadd", ["--system", "--force", accountName]],
    [
      "useradd",
      ["--system", "-g", accountName, "-M", "-d", "/nonexistent", "-s", "/bin/false", accountName],
    ],
    // Alpine's BusyBox
    ["adduser", ["-S", "-D", "-H", "-h", "/nonexistent", "-s", "/bin/false", accountName]],
  ];
  for (const [tool, options] of attempts) {
    quietly(tool, options);
    const user = findOperatingUser(folder);
    if (user !== undefined) return user;
  }
  throw new CannotStartPostgres(
    `PostgreSQL does not run as root, and the system user "${accountName}" it should run as could not be created: create it with "useradd --system ${accountName}", or start Evenhand as an ordinary user.`,
  );
}

function numericId(flag: "-u" | "-g"): number | undefined {
  const printed = quietly("id", [flag, accountName]);
  return printed === undefined ? undefined : Number(printed.trim());
}

function accountOf(uid: number): string {
  return quietly("id", ["-un", String(uid)])?.trim() || `with the id ${uid}`;
}

function quietly(tool: string, options: string[]): string | undefined {
  try {
    return execFileSync(tool, options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return undefined;
  }
}
