import { sql, type Kysely } from "kysely";

type Right = "insert" | "update" | "delete";

/**
 * Puts the second wall around a tenant table and tells what the server may do to it. `org_id` and the rest of
 * the primary key are never updated: the update right is granted column by column.
 */
export async function protectTable(
  db: Kysely<unknown>,
  table: string,
  rights: Right[],
): Promise<void> {
  const name = sql.table(table);
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`alter table ${name} force row level security`.execute(db);
  await sql`
    create policy tenant on ${name}
      using (org_id = nullif(current_setting('app.org_id', true), '')::uuid)
      with check (org_id = nullif(current_setting('app.org_id', true), '')::uuid)`.execute(db);
  await grantTable(db, table, rights);
}

/** Grants reading and the named rights on one table to the server's role. */
export async function grantTable(
  db: Kysely<unknown>,
  table: string,
  rights: Right[],
): Promise<void> {
  const name = sql.table(table);
  await sql`grant select on ${name} to evenhand_app`.execute(db);
  if (rights.includes("insert")) await sql`grant insert on ${name} to evenhand_app`.execute(db);
  if (rights.includes("delete")) await sql`grant delete on ${name} to evenhand_app`.execute(db);
  if (rights.includes("update")) {
    const columns = await sql<{ column_name: string }>`
      select a.attname as column_name
      from pg_attribute a
      where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
        and not exists (
          select 1 from pg_constraint c
          where c.conrelid = a.attrelid and c.contype = 'p' and a.attnum = any (c.conkey))
      order by a.attnum`.execute(db);
    const list = sql.join(columns.rows.map((row) => sql.id(row.column_name)));
    await sql`grant update (${list}) on ${name} to evenhand_app`.execute(db);
  }
}
