import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isDemoAccount } from "../auth/demo-accounts.ts";
import { createWorld, type World } from "../testing/world.ts";
import { resetDatabase } from "./reset-database.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await world.organisation("Tidewater Rehab");
});
afterAll(() => world.close());

async function tables(): Promise<number> {
  const client = new Client({ connectionString: world.database.urls.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ count: string }>(
    "select count(*) from pg_tables where schemaname in ('public', 'auth', 'pgboss')",
  );
  await client.end();
  return Number(rows[0]?.count);
}

test("is refused whole where one account may not go, and leaves nothing where all may", async () => {
  const { adminUrl } = world.database.urls;
  const before = await tables();
  expect(before).toBeGreaterThan(20);
  expect(await resetDatabase(adminUrl, isDemoAccount)).toBe(false);
  expect(await tables()).toBe(before);
  expect(await resetDatabase(adminUrl, () => true)).toBe(true);
  expect(await tables()).toBe(0);
});
