import type { Client } from "pg";

/** Tables that belong to no organisation, and why they may. A tenant table may point at them, never they at it. */
export const GLOBAL_TABLES: Record<string, string> = {
  organisations: "the organisations themselves",
  owner_tokens: "the first owner comes before the first organisation",
  sign_in_heads: "whoever signs in has not chosen an organisation yet",
  sign_in_events: "whoever signs in has not chosen an organisation yet",
  rate_limit_counters: "limits hold before anybody is signed in",
  kysely_migration: "the schema's own history",
  kysely_migration_lock: "the schema's own history",
};

/** What the server writes once and never changes or removes. */
export const APPEND_ONLY = [
  "rubric_versions",
  "scorecard_versions",
  "ratings",
  "evidence",
  "observed_signals",
  "decisions",
  "person_merges",
  "application_moves",
  "early_openings",
  "card_mails",
  "audit_events",
  "sign_in_events",
];

const SETTING = "(NULLIF(current_setting('app.org_id'::text, true), ''::text))::uuid";
const TENANT = `(org_id = ${SETTING})`;
/** Of sign-ins: what is added, one's own, and the whole chain for whoever proves it. */
const SIGN_INS = [
  "added a evenhand_app true",
  "own r evenhand_app (user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid)",
  "proved r evenhand_app (current_setting('app.proving'::text, true) = 'sign_in_events'::text)",
];
const OWN_MEMBERSHIPS =
  "(user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid)";

