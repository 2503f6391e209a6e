import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { dataFolder } from "../db/embedded/data-folder.ts";
import { postgresProcessesOn } from "../db/embedded/process-state.ts";

/** The real server, as an operating-system process of its own. */
export type EvenhandProcess = {
  pid: number;
  /** Where it answers; empty when it ended before it was ready. */
  url: string;
  firstRunLink: string | undefined;
  stdout(): string;
  stderr(): string;
  signal(name: NodeJS.Signals): void;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
};

const program = fileURLToPath(new URL("../server.ts", import.meta.url));
const running = new Set<EvenhandProcess>();

/** Starts the server on a free port and waits until it says that it is ready, ends, or `enough` is heard. */
export async function startEvenhand(
  dataDirectory: string,
  settings: Record<string, string> = {},
  enough?: AbortSignal,
): Promise<EvenhandProcess> {
  const child = spawn(process.execPath, [program], {
    cwd: tmpdir(),
    env: {
      PATH: process.env["PATH"] ?? "",
      PORT: "0",
      EVENHAND_DATA: dataDirectory,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const started: EvenhandProcess = {
    pid: child.pid ?? 0,
    url: "",
    firstRunLink: undefined,
    stdout: () => stdout,
    stderr: () => stderr,
    signal: (name) => child.kill(name),
    ended: once(child, "close").then(([code, signal]) => {
      running.delete(started);
      return (code ?? signal) as number | NodeJS.Signals;
    }),
  };
  running.add(started);
  const isReady = (): boolean => /Evenhand is ready: \S+\n/.test(stdout);
  const isOver = (): boolean => !running.has(started) || enough?.aborted === true;
  while (!isReady() && !isOver()) await delay(20);
  // both lines leave in one turn of the event loop, though not always in one chunk
  await delay(20);
  started.url = /Evenhand is ready: (\S+)/.exec(stdout)?.[1] ?? "";
  started.firstRunLink = /First run: (\S+)/.exec(stdout)?.[1];
  return started;
}

/** The server alone: its PostgreSQL stays behind. */
export async function killServer(server: EvenhandProcess): Promise<void> {
  server.signal("SIGKILL");
  await server.ended;
}

/** Server and every PostgreSQL process, as if the machine had lost them all at once. */
export async function killEverything(
  server: EvenhandProcess,
  dataDirectory: string,
): Promise<void> {
  for (const pid of [server.pid, ...postgresOf(dataDirectory)]) kill(pid);
  await server.ended;
  await killPostgres(dataDirectory);
}

export function postgresOf(dataDirectory: string): number[] {
  return postgresProcessesOn(dataFolder(dataDirectory).cluster);
}

export function temporaryData(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "evenhand-durability-")));
}

/** Ends what a test left running, its failure included, and removes its data. */
export async function removeData(dataDirectory: string): Promise<void> {
  for (const server of running) await killServer(server);
  await killPostgres(dataDirectory);
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
}

/** Until none is left: one may be started at the very moment that the others end. */
async function killPostgres(dataDirectory: string): Promise<void> {
  for (let left = postgresOf(dataDirectory); left.length > 0; left = postgresOf(dataDirectory)) {
    for (const pid of left) kill(pid);
    await delay(20);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // gone in the meantime
  }
}
