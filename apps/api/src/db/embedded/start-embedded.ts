import { bringUp } from "./bring-up.ts";
import { clusterExists, initialiseCluster, removeUnfinished } from "./initialise-cluster.ts";
import { openDataFolder } from "./open-data-folder.ts";
import { createPasswords, readPasswords } from "./passwords.ts";
import { isAlive } from "./process-state.ts";
import { prepareRuntime, removeOldRuntimes } from "./runtime.ts";
import { takeServerLock } from "./server-lock.ts";
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
    const installation = { folder, runtime, runAs };
    const exists = await clusterExists(installation);
    const passwords = (await readPasswords(folder)) ?? (await createPasswords(folder));
    if (!exists) await initialiseCluster(installation, passwords);
    const { postmaster, adopted } = await bringUp(installation, passwords, log);
    await removeOldRuntimes(folder, runtime);
    const how = adopted ? "taken over from an earlier run" : "started";
    const tookMs = Math.round(performance.now() - began);
    log(`PostgreSQL ${runtime.version} ${how} on port ${postmaster.port} in ${tookMs} ms`);

    const endWatch = watchPostmaster(postmaster.pid, options.onExit);
    const stop = async (): Promise<void> => {
      endWatch();
      await stopPostmaster(postmaster.pid, runtime, log).finally(() => lock.release());
    };
    let stopping: Promise<void> | undefined;
    return {
      ...postgresUrls(postmaster.port, passwords),
      adopted,
      dataDirectory: folder.root,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** An adopted server is not our child, so its end is looked for instead of announced. */
function watchPostmaster(pid: number, onExit: EmbeddedOptions["onExit"]): () => void {
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    onExit?.(`PostgreSQL (process ${pid}) ended unexpectedly`);
  }, 250).unref();
  return () => clearInterval(timer);
}
