import { sql } from "kysely";
import type { Pool } from "pg";
import { withoutTenant } from "./tenant.ts";

/** Counts one more in the window that starts then, and returns how many there are now. */
export async function raiseCounter(pool: Pool, key: string, windowStart: Date): Promise<number> {
  const { count } = await withoutTenant(pool, (db) =>
    db
      .insertInto("rate_limit_counters")
      .values({ key, window_start: windowStart, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(["key", "window_start"])
          .doUpdateSet({ count: sql`rate_limit_counters.count + 1` }),
      )
      .returning("count")
      .executeTakeFirstOrThrow(),
  );
  return count;
}

export async function dropCounter(pool: Pool, key: string): Promise<void> {
  await withoutTenant(pool, (db) =>
    db.deleteFrom("rate_limit_counters").where("key", "=", key).execute(),
  );
}

export async function dropCountersBefore(pool: Pool, before: Date): Promise<void> {
  await withoutTenant(pool, (db) =>
    db.deleteFrom("rate_limit_counters").where("window_start", "<", before).execute(),
  );
}
