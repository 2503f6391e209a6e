import { realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { CannotStartPostgres } from "./cannot-start-postgres.ts";
import { dataFolder } from "./data-folder.ts";
import { readPasswords } from "./passwords.ts";
import { readPostmaster } from "./postmaster-file.ts";
import { isAlive, isPostgresOn } from "./process-state.ts";
import { asSuperuser, isWrongPassword } from "./roles.ts";
import { postgresUrls, type PostgresUrls } from "./urls.ts";

/**
 * The addresses of the PostgreSQL that a server, running or killed, has at work on the data folder `directory`.
 * A guest: takes no lock, starts and stops nothing. `undefined` where none is ready.
 * @throws CannotStartPostgres when one runs there that does not accept the passwords of the folder.
 */
export async function attachEmbedded(directory: string): Promise<PostgresUrls | undefined> {
  if (!hasDatabase(directory)) return undefined;
  const folder = dataFolder(realpathSync(directory));
  const postmaster = await readPostmaster(folder.cluster);
  if (postmaster?.status !== "ready" || !isAlive(postmaster.pid)) return undefined;
  if (isPostgresOn(postmaster.pid, folder.cluster) === false) return undefined;
  const passwords = await readPasswords(folder);
  const urls = passwords && postgresUrls(postmaster.port, passwords);
  try {
    if (urls !== undefined)
      await asSuperuser(urls.superuserUrl, (client) => client.query("select"));
  } catch (error) {
    // one that is just stopping is as good as none
    if (!isWrongPassword(error)) return undefined;
    throw refusal(folder.cluster, folder.passwords);
  }
  if (urls === undefined) throw refusal(folder.cluster, folder.passwords);
  return urls;
}

/** Has a server ever made its database in `directory`? True also where the answer is not ours to read. */
export function hasDatabase(directory: string): boolean {
  try {
    return statSync(join(dataFolder(directory).cluster, "PG_VERSION")).isFile();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code !== "ENOENT" && code !== "ENOTDIR";
  }
}

function refusal(cluster: string, passwords: string): CannotStartPostgres {
  return new CannotStartPostgres(
    `A PostgreSQL runs on ${cluster} and does not accept the passwords in ${passwords}: put the right file back, or restart the Evenhand server, which sets new ones.`,
  );
}
