import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CannotStartPostgres } from "./cannot-start-postgres.ts";
import { unfinishedPrefix, type DataFolder } from "./data-folder.ts";
import { syncDirectory } from "./durable-file.ts";
import type { Installation } from "./installation.ts";
import type { Passwords } from "./passwords.ts";
import { runPostgresProgram } from "./postgres-process.ts";

/**
 * Whether the cluster is there, complete and of our major version.
 * @throws CannotStartPostgres when something else is in its place.
 */
export async function clusterExists({ folder, runtime }: Installation): Promise<boolean> {
  if (!existsSync(folder.cluster)) return false;
  if ((await readdir(folder.cluster)).length === 0) {
    await rmdir(folder.cluster);
    return false;
  }
  const written = await readFile(join(folder.cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  if (written === undefined) {
    throw new CannotStartPostgres(
      `${folder.cluster} holds files, but no PostgreSQL database: move them away, or choose another folder with EVENHAND_DATA.`,
    );
  }
  if (written.trim() === runtime.major) return true;
  throw new CannotStartPostgres(
    `The database in ${folder.cluster} was written by PostgreSQL ${written.trim()}, and this Evenhand brings PostgreSQL ${runtime.major}, which cannot open it: back it up with the Evenhand that wrote it, and restore the backup into an empty data folder.`,
  );
}

/**
 * A cluster appears in its place only by a rename once it is complete, so a killed `initdb` leaves
 * nothing but rubbish under a name that is never read.
 */
export async function initialiseCluster(
  { folder, runtime, runAs }: Installation,
  passwords: Pick<Passwords, "superuser">,
  extraOptions: string[] = [],
): Promise<void> {
  const workshop = join(folder.root, unfinishedPrefix + randomBytes(6).toString("hex"));
  const draft = join(workshop, "cluster");
  const passwordFile = join(workshop, "password");
  await mkdir(workshop, { mode: 0o700 });
  await writeFile(passwordFile, passwords.superuser, { mode: 0o600 });
  if (runAs !== undefined) {
    for (const path of [workshop, passwordFile]) await chown(path, runAs.uid, runAs.gid);
  }
  const options = [
    `--pgdata=${draft}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--data-checksums",
    "--encoding=UTF8",
    // PostgreSQL's own C.UTF-8: the same order and case rules on every operating system
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...extraOptions,
  ];
  await runPostgresProgram(runtime.initdb, options, runAs);
  await rename(draft, folder.cluster);
  await syncDirectory(folder.root);
  await rm(workshop, { recursive: true, force: true });
}

export async function removeUnfinished(folder: DataFolder): Promise<void> {
  const names = (await readdir(folder.root)).filter((name) => name.startsWith(unfinishedPrefix));
  for (const name of names) {
    // An `initdb` that outlived its server may still be writing here; the next start tries again.
    await rm(join(folder.root, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
