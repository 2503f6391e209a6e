import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "./connect.ts";
import { openForFilling } from "./open-for-filling.ts";
import { withoutTenant } from "./tenant.ts";
import { freshDatabase, type FreshDatabase } from "./testing.ts";

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  const { appUrl, adminUrl, authUrl } = fresh.urls;
  database = openForFilling(
    { app: appUrl, admin: adminUrl, auth: authUrl, direct: appUrl },
    { poolSize: 1, onError: () => {} },
  );
});
afterAll(async () => {
  await database.close();
  await fresh.close();
});

test("a statement that comes again has its plan already", async () => {
  for (const word of ["larkspur", "foxglove"]) {
    const told = await withoutTenant(database.pool, (db) =>
      sql<{ word: string }>`select ${word}::text as word`.execute(db),
    );
    expect(told.rows).toEqual([{ word }]);
  }
  const kept = await database.pool.query<{ calls: string }>(
    "select generic_plans + custom_plans as calls from pg_prepared_statements where statement like '%as word'",
  );
  expect(kept.rows).toEqual([{ calls: "2" }]);
});
