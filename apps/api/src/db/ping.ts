import { sql } from "kysely";
import type { Pool } from "pg";
import { withoutTenant } from "./tenant.ts";

/** Throws where the database does not answer. */
export async function ping(pool: Pool): Promise<void> {
  await withoutTenant(pool, (db) => sql`select 1`.execute(db));
}
