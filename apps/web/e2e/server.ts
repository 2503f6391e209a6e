import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const SERVER = join(import.meta.dirname, "../../api/src/server.ts");
const START_MS = 60_000;

type Running = { url: string; stop: () => Promise<void> };
export type Server = Running & { firstRunLink: string };

/** The real server on a free port and an empty data directory of its own, before its first owner. */
export async function startServer(settings: Record<string, string> = {}): Promise<Server> {
  const { said, ...running } = await launch(
    { EVENHAND_DEMO: "off", ...settings },
    /^First run: (\S+)$/,
  );
  return { ...running, firstRunLink: said };
}

/** The same with the demo; its organisations are still being made. */
export async function startDemo(): Promise<Running> {
  const { url, stop } = await launch({ EVENHAND_DEMO: "on" }, /^Evenhand is ready: (\S+)$/);
  return { url, stop };
}

/** Starts it and waits for a line of its output, and until it is ready. */
async function launch(
  settings: Record<string, string>,
  awaited: RegExp,
): Promise<Running & { said: string }> {
  const directory = mkdtempSync(join(tmpdir(), "evenhand-e2e-"));
  // The database runs as another user where we are root, and must be able to walk in.
  chmodSync(directory, 0o755);
  const child = spawn(process.execPath, [SERVER], {
    env: {
      ...process.env,
      PORT: "0",
      EVENHAND_DATA: join(directory, "data"),
      LOG_LEVEL: "warn",
      // Each test has an address of its own, so that the limits of one do not stop another.
      TRUST_PROXY: "loopback",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const complaints: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk.toString()));
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));

  const said = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`nothing said in ${START_MS} ms`)), START_MS);
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = awaited.exec(line)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    });
    void exited.then(() => reject(new Error(`the server stopped: ${complaints.join("")}`)));
  });
  const url = new URL(said).origin;
  await untilReady(url);
  return {
    url,
    said,
    async stop() {
      child.kill("SIGTERM");
      await exited;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string): Promise<void> {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url}/readyz did not turn green in ${START_MS} ms`);
}
