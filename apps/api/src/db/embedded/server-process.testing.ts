import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { dataFolder } from "./data-folder.ts";
import { readPostmaster } from "./postmaster-file.ts";
import { waitUntilGone } from "./process-state.ts";
import type { EmbeddedPostgres } from "./start-embedded.ts";

/** Another operating-system process that started the embedded database, or was refused. */
export type ServerProcess = {
  pid: number;
  started: Omit<EmbeddedPostgres, "stop"> | undefined;
  refusal: string | undefined;
  kill(): Promise<void>;
};

const entry = new URL("./start-embedded.ts", import.meta.url).href;
const program = `
  import { startEmbedded } from ${JSON.stringify(entry)};
  try {
    const started = await startEmbedded({ dataDirectory: process.argv[1], log: () => undefined });
    console.log(JSON.stringify({ started }));
  } catch (error) {
    console.log(JSON.stringify({ refusal: error.message }));
    process.exit(1);
  }
  setInterval(() => undefined, 60_000);
`;

export async function startServerProcess(dataDirectory: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, dataDirectory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const first = await Promise.race([once(createInterface(child.stdout), "line"), exited]);
  const said = JSON.parse(String(first[0])) as Pick<ServerProcess, "started" | "refusal">;
  return {
    pid: child.pid ?? 0,
    started: said.started,
    refusal: said.refusal,
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "evenhand-embedded-")));
}

/** Ends whatever PostgreSQL is still at work in the folder, as a crash would. */
export async function endPostgresIn(directory: string): Promise<void> {
  const left = await readPostmaster(dataFolder(directory).cluster);
  if (left !== undefined && left.pid !== process.pid) {
    try {
      process.kill(left.pid, "SIGQUIT");
      await waitUntilGone(left.pid, 5000);
    } catch {
      // it was gone already
    }
  }
}

export async function removeTemporaryFolder(directory: string): Promise<void> {
  await endPostgresIn(directory);
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
}

/** The rows of one statement, through a connection of its own. */
export async function query<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
