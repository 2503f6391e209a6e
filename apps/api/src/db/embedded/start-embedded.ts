import { adoptOrphan } from "./adopt-orphan.ts";
import { clusterExists, initialiseCluster, removeUnfinished } from "./initialise-cluster.ts";
import { launchPostmaster } from "./launch-postmaster.ts";
import { openDataFolder } from "./open-data-folder.ts";
import { createPasswords, readPasswords } from "./passwords.ts";
import { isAlive } from "./process-state.ts";
import { ensureRolesAndDatabase } from "./roles.ts";
import { prepareRuntime, removeOldRuntimes } from "./runtime.ts";
import { takeServerLock } from "./server-lock.ts";
import { durableSettings } from "./server-settings.ts";
import { stopPostmaster } from "./stop-postmaster.ts";
import { postgresUrls, type PostgresUrls } from "./urls.ts";

export type EmbeddedPostgres = PostgresUrls & {
  /** true when a server left running by a killed Evenhand was taken over */
  adopted: boolean;
  dataDirectory: string;
  /** Stops PostgreSQL, then gives the data folder free. Calling it again changes nothing. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Evenhand's data folder; created when it does not exist */
  dataDirectory: string;
  log: (message: string) => void;
  /** called once if PostgreSQL ends although nobody called `stop` */
  onExit?: (message: string) => void;
};

/** @throws CannotStartPostgres with one sentence that says what is wrong and what to do. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const began = performance.now();
  const { folder, runAs } = openDataFolder(options.dataDirectory);
  const lock = await takeServerLock(folder);
  try {
    await removeUnfinished(folder);
    const runtime = await prepareRuntime(folder, runAs);
    const settings = durableSettings(runtime);
    const exists = await clusterExists(folder, runtime);
    const passwords = (await readPasswords(folder)) ?? (await createPasswords(folder));
    if (!exists) await initialiseCluster(folder, runtime, runAs, passwords);

    const orphan = await adoptOrphan(folder, passwords, settings, log);
    const postmaster = orphan ?? (await launchPostmaster(folder, runtime, runAs, settings, log));
    const urls = postgresUrls(postmaster.port, passwords);
    try {
      await ensureRolesAndDatabase(urls, passwords);
    } catch (error) {
      await stopPostmaster(postmaster.pid, log);
      throw error;
    }
    await removeOldRuntimes(folder, runtime);
    const how = orphan === undefined ? "started" : "taken over from an earlier run";
    log(
      `PostgreSQL ${runtime.version} ${how} on port ${postmaster.port} in ${Math.round(performance.now() - began)} ms`,
    );

    const watch = watchPostmaster(postmaster.pid, options.onExit);
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      watch.end();
      await stopPostmaster(postmaster.pid, log).finally(() => lock.release());
    };
    return {
      ...urls,
      adopted: orphan !== undefined,
      dataDirectory: folder.root,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** An adopted server is not our child, so its end is looked for instead of announced. */
function watchPostmaster(
  pid: number,
  onExit: ((message: string) => void) | undefined,
): { end(): void } {
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    onExit?.(`PostgreSQL (process ${pid}) ended unexpectedly`);
  }, 250).unref();
  return { end: () => clearInterval(timer) };
}
