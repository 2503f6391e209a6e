import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openDatabase, type Database, type DatabaseAddresses } from "../db/connect.ts";
import { attachEmbedded, hasDatabase } from "../db/embedded/attach-embedded.ts";
import { DataFolderInUse } from "../db/embedded/cannot-start-postgres.ts";
import { startEmbedded } from "../db/embedded/start-embedded.ts";
import type { PostgresUrls } from "../db/embedded/urls.ts";
import { reachServer } from "../db/reach-server.ts";
import { migrationsPending } from "../db/migrate.ts";
import type { Environment } from "../environment.ts";
import { CommandRefused } from "./command.ts";

const PATIENCE_MILLISECONDS = 10_000;

/** Opens a database whose schema is the newest, works on it as the server's roles, and closes it. */
export async function withDatabase<T>(
  environment: Environment,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  if (environment.database.kind === "embedded" && !hasDatabase(resolve(environment.dataDirectory)))
    throw new CommandRefused(
      `There is no database in ${resolve(environment.dataDirectory)} yet: start the server once, or name its data folder with EVENHAND_DATA.`,
    );
  return withAddresses(environment, async (addresses) => {
    const database = openDatabase(addresses, { poolSize: 2, onError: () => {} });
    try {
      // a database that was never migrated has not even the table that says so
      const pending = await migrationsPending(database.pool).catch((error: unknown) => {
        if (error instanceof Error && "code" in error && error.code === "42P01") return true;
        throw error;
      });
      if (pending)
        throw new CommandRefused(
          'The database is older than this program: run "migrate" first, or start the server.',
        );
      return await work(database);
    } finally {
      await database.close();
    }
  });
}

/**
 * The addresses of the configured database while `work` runs. Of the embedded one, the running server's; where
 * none runs, it is started for the while and stopped again.
 */
export async function withAddresses<T>(
  environment: Environment,
  work: (addresses: DatabaseAddresses) => Promise<T>,
): Promise<T> {
  if (environment.database.kind === "server") {
    await reachServer(environment.database);
    return work(environment.database);
  }
  const directory = resolve(environment.dataDirectory);
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const running = await attachEmbedded(directory);
    if (running !== undefined) return work(addressesOf(running));
    const started = await startEmbedded({ dataDirectory: directory, log: () => {} }).catch(
      (error: unknown) => {
        if (error instanceof DataFolderInUse && Date.now() < deadline) return undefined;
        throw error;
      },
    );
    if (started !== undefined) {
      try {
        return await work(addressesOf(started));
      } finally {
        await started.stop();
      }
    }
    // a server is just starting or stopping
    await delay(100);
  }
}

/** The addresses while no server runs on the embedded database; refused while one does. */
export async function withIdleDatabase<T>(
  environment: Environment,
  work: (addresses: DatabaseAddresses) => Promise<T>,
): Promise<T> {
  if (environment.database.kind === "server") return work(environment.database);
  const started = await startEmbedded({
    dataDirectory: resolve(environment.dataDirectory),
    log: () => {},
  }).catch((error: unknown) => {
    if (error instanceof DataFolderInUse) {
      throw new CommandRefused("The server is running: stop it first.");
    }
    throw error;
  });
  try {
    return await work(addressesOf(started));
  } finally {
    await started.stop();
  }
}

function addressesOf({ appUrl, adminUrl, authUrl }: PostgresUrls): DatabaseAddresses {
  return { app: appUrl, admin: adminUrl, auth: authUrl, direct: appUrl };
}
