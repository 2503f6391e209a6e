import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { query } from "./server-process.testing.ts";
import { startTestPostgres, type TestPostgres } from "./testing.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe("startTestPostgres", () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startTestPostgres();
  });
  afterAll(() => postgres.stop());

  it("makes databases with the product's roles", async () => {
    const one = await postgres.createDatabase("one");
    await query(one.adminUrl, "create table notes as select 1 as n");
    await query(one.adminUrl, "grant select on notes to evenhand_app");
    expect(await query(one.appUrl, "select n from notes")).toEqual([{ n: 1 }]);
    await expect(query(one.authUrl, "select n from notes")).rejects.toThrow("permission denied");
  });

  it("replaces a database of the same name, and copies a template", async () => {
    const template = await postgres.createDatabase("template");
    await query(template.adminUrl, "create table notes as select 1 as n");
    const copy = await postgres.createDatabase("copy", "template");
    expect(await query(copy.adminUrl, "select n from notes")).toEqual([{ n: 1 }]);
    await postgres.createDatabase("copy");
    await expect(query(copy.adminUrl, "select n from notes")).rejects.toThrow("does not exist");
  });

  it("leaves nothing behind", async () => {
    const other = await startTestPostgres();
    const [row] = await query<{ path: string }>(
      other.superuserUrl,
      "select current_setting('data_directory') as path",
    );
    const path = row?.path ?? "";
    expect(existsSync(path)).toBe(true);
    await other.stop();
    expect(existsSync(dirname(path))).toBe(false);
    expect(await query(postgres.appUrl, "select 1 as alive")).toEqual([{ alive: 1 }]);
  });
});
