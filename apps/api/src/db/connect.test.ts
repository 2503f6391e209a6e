import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "./connect.ts";
import { asSuperuser } from "./embedded/roles.ts";
import { withoutTenant } from "./tenant.ts";
import { freshDatabase, type FreshDatabase } from "./testing.ts";

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = fresh.open();
});
afterAll(() => fresh.close());

/** The test's own process would end by an unheard event, as the server's would. */
test("a connection that is lost between two statements fails that transaction and nothing else", async () => {
  const cut = withoutTenant(database.pool, async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
    await asSuperuser(fresh.urls.superuserUrl, (superuser) =>
      superuser.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await sql`select 1`.execute(db);
  });
  await expect(cut).rejects.toThrow(/not queryable|terminat/);

  const next = await withoutTenant(database.pool, (db) => sql`select 1 as one`.execute(db));
  expect(next.rows).toEqual([{ one: 1 }]);
  expect(database.pool.waitingCount).toBe(0);
  expect(database.pool.idleCount).toBe(database.pool.totalCount);
});
