import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import {
  postgresOf,
  removeData,
  startEvenhand,
  temporaryData,
} from "./evenhand-process.testing.ts";

vi.setConfig({ testTimeout: 60_000 });
const data = temporaryData();
afterAll(() => removeData(data));

const wrongSettings: [Record<string, string>, string][] = [
  [{ PORT: "80x" }, 'PORT is wrong: got "80x", want a whole number from 0 to 65535.'],
  [
    { DATABASE_URL: "mysql://root:hunter2@db/evenhand" },
    "DATABASE_URL is wrong: got a value of 32 characters, want",
  ],
  [
    { DATABASE_AUTH_URL: "postgres://auth:hunter2@db/evenhand" },
    "DATABASE_AUTH_URL is set but DATABASE_URL is not: set DATABASE_URL, or unset",
  ],
  [
    { EVENHAND_SECRET: "hunter2" },
    "EVENHAND_SECRET is wrong: got a value of 7 characters, want at least 32",
  ],
  [
    { EVENHAND_DEMO: "on", HOST: "0.0.0.0" },
    'HOST is wrong: got "0.0.0.0", want 127.0.0.1, ::1 or localhost while EVENHAND_DEMO is on',
  ],
  [{ EVENHAND_DEMO: "yes" }, 'EVENHAND_DEMO is wrong: got "yes", want'],
  [{ SMTP_URL: "smtp://user:hunter2@mail" }, "MAIL_FROM is missing: with SMTP_URL set, a sender"],
  [{ TRUST_PROXY: "everybody" }, 'TRUST_PROXY is wrong: got "everybody", want off, a number'],
  [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL is wrong: got "loud", want'],
];

describe("a server that cannot start", () => {
  it.concurrent.for(wrongSettings)(
    "names the setting, what came and what is wanted: %o",
    async ([settings, sentence], { expect }) => {
      const untouched = join(data, "untouched");
      const server = await startEvenhand(untouched, settings);
      expect(await server.ended).toBe(1);
      expect(server.stderr()).toContain(`Evenhand cannot start. ${sentence}`);
      expect(server.stderr().trim().split("\n")).toHaveLength(1);
      expect(server.stderr()).not.toContain("hunter2");
      expect(server.stdout()).toBe("");
      expect(existsSync(untouched)).toBe(false);
    },
  );

  it("names the port that is taken, and stops the database it had begun", async () => {
    const squatter = createServer().listen(0, "127.0.0.1");
    await once(squatter, "listening");
    const port = String((squatter.address() as { port: number }).port);
    const server = await startEvenhand(data, { PORT: port });
    squatter.close();
    expect(await server.ended).toBe(1);
    expect(server.stderr()).toContain(
      `Evenhand cannot start. The port ${port} on 127.0.0.1 is taken: set PORT to another one, or stop what uses it.`,
    );
    expect(server.stdout()).toBe("");
    expect(postgresOf(data)).toEqual([]);
  });

  it("names the database that does not answer, without its password", async () => {
    const server = await startEvenhand(data, {
      DATABASE_URL: "postgres://app:hunter2@127.0.0.1:1/evenhand",
    });
    expect(await server.ended).toBe(1);
    expect(server.stderr()).toContain(
      "DATABASE_URL: the PostgreSQL at 127.0.0.1:1/evenhand does not let us in (connect ECONNREFUSED",
    );
    expect(server.stderr()).not.toContain("hunter2");
  });

  it("leaves the data folder to the server that has it", async () => {
    const first = await startEvenhand(data);
    const second = await startEvenhand(data);
    expect(await second.ended).toBe(1);
    expect(second.stdout()).toBe("");
    expect(second.stderr()).toBe(
      `Evenhand cannot start. The data folder ${data} is in use by another Evenhand server (process ${first.pid}): stop that one first, or give this one its own folder with EVENHAND_DATA.\n`,
    );
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    first.signal("SIGTERM");
    expect(await first.ended).toBe(0);
  });
});
