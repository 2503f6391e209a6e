import { escapeIdentifier, type ClientBase } from "pg";

/** One table as a backup has it: its columns in order, and how its rows are chosen and sorted. */
export type KeptTable = {
  /** Such as "public.memberships". */
  name: string;
  sqlName: string;
  columns: { name: string; type: string }[];
  orderBy: string;
  /** Whether its rows belong to one organisation each. */
  tenant: boolean;
  where: string | null;
};

/** What no backup has, and why. */
const LEFT_OUT: Record<string, string> = {
  "public.kysely_migration": "made by the migrations of the restoring program",
  "public.kysely_migration_lock": "made by the migrations of the restoring program",
  "public.owner_tokens": "the link of the first owner; where there is one, it is spent",
  "public.rate_limit_counters": "counts of the last minutes",
  "auth.session": "who has signed out since must not be signed in again",
  "auth.account_link": "a link into an account works once, and may have been used since",
  "auth.verification": "what was asked for by mail is asked for again",
};

/** Of the job queue only what is still to be done: it makes the rest anew. */
const OF_THE_QUEUE: Record<string, string | null> = {
  "pgboss.queue": null,
  "pgboss.job": "state < 'completed'",
};

/** Read from the catalogue, so that a new table is in the next backup by itself. Wants an empty search path. */
export async function keptTables(client: ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<{
    schema: string;
    table: string;
    columns: KeptTable["columns"];
    key: { name: string; isText: boolean }[] | null;
  }>(`
    select n.nspname as schema, c.relname as "table",
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        as columns,
      (select json_agg(json_build_object('name', k.attname, 'isText', k.attcollation <> 0) order by p.place)
         from pg_constraint u, unnest(u.conkey) with ordinality p (attnum, place), pg_attribute k
         where u.conrelid = c.oid and u.contype = 'p' and k.attrelid = c.oid and k.attnum = p.attnum) as key
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname in ('public', 'auth', 'pgboss') and c.relkind in ('r', 'p') and not c.relispartition
    group by c.oid, n.nspname, c.relname
    order by n.nspname, c.relname`);
  return rows.flatMap((row): KeptTable[] => {
    const name = `${row.schema}.${row.table}`;
    const isKept = row.schema === "pgboss" ? name in OF_THE_QUEUE : !(name in LEFT_OUT);
    if (!isKept) return [];
    const key = row.key ?? row.columns.map((column) => ({ name: column.name, isText: false }));
    return [
      {
        name,
        sqlName: `${escapeIdentifier(row.schema)}.${escapeIdentifier(row.table)}`,
        columns: row.columns,
        // the same order on every server, whatever its language
        orderBy: key
          .map((part) => `${escapeIdentifier(part.name)}${part.isText ? ' collate "C"' : ""}`)
          .join(", "),
        tenant: row.schema === "public" && row.columns.some((column) => column.name === "org_id"),
        where: OF_THE_QUEUE[name] ?? null,
      },
    ];
  });
}
