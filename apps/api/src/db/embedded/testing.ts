import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { escapeIdentifier } from "pg";
import { dataFolder } from "./data-folder.ts";
import { initialiseCluster } from "./initialise-cluster.ts";
import { launchPostmaster } from "./launch-postmaster.ts";
import { openDataFolder } from "./open-data-folder.ts";
import { createPasswords } from "./passwords.ts";
import { readPostmaster } from "./postmaster-file.ts";
import { isPostgresOn } from "./process-state.ts";
import {
  asSuperuser,
  createDatabase,
  ensureRolesAndDatabase,
  restrictConnections,
} from "./roles.ts";
import { prepareRuntime, type Runtime } from "./runtime.ts";
import { takeServerLock } from "./server-lock.ts";
import { throwAwaySettings } from "./server-settings.ts";
import { stopPostmaster } from "./stop-postmaster.ts";
import { onDatabase, postgresUrls, type PostgresUrls } from "./urls.ts";

export type TestPostgres = PostgresUrls & {
  /** A fresh database like the product's; see `createTestDatabase`. */
  createDatabase(name: string, template?: string): Promise<PostgresUrls>;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
};

const prefix = "evenhand-test-postgres-";
const silent = (): void => undefined;

/**
 * One server for a whole run of tests, for a global setup. It gives up durability for speed, which
 * is why it exists only in a temporary folder of its own that nothing else ever opens.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const { folder, runAs } = openDataFolder(mkdtempSync(join(tmpdir(), prefix)));
  const lock = await takeServerLock(folder);
  const runtime = await prepareRuntime(folder, runAs);
  await removeAbandoned(runtime);
  const passwords = await createPasswords(folder);
  await initialiseCluster({ folder, runtime, runAs }, passwords, ["--no-sync"]);
  const settings = throwAwaySettings();
  const postmaster = await launchPostmaster({ folder, runtime, runAs }, settings, silent);
  const urls = postgresUrls(postmaster.port, passwords);
  await ensureRolesAndDatabase(urls, passwords);
  return {
    ...urls,
    createDatabase: (name, template) => createTestDatabase(urls, name, template),
    stop: async () => {
      await stopPostmaster(postmaster.pid, runtime, silent);
      lock.release();
      await rm(folder.root, { recursive: true, force: true });
    },
  };
}

/**
 * A database owned by evenhand_owner that the other two roles may connect to, replacing one of the
 * same name. With `template` it is a copy of that database (say, a migrated one nobody is connected
 * to), which is far quicker than migrating again. Needs only the URLs, so that a test's worker can
 * call it with what the global setup passed on.
 */
export async function createTestDatabase(
  urls: PostgresUrls,
  name: string,
  template?: string,
): Promise<PostgresUrls> {
  await asSuperuser(urls.superuserUrl, async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
    await createDatabase(client, name, template);
    await restrictConnections(client, name);
  });
  return {
    adminUrl: onDatabase(urls.adminUrl, name),
    appUrl: onDatabase(urls.appUrl, name),
    authUrl: onDatabase(urls.authUrl, name),
    superuserUrl: onDatabase(urls.superuserUrl, name),
  };
}

/** What a killed run of tests left behind: its lock is free, its server still runs. */
async function removeAbandoned(runtime: Runtime): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = dataFolder(join(tmpdir(), name));
    if (isYoung(folder.root)) continue;
    const lock = await takeServerLock(folder, 0).catch(() => undefined);
    if (lock === undefined) continue;
    const left = await readPostmaster(folder.cluster);
    if (left !== undefined && isPostgresOn(left.pid, folder.cluster) === true) {
      await stopPostmaster(left.pid, runtime, silent);
    }
    lock.release();
    await rm(folder.root, { recursive: true, force: true });
  }
}

/** Another run may have made it a moment ago, and not have come to lock it yet. */
function isYoung(path: string): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.birthtimeMs ?? Date.now();
  return Date.now() - made < 60_000;
}
