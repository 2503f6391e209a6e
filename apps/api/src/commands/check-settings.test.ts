import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCommand } from "./command-line.testing.ts";

const data = join(tmpdir(), "evenhand-never-made");

it("says what the server would make of no settings at all, and makes nothing", async () => {
  const { code, printed, complained } = await runCommand("check-settings", { EVENHAND_DATA: data });
  expect({ code, complained }).toEqual({ code: 0, complained: [] });
  expect(printed).toEqual([
    "address   http://localhost:3000, listening on 127.0.0.1 port 3000",
    `data      ${data}`,
    "database  embedded PostgreSQL in the data folder",
    `secret    kept in ${data}/secret`,
    "mail      none; links are shown to be copied",
    "proxies   none trusted",
    "demo      on",
    "log       info",
    "limits    12 database connections, 200 requests at once, 0 s between not ready and stop",
  ]);
  expect(existsSync(data)).toBe(false);
});

it("shows no secret, and advises where a setting is weaker than it could be", async () => {
  const weak = await runCommand("check-settings", {
    HOST: "0.0.0.0",
    DATABASE_URL: "postgres://everything:hunter2@db.example.org/evenhand",
    SMTP_URL: "smtps://mailer:hunter2@mail.example.org:465",
    MAIL_FROM: "Evenhand <hiring@example.org>",
  });
  expect(weak.code).toBe(0);
  expect(weak.printed.join("\n")).not.toContain("hunter2");
  expect(weak.printed).toContain("database  app: postgres://everything@db.example.org/evenhand");
  expect(weak.printed.filter((line) => line.startsWith("Advice: "))).toEqual([
    expect.stringContaining("not https: passwords travel in clear"),
    expect.stringContaining("one login serves several roles"),
    expect.stringContaining("set EVENHAND_SECRET"),
  ]);
  const strong = await runCommand("check-settings", {
    HOST: "0.0.0.0",
    EVENHAND_URL: "https://hiring.example.org",
    EVENHAND_SECRET: "hunter2".repeat(5),
    TRUST_PROXY: "loopback",
    DATABASE_URL: "postgres://app@db/evenhand",
    DATABASE_AUTH_URL: "postgres://auth@db/evenhand",
    DATABASE_ADMIN_URL: "postgres://admin@db/evenhand",
  });
  expect(strong.printed).toContain("proxies   trusted: loopback");
  expect(strong.printed.join("\n")).not.toMatch(/hunter2|Advice/);
});

it("refuses a data folder that cannot hold the database", async () => {
  const { code, complained } = await runCommand("check-settings", {
    EVENHAND_DATA: join(import.meta.filename, "data"),
  });
  expect(code).toBe(1);
  expect(complained).toEqual([
    `EVENHAND_DATA is wrong: ${import.meta.filename} is not a directory.`,
  ]);
});
