import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync, writeSync, closeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  killServer,
  postgresOf,
  removeData,
  startEvenhand,
  temporaryData,
} from "./evenhand-process.testing.ts";
import { call, finishFirstRun } from "./owner.testing.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const program = fileURLToPath(new URL("../commands/evenhand.ts", import.meta.url));

/** The whole drill: a server's data, its backup, another machine's empty data folder, and a restore that is killed. */
describe.runIf(process.platform === "linux")("a restore that is killed half-way", () => {
  const [data, elsewhere] = [temporaryData(), temporaryData()];
  const file = join(data, "backup.gz");

  beforeAll(async () => {
    const server = await startEvenhand(data);
    const owner = await finishFirstRun(server);
    for (let n = 0; n < 40; n += 1)
      await call(owner, "POST /api/invitations", {
        body: { email: `person-${n}@example.org`, role: "interviewer" },
        headers: { "idempotency-key": `attempt-of-${n}` },
      });
    // beside the running server
    evenhand(data, "backup", file);
    await killServer(server);
    await removeData(join(data, "postgres"));
  });
  afterAll(async () => {
    await removeData(data);
    await removeData(elsewhere);
  });

  const settingsOf = (folder: string) => ({
    PATH: process.env["PATH"] ?? "",
    EVENHAND_DATA: folder,
    EVENHAND_DEMO: "off",
  });

  function evenhand(folder: string, ...words: string[]): string {
    const env = settingsOf(folder);
    return execFileSync(process.execPath, [program, ...words], { env, encoding: "utf8" });
  }

  it("leaves an empty database, into which the next one goes whole", async () => {
    const pipe = join(data, "half");
    const folder = elsewhere;
    execFileSync("mkfifo", [pipe]);
    const env = settingsOf(folder);
    const half = spawn(process.execPath, [program, "restore", pipe], { env, stdio: "ignore" });
    // opens once the restore has; then it waits in the middle of its transaction for the rest
    const end = await openWhenRead(pipe, () => half.exitCode);
    const bytes = readFileSync(file);
    writeSync(end, bytes.subarray(0, bytes.length - 200));
    await delay(1_000);
    half.kill("SIGKILL");
    await once(half, "close");
    closeSync(end);
    expect(postgresOf(folder)).not.toEqual([]);

    // a server that is started now adopts what was left, and has nothing in it
    const fresh = await startEvenhand(folder);
    expect(fresh.firstRunLink).toBeDefined();
    fresh.signal("SIGTERM");
    expect(await fresh.ended).toBe(0);

    expect(evenhand(folder, "restore", file)).toMatch(/^\d+ rows restored and read back/);
    const server = await startEvenhand(folder);
    expect(server.firstRunLink).toBeUndefined();
    const owner = { url: server.url, cookie: "" };
    const signedIn = await call(owner, "POST /api/session", {
      body: {
        email: "rowan@example.org",
        password: "a kettle under seven maples",
        sharedComputer: false,
      },
    });
    expect(signedIn.status).toBe(200);
    const listed = await call(owner, "GET /api/invitations");
    expect(listed.answer.items.length).toBeGreaterThan(0);
    // an attempt that was answered before the backup is not carried out again
    const again = await call(owner, "POST /api/invitations", {
      body: { email: "person-7@example.org", role: "interviewer" },
      headers: { "idempotency-key": "attempt-of-7" },
    });
    expect(again.status).toBe(201);
    await killServer(server);
  });
});

async function openWhenRead(pipe: string, exitCode: () => number | null): Promise<number> {
  for (;;) {
    if (exitCode() !== null) throw new Error(`the restore ended with ${exitCode()}`);
    try {
      // non-blocking: refused with ENXIO until somebody reads
      return openSync(pipe, 0o1 | 0o4000);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENXIO")) throw error;
      await delay(50);
    }
  }
}
