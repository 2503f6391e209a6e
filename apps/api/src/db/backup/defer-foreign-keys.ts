import { escapeIdentifier, type ClientBase } from "pg";

/**
 * Lets rows come before those that they point at, whatever the order of the tables, until the returned function is
 * called: it checks every key and makes all of them immediate again. Part of the transaction, like everything here.
 */
export async function deferForeignKeys(client: ClientBase): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ schema: string; table: string; name: string }>(`
    select n.nspname as schema, c.relname as "table", f.conname as name
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    where f.contype = 'f' and not f.condeferrable and n.nspname in ('public', 'auth', 'pgboss')
      and c.relkind = 'r' and not c.relispartition`);
  const change = async (how: string): Promise<void> => {
    const statements = rows.map(
      ({ schema, table, name }) =>
        `alter table ${escapeIdentifier(schema)}.${escapeIdentifier(table)} alter constraint ${escapeIdentifier(name)} ${how}`,
    );
    await client.query(statements.join(";"));
  };
  await change("deferrable initially deferred");
  return async () => {
    await client.query("set constraints all immediate");
    await change("not deferrable");
  };
}
