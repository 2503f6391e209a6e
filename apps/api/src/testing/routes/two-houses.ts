import { Role } from "@evenhand/contract/members";
import { Client } from "pg";
import { createWorld, type Person, type World, type WorldOptions } from "../world.ts";
import { createPlanter, type Planter } from "./planter.ts";

/** Two organisations in one world: one with a person of each role, and another that they know nothing of. */
export type TwoHouses = {
  world: World;
  people: Record<Role, Person>;
  own: Planter;
  other: Planter;
  /** Sees everything, for asking what the database holds. */
  superuser: Client;
  /** The other organisation's rows as one text: equal texts, untouched rows. */
  otherRows(): Promise<string>;
  close(): Promise<void>;
};

export async function buildTwoHouses(options: WorldOptions = {}): Promise<TwoHouses> {
  const world = await createWorld(options);
  const superuser = new Client({ connectionString: world.database.urls.superuserUrl });
  superuser.on("error", () => {});
  await superuser.connect();
  const owner = await world.organisation("Heron House");
  const stranger = await world.organisation("Zebra House");
  const own = createPlanter(superuser, "Heron", owner);
  const other = createPlanter(superuser, "Zebra", stranger);
  const people = { owner } as Record<Role, Person>;
  for (const role of Role.options) {
    if (role !== "owner") people[role] = await world.member(owner, role, `Heron ${role}`);
  }
  await other.member();
  await other.invitation();
  const tables = await tenantTables(superuser);
  return {
    world,
    people,
    own,
    other,
    superuser,
    async otherRows() {
      // How many rows there are, and which transaction wrote last: whatever touches one changes either.
      const parts = [...tables.map((table) => [table, "org_id"]), ["organisations", "id"]].map(
        ([table, key]) =>
          `select count(*) || ':' || coalesce(max(xmin::text::bigint), 0) as rows from ${table} where ${key} = $1`,
      );
      const found = await superuser.query({
        name: "other-rows",
        text: parts.join(" union all "),
        values: [other.orgId],
      });
      return JSON.stringify(found.rows);
    },
    async close() {
      await superuser.end();
      await world.close();
    },
  };
}

async function tenantTables(superuser: Client): Promise<string[]> {
  const found = await superuser.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'org_id'
     order by 1`,
  );
  return found.rows.map((row) => row.name);
}
