import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { CannotStartPostgres } from "./cannot-start-postgres.ts";
import type { DataFolder } from "./data-folder.ts";
import type { Installation } from "./installation.ts";
import { ownLikeFolder } from "./open-data-folder.ts";
import { lastLines, spawnPostgres } from "./postgres-process.ts";
import { readPostmaster, type Postmaster } from "./postmaster-file.ts";
import { postgresProcessesOn } from "./process-state.ts";
import { asArguments, type ServerSettings } from "./server-settings.ts";

const retryForMs = 10_000;
const stragglersAfterMs = 1500;
const recoveryNoticeMs = 10_000;
const largestLogBytes = 5_000_000;

/**
 * Starts the server and waits until it accepts connections. A killed server's shared memory stays
 * taken for about a second, and a free port may be gone a moment later, so a failed start is repeated.
 * @throws CannotStartPostgres with PostgreSQL's own last words.
 */
export async function launchPostmaster(
  { folder, runtime, runAs }: Installation,
  settings: ServerSettings,
  log: (message: string) => void,
): Promise<Postmaster> {
  const began = Date.now();
  for (;;) {
    const port = await freePort();
    const logFile = openLog(folder);
    const logged = statSync(folder.log).size;
    const child = spawnPostgres(
      runtime.postgres,
      ["-D", folder.cluster, "-p", String(port), ...asArguments(settings)],
      // its own session, so that Ctrl-C in the terminal does not end it under the running server
      { runAs, stdio: ["ignore", logFile, logFile], detached: true },
    );
    closeSync(logFile);
    if (await becomesReady(child, folder, log)) {
      child.unref();
      return { pid: child.pid ?? 0, port, status: "ready" };
    }
    const elapsed = Date.now() - began;
    if (elapsed > retryForMs) {
      const words = lastLines(readFileSync(folder.log).subarray(logged).toString());
      throw new CannotStartPostgres(
        `PostgreSQL does not start on ${folder.cluster} (log: ${folder.log}): ${words}`,
      );
    }
    if (elapsed > stragglersAfterMs) endStragglers(folder);
    await delay(200);
  }
}

async function becomesReady(
  child: ChildProcess,
  folder: DataFolder,
  log: (message: string) => void,
): Promise<boolean> {
  let ended = false;
  let failure: Error | undefined;
  child.once("exit", () => (ended = true));
  child.once("error", (error) => (failure = error));
  let notice = Date.now() + recoveryNoticeMs;
  for (;;) {
    await delay(20);
    if (failure !== undefined) {
      throw new CannotStartPostgres(`${child.spawnfile} cannot be run: ${failure.message}.`);
    }
    if (ended) return false;
    const file = await readPostmaster(folder.cluster);
    if (file !== undefined && file.pid === child.pid && file.status === "ready") return true;
    if (Date.now() > notice) {
      log("PostgreSQL is still recovering from its last, interrupted run");
      notice += recoveryNoticeMs;
    }
  }
}

/** Workers of a killed server that are deep in a query do not notice its end and hold its memory. */
function endStragglers(folder: DataFolder): void {
  for (const pid of postgresProcessesOn(folder.cluster)) {
    try {
      process.kill(pid, "SIGQUIT");
    } catch {
      // gone in the meantime
    }
  }
}

function openLog(folder: DataFolder): number {
  if (existsSync(folder.log) && statSync(folder.log).size > largestLogBytes) {
    renameSync(folder.log, `${folder.log}.previous`);
  }
  const file = openSync(folder.log, "a", 0o600);
  ownLikeFolder(folder.log, folder);
  return file;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
