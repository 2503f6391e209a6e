import { realpath } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { CannotStartPostgres } from "./cannot-start-postgres.ts";
import type { Installation } from "./installation.ts";
import type { Passwords } from "./passwords.ts";
import { disownPostmaster, readPostmaster, type Postmaster } from "./postmaster-file.ts";
import { isAlive, isPostgresOn } from "./process-state.ts";
import { asSuperuser, isWrongPassword } from "./roles.ts";
import type { ServerSettings } from "./server-settings.ts";
import { stopPostmaster } from "./stop-postmaster.ts";
import { postgresUrls } from "./urls.ts";

const patienceMs = 10_000;

/**
 * Takes over the server that a killed Evenhand left running on our cluster. `undefined`: there is
 * none, or there was one of another version or other settings and it has been stopped.
 * @throws CannotStartPostgres when one runs there that does not obey us.
 */
export async function adoptOrphan(
  { folder, runtime }: Installation,
  passwords: Passwords,
  settings: ServerSettings,
  log: (message: string) => void,
): Promise<Postmaster | undefined> {
  let deadline = Date.now() + patienceMs;
  let lastAnswer = "";
  for (;;) {
    const orphan = await readPostmaster(folder.cluster);
    if (orphan === undefined || !isAlive(orphan.pid)) return undefined;
    if (isPostgresOn(orphan.pid, folder.cluster) === false) {
      await disownPostmaster(folder.cluster);
      return undefined;
    }
    const answer = await ask(orphan, passwords);
    if (answer.kind === "answers" && answer.cluster === folder.cluster) {
      if (answer.tag === settings.cluster_name) return orphan;
      log(
        `The PostgreSQL left running (process ${orphan.pid}) is of another release; restarting it`,
      );
      await stopPostmaster(orphan.pid, runtime, log);
      return undefined;
    }
    if (answer.kind === "refuses") {
      throw new CannotStartPostgres(
        `A PostgreSQL (process ${orphan.pid}) runs on ${folder.cluster} and does not accept the passwords in ${folder.passwords}: put the right file back, or end that process with "kill -INT ${orphan.pid}".`,
      );
    }
    // A recovery or a last checkpoint takes the time it takes.
    if (orphan.status === "starting" || orphan.status === "stopping") {
      deadline = Date.now() + patienceMs;
    }
    lastAnswer = answer.kind === "silent" ? answer.because : `it serves ${answer.cluster}`;
    if (Date.now() > deadline) {
      throw new CannotStartPostgres(
        `A PostgreSQL (process ${orphan.pid}) runs on ${folder.cluster} but did not answer on port ${orphan.port} within ${patienceMs / 1000} s (${lastAnswer}): end it with "kill -QUIT ${orphan.pid}" and start Evenhand again.`,
      );
    }
    await delay(100);
  }
}

type Answer =
  | { kind: "answers"; cluster: string; tag: string }
  | { kind: "refuses" }
  | { kind: "silent"; because: string };

async function ask(orphan: Postmaster, passwords: Passwords): Promise<Answer> {
  try {
    const url = postgresUrls(orphan.port, passwords).superuserUrl;
    const row = await asSuperuser(url, async (client) => {
      const result = await client.query<{ cluster: string; tag: string }>(
        "select current_setting('data_directory') as cluster, current_setting('cluster_name') as tag",
      );
      return result.rows[0];
    });
    if (row === undefined) return { kind: "silent", because: "no row came back" };
    return { kind: "answers", cluster: await realpath(row.cluster), tag: row.tag };
  } catch (error) {
    if (isWrongPassword(error)) return { kind: "refuses" };
    return { kind: "silent", because: error instanceof Error ? error.message : String(error) };
  }
}
