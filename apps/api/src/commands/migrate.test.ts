import { randomBytes } from "node:crypto";
import { expect, inject, it } from "vitest";
import { createTestDatabase } from "../db/embedded/testing.ts";
import { MIGRATIONS } from "../db/migrations.ts";
import { runCommand, settingsFor } from "./command-line.testing.ts";

it("migrates an empty database once; until then the other commands refuse", async () => {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const settings = settingsFor(await createTestDatabase(inject("postgres"), name));
  for (const command of ["verify-audit", "owner-link", "backup /tmp/never-written"]) {
    expect(await runCommand(command, settings)).toEqual({
      code: 1,
      printed: [],
      complained: [
        'The database is older than this program: run "migrate" first, or start the server.',
      ],
    });
  }
  expect(await runCommand("migrate", settings)).toEqual({
    code: 0,
    printed: Object.keys(MIGRATIONS).map((migration) => `applied ${migration}`),
    complained: [],
  });
  expect((await runCommand("migrate", settings)).printed).toEqual([
    "The schema is the newest; nothing was changed.",
  ]);
  expect((await runCommand("verify-audit", settings)).code).toBe(0);
});

it("says why a database cannot be migrated, without its password", async () => {
  const { code, complained } = await runCommand("migrate", {
    DATABASE_URL: "postgres://app:hunter2@127.0.0.1:1/evenhand",
  });
  expect(code).toBe(1);
  expect(complained).toEqual([
    "DATABASE_URL: the PostgreSQL at 127.0.0.1:1/evenhand does not let us in (connect ECONNREFUSED 127.0.0.1:1).",
  ]);
});
