import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { APPEND_ONLY, GLOBAL_TABLES, schemaFaults } from "./schema-rules.testing.ts";
import { freshDatabase, type FreshDatabase } from "./testing.ts";

let database: FreshDatabase;
let superuser: Client;

beforeAll(async () => {
  database = await freshDatabase();
  superuser = new Client({ connectionString: database.urls.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await database.close();
});

describe("the schema", () => {
  test("keeps every rule", async () => {
    expect(await schemaFaults(superuser)).toEqual([]);
  });

  test("has the tables that the rules name, and tenants' tables beside them", async () => {
    const found = await superuser.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    const names = found.rows.map((row) => row.name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(GLOBAL_TABLES), ...APPEND_ONLY]));
    expect(names.length - Object.keys(GLOBAL_TABLES).length).toBeGreaterThan(30);
  });
});

const TABLE =
  "create table planted (org_id uuid not null, id uuid not null, note text, primary key (org_id, id));";
const WALLED = `${TABLE}
  alter table planted enable row level security; alter table planted force row level security;
  create policy tenant on planted
    using (org_id = nullif(current_setting('app.org_id', true), '')::uuid)
    with check (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
  alter table planted owner to evenhand_owner;`;
const OPEN =
  "alter table planted enable row level security; alter table planted force row level security;";

describe("each rule finds its planted fault:", () => {
  test("and finds none in a table that keeps them", async () => {
    expect(await faultsAfter(WALLED)).toEqual([]);
  });

  const planted: [statements: string, fault: string][] = [
    ["create table planted (id uuid primary key)", "carries org_id uuid not null: planted"],
    [
      "create table planted (org_id text not null, id uuid, primary key (org_id, id))",
      "carries org_id uuid not null: planted",
    ],
    [
      "create table planted (org_id uuid, id uuid primary key)",
      "carries org_id uuid not null: planted",
    ],
    ["create view planted as select * from memberships", "read as its owner: planted"],
    [
      "create table planted (org_id uuid not null, id uuid primary key)",
      "a primary key that begins with org_id: planted",
    ],
    [
      "create table planted (org_id uuid not null, id uuid)",
      "a primary key that begins with org_id: planted",
    ],
    [
      `${WALLED} create unique index planted_notes on planted (note)`,
      "a unique index begins with org_id: planted: planted_notes",
    ],
    [
      `${WALLED} alter table planted add member_id uuid, add constraint astray
         foreign key (id, org_id) references memberships (org_id, id)`,
      "a foreign key begins with org_id on both sides, or leads to a global table: planted: astray",
    ],
    [
      `alter table organisations add member_id uuid, add constraint astray
         foreign key (id, member_id) references memberships (org_id, id)`,
      "a global table does not point at a tenant table: organisations: astray",
    ],
    [
      `${WALLED} alter table planted add member_id uuid, add constraint astray
         foreign key (org_id, member_id) references memberships (org_id, id) on delete set null`,
      "no foreign key writes null or a default: it would touch org_id: planted: astray",
    ],
    [
      `${WALLED} alter table planted add member_id uuid, add constraint astray
         foreign key (org_id, member_id) references memberships (org_id, id) on delete cascade`,
      "goes only when it is meant to: planted: astray",
    ],
    [TABLE, "row-level security is on and forced: planted"],
    [
      "alter table ratings no force row level security",
      "row-level security is on and forced: ratings",
    ],
    [`${TABLE} ${OPEN}`, "the tenant policy holds what is read and what is written: planted"],
    [
      `${TABLE} ${OPEN} create policy tenant on planted
         using (org_id = nullif(current_setting('app.org_id', true), '')::uuid) with check (true)`,
      "the tenant policy holds what is read and what is written: planted",
    ],
    [
      "create policy planted on ratings for select using (true)",
      "no second policy opens a table, but for a person's own memberships: ratings: planted",
    ],
    [
      "alter table sign_in_events disable row level security",
      "one person's own, or the chain to prove it: sign_in_events",
    ],
    [
      "create policy planted on sign_in_events for select to evenhand_app using (true)",
      "one person's own, or the chain to prove it: sign_in_events: planted",
    ],
    [
      "alter policy own on sign_in_events using (user_id is not null)",
      "one person's own, or the chain to prove it: sign_in_events: own",
    ],
    [
      "alter policy own on sign_in_events to public",
      "one person's own, or the chain to prove it: sign_in_events: own",
    ],
    ["grant update on memberships to evenhand_app", "never updated: memberships: org_id"],
    ["grant update (id) on sites to evenhand_app", "never updated: sites: id"],
    [
      `create function planted() returns trigger language plpgsql as 'begin return new; end';
       create trigger planted before insert on ratings for each row execute function planted()`,
      "no triggers and no rewrite rules: ratings: planted",
    ],
    [
      "create rule planted as on delete to ratings do instead nothing",
      "no triggers and no rewrite rules: ratings: planted",
    ],
    [
      "create function planted() returns int language sql security definer as 'select 1'",
      "no function runs with its owner's rights: planted",
    ],
    [
      "grant delete on audit_events to evenhand_app",
      "neither changed nor removed by the server: audit_events: delete",
    ],
    [
      "grant update (at) on audit_events to evenhand_app",
      "neither changed nor removed by the server: audit_events: update",
    ],
    [
      "drop table observed_signals",
      "neither changed nor removed by the server: observed_signals: update",
    ],
    [
      "grant update (value) on audit_values to evenhand_app",
      "may be erased, never changed: audit_values",
    ],
    ["grant truncate on sites to evenhand_app", "hang triggers on them: sites: truncate"],
    ["grant references on sites to public", "hang triggers on them: sites: references"],
    [
      "grant usage on schema auth to evenhand_app",
      "does not reach the tables of sign-in: auth: usage",
    ],
    [
      'grant select (email) on auth."user" to evenhand_app',
      'does not reach the tables of sign-in: evenhand_app on auth."user": select',
    ],
    [
      "grant select on memberships to evenhand_auth",
      "does not reach the tables of organisations: evenhand_auth on memberships: select",
    ],
    [
      "alter table sites owner to evenhand_app",
      "make nothing and own nothing: evenhand_app owns sites",
    ],
    [
      "grant create on schema public to public",
      "make nothing and own nothing: evenhand_app may create in public",
    ],
    [
      "alter role evenhand_app bypassrls",
      "have no powers, and no role lends them any: evenhand_app",
    ],
    [
      "alter role evenhand_auth createrole",
      "have no powers, and no role lends them any: evenhand_auth",
    ],
    [
      "grant evenhand_owner to evenhand_app",
      "no role lends them any: evenhand_app is in evenhand_owner",
    ],
    ["alter table sites owner to postgres", "is bound by row-level security too: postgres"],
    ["alter role evenhand_owner bypassrls", "is bound by row-level security too: evenhand_owner"],
  ];

  test.each(planted.map(([statements, fault]) => [fault, statements] as const))(
    "%s",
    async (fault, statements) => {
      expect(await faultsAfter(statements)).toContainEqual(expect.stringContaining(fault));
    },
  );
});

/** Plants, looks, and takes back: the transaction is never committed. */
async function faultsAfter(statements: string): Promise<string[]> {
  await superuser.query("begin");
  try {
    await superuser.query(statements);
    return await schemaFaults(superuser);
  } finally {
    await superuser.query("rollback");
  }
}
