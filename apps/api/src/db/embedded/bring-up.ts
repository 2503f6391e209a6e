import { adoptOrphan } from "./adopt-orphan.ts";
import type { Installation } from "./installation.ts";
import { launchPostmaster } from "./launch-postmaster.ts";
import type { Passwords } from "./passwords.ts";
import { runPostgresProgram } from "./postgres-process.ts";
import type { Postmaster } from "./postmaster-file.ts";
import { ensureRolesAndDatabase, isWrongPassword } from "./roles.ts";
import { durableSettings } from "./server-settings.ts";
import { stopPostmaster } from "./stop-postmaster.ts";
import { postgresUrls } from "./urls.ts";

/** A running server on an initialised cluster, with its roles and database as they must be. */
export async function bringUp(
  installation: Installation,
  passwords: Passwords,
  log: (message: string) => void,
): Promise<{ postmaster: Postmaster; adopted: boolean }> {
  const settings = durableSettings(installation.runtime);
  const orphan = await adoptOrphan(installation, passwords, settings, log);
  const launch = (): Promise<Postmaster> => launchPostmaster(installation, settings, log);
  const stop = (postmaster: Postmaster): Promise<void> =>
    stopPostmaster(postmaster.pid, installation.runtime, log);
  const prepare = (postmaster: Postmaster): Promise<void> =>
    ensureRolesAndDatabase(postgresUrls(postmaster.port, passwords), passwords);

  let postmaster = orphan ?? (await launch());
  try {
    try {
      await prepare(postmaster);
    } catch (error) {
      if (!isWrongPassword(error)) throw error;
      log("The file with the database's passwords was lost or replaced; setting new ones");
      await stop(postmaster);
      await resetSuperuser(installation, passwords);
      postmaster = await launch();
      await prepare(postmaster);
    }
  } catch (error) {
    await stop(postmaster);
    throw error;
  }
  return { postmaster, adopted: postmaster === orphan };
}

/** Whoever owns the files owns the database: PostgreSQL's single-user mode asks for no password. */
async function resetSuperuser(
  { folder, runtime, runAs }: Installation,
  passwords: Passwords,
): Promise<void> {
  const statement = `alter role postgres with superuser login password '${passwords.superuser}'\n`;
  await runPostgresProgram(
    runtime.postgres,
    ["--single", "-D", folder.cluster, "postgres"],
    runAs,
    statement,
  );
}
