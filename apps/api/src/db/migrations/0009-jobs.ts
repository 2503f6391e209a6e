import { sql, type Kysely } from "kysely";
import { PG_BOSS_SCHEMA } from "./pg-boss-schema.ts";

/** The job queue of pg-boss, owned by the migrating role; the server gets plain grants and never migrates it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(PG_BOSS_SCHEMA).execute(db);
  await sql`grant usage on schema pgboss to evenhand_app`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema pgboss to evenhand_app`.execute(
    db,
  );
  await sql`grant usage on all sequences in schema pgboss to evenhand_app`.execute(db);
  await sql`grant execute on all functions in schema pgboss to evenhand_app`.execute(db);
}