/** Every rule is one query that finds what breaks it: `what` is the place, `rule` the sentence. */
const RULES: { rule: string; sql: string; params?: unknown[] }[] = [
  {
    rule: "a table is global by the closed list, or it carries org_id uuid not null",
    sql: `select c.relname as what from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relname = any ($1)
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id'
          and a.atttypid = 'uuid'::regtype and a.attnotnull and not a.attisdropped)`,
    params: [Object.keys(GLOBAL_TABLES)],
  },
  {
    rule: "nothing but tables, indexes and sequences lies in the schema: a view would read as its owner",
    sql: `select relname as what from pg_class
      where relnamespace = 'public'::regnamespace and relkind not in ('r', 'p', 'i', 'I', 'S', 't')`,
  },
  {
    rule: "a tenant table has a primary key that begins with org_id",
    sql: `select t.name as what from tenant t where not exists (
      select 1 from pg_constraint c where c.conrelid = t.oid and c.contype = 'p' and c.conkey[1] = t.org)`,
  },
  {
    rule: "a unique index begins with org_id",
    sql: `select t.name || ': ' || i.indexrelid::regclass as what from tenant t
      join pg_index i on i.indrelid = t.oid where i.indisunique and i.indkey[0] <> t.org`,
  },
  {
    rule: "a foreign key begins with org_id on both sides, or leads to a global table",
    sql: `select t.name || ': ' || c.conname as what from tenant t
      join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
      left join tenant other on other.oid = c.confrelid
      where (other.oid is not null and (c.conkey[1] <> t.org or c.confkey[1] <> other.org))`,
  },
  {
    rule: "a global table does not point at a tenant table",
    sql: `select c.conrelid::regclass || ': ' || c.conname as what from pg_constraint c
      join tenant t on t.oid = c.confrelid
      where c.contype = 'f' and not exists (select 1 from tenant s where s.oid = c.conrelid)`,
  },
  {
    rule: "no foreign key writes null or a default: it would touch org_id",
    sql: `select conrelid::regclass || ': ' || conname as what from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace
        and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd', 'c'))`,
  },
  {
    rule: "no foreign key of a tenant table deletes along: what a person wrote goes only when it is meant to",
    sql: `select t.name || ': ' || c.conname as what from tenant t
      join pg_constraint c on c.conrelid = t.oid and c.contype = 'f' where c.confdeltype = 'c'`,
  },
  {
    rule: "row-level security is on and forced",
    sql: `select t.name as what from tenant t join pg_class c on c.oid = t.oid
      where not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    rule: "the tenant policy holds what is read and what is written",
    sql: `select t.name as what from tenant t where not exists (select 1 from pg_policy p
      where p.polrelid = t.oid and p.polname = 'tenant' and p.polcmd = '*' and p.polpermissive
        and p.polroles = '{0}' and pg_get_expr(p.polqual, p.polrelid) = $1
        and pg_get_expr(p.polwithcheck, p.polrelid) = $1)`,
    params: [TENANT],
  },
  {
    rule: "no second policy opens a table, but for a person's own memberships",
    sql: `select p.polrelid::regclass || ': ' || p.polname as what from pg_policy p
      where p.polname <> 'tenant' and p.polrelid <> 'sign_in_events'::regclass and not (p.polrelid = 'memberships'::regclass
        and p.polname = 'own_memberships' and p.polcmd = 'r'
        and pg_get_expr(p.polqual, p.polrelid) = $1)`,
    params: [OWN_MEMBERSHIPS],
  },
  {
    rule: "of sign-ins the server reads one person's own, or the chain to prove it",
    sql: `select 'sign_in_events' as what from pg_class
      where oid = 'sign_in_events'::regclass and not relrowsecurity
      union all select 'sign_in_events: ' || coalesce(found, wanted) from unnest($1::text[]) wanted
      full join (select concat_ws(' ', polname, polcmd, array_to_string(polroles::regrole[], ','),
          coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))) as found
        from pg_policy where polrelid = 'sign_in_events'::regclass) policies on found = wanted
      where found is null or wanted is null`,
    params: [SIGN_INS],
  },
  {
    rule: "org_id and the primary key are never updated",
    sql: `select t.name || ': ' || a.attname as what from tenant t
      join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      where (a.attnum = t.org or exists (select 1 from pg_constraint c
          where c.conrelid = t.oid and c.contype = 'p' and a.attnum = any (c.conkey)))
        and has_column_privilege('evenhand_app', t.oid, a.attnum, 'update')`,
  },
  {
    rule: "there are no triggers and no rewrite rules",
    sql: `select tgrelid::regclass || ': ' || tgname as what from pg_trigger
        join pg_class c on c.oid = tgrelid
        where not tgisinternal and c.relnamespace in (select oid from ours)
      union all select ev_class::regclass || ': ' || rulename from pg_rewrite
        join pg_class c on c.oid = ev_class where c.relnamespace in (select oid from ours)
          and rulename <> '_RETURN'`,
  },
  {
    rule: "no function runs with its owner's rights",
    sql: `select proname as what from pg_proc where prosecdef and pronamespace in (select oid from ours)`,
  },
  {
    rule: "what is written once is neither changed nor removed by the server",
    sql: `select name || ': ' || right_ as what from unnest($1::text[]) name,
        unnest(array['update', 'delete', 'truncate']) right_
      where to_regclass(name) is null or has_table_privilege('evenhand_app', name, right_)
        or (right_ = 'update' and has_any_column_privilege('evenhand_app', name, 'update'))`,
    params: [APPEND_ONLY],
  },
  {
    rule: "values of the audit may be erased, never changed",
    sql: `select 'audit_values' as what where has_any_column_privilege('evenhand_app', 'audit_values', 'update')`,
  },
  {
    rule: "the server may neither empty tables, nor point at them, nor hang triggers on them",
    sql: `select c.relname || ': ' || right_ as what from pg_class c,
        unnest(array['truncate', 'references', 'trigger']) right_
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and has_table_privilege('evenhand_app', c.oid, right_)`,
  },
  {
    rule: "the server's role does not reach the tables of sign-in",
    sql: `select n.nspname || ': ' || right_ as what from pg_namespace n,
        unnest(array['usage', 'create']) right_
      where n.nspname = 'auth' and has_schema_privilege('evenhand_app', n.oid, right_)
      union all ${reaches("evenhand_app", "auth")}`,
  },
  {
    rule: "the sign-in role does not reach the tables of organisations",
    sql: `${reaches("evenhand_auth", "public")} union all ${reaches("evenhand_auth", "pgboss")}`,
  },
  {
    rule: "the server's roles make nothing and own nothing",
    sql: `select r.rolname || ' owns ' || o.what as what from pg_roles r join (
        select relowner as owner, relname::text as what from pg_class
        union all select nspowner, nspname::text from pg_namespace
        union all select proowner, proname::text from pg_proc
        union all select typowner, typname::text from pg_type
        union all select datdba, datname::text from pg_database) o on o.owner = r.oid
      where r.rolname in ('evenhand_app', 'evenhand_auth')
      union all select r.rolname || ' may create in ' || n.nspname from pg_roles r, pg_namespace n
      where r.rolname in ('evenhand_app', 'evenhand_auth') and n.oid in (select oid from ours)
        and has_schema_privilege(r.oid, n.oid, 'create')`,
  },
  {
    rule: "the server's roles have no powers, and no role lends them any",
    sql: `select rolname as what from pg_roles where rolname in ('evenhand_app', 'evenhand_auth')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select m.member::regrole || ' is in ' || m.roleid::regrole from pg_auth_members m
        where m.member::regrole::text in ('evenhand_app', 'evenhand_auth')`,
  },
  {
    rule: "whoever owns the tables is bound by row-level security too",
    sql: `select distinct r.rolname as what from pg_class c join pg_roles r on r.oid = c.relowner
      where c.relnamespace in (select oid from ours) and (r.rolsuper or r.rolbypassrls)`,
  },
];

/** The rule that an installation with a single superuser's address cannot keep. */
export const OWNER_RULE = "whoever owns the tables is bound by row-level security too";

/** Reads the catalogue and returns one sentence for each fault. `client` sees it as a superuser or the owner. */
export async function schemaFaults(client: Client): Promise<string[]> {
  const faults: string[] = [];
  for (const { rule, sql, params } of RULES) {
    const found = await client.query<{ what: string }>(
      `with ours as (select oid from pg_namespace where nspname in ('public', 'auth')),
        tenant as (select c.oid, c.relname::text as name, a.attnum as org from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
            and not c.relname = any ('{${Object.keys(GLOBAL_TABLES).join(",")}}'))
       ${sql}`,
      params,
    );
    faults.push(...found.rows.map((row) => `${rule}: ${row.what}`));
  }
  return faults;
}

function reaches(role: string, schema: string): string {
  return `select '${role} on ' || c.oid::regclass || ': ' || right_ as what from pg_class c,
      unnest(array['select', 'insert', 'update']) right_
    where c.relnamespace = (select oid from pg_namespace where nspname = '${schema}')
      and c.relkind in ('r', 'p', 'v', 'm')
      and (has_any_column_privilege('${role}', c.oid, right_) or has_table_privilege('${role}', c.oid, 'delete'))`;
}
