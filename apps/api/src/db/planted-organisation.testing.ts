import { Client } from "pg";
import { newId } from "./ids.ts";
import { mintOrgId, type OrgId } from "./tenant.ts";

/** A connection that sees past every wall. */
export async function openSuperuser(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
}

export type PlantedOrganisation = { orgId: OrgId; userId: string; membershipId: string };

/** An organisation with one member and as many sites as named, put straight into the tables. */
export async function plantOrganisation(
  superuser: Client,
  name: string,
  sites: string[] = [],
): Promise<PlantedOrganisation> {
  const [orgId, userId, membershipId] = [mintOrgId(newId()), newId(), newId()];
  const email = `${userId}@example.org`;
  await superuser.query(
    "insert into organisations (id, name, time_zone, created_at) values ($1, $2, 'Europe/Berlin', now())",
    [orgId, name],
  );
  await superuser.query(
    'insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, false)',
    [userId, name, email],
  );
  await superuser.query(
    `insert into memberships (org_id, id, user_id, name, email, role, joined_at)
     values ($1, $2, $3, $4, $5, 'owner', now())`,
    [orgId, membershipId, userId, name, email],
  );
  for (const site of sites) await plantSite(superuser, orgId, site);
  return { orgId, userId, membershipId };
}

async function plantSite(superuser: Client, orgId: OrgId, name: string): Promise<void> {
  await superuser.query(
    `insert into sites (org_id, id, name, time_zone, created_at)
     values ($1, $2, $3, 'Europe/Berlin', now())`,
    [orgId, newId(), name],
  );
}
