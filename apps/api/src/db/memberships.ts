import type { Role } from "@evenhand/contract/members";
import type { Pool } from "pg";
import { mintOrgId, withUser, type Db, type OrgId } from "./tenant.ts";

export type MembershipRow = {
  orgId: OrgId;
  membershipId: string;
  role: Role;
  organisation: string;
  timeZone: string;
  /** Whether this organisation wants a second factor of everybody. */
  secondFactor: "optional" | "required";
};

/** The organisations that this person is an active member of, oldest membership first. */
export async function membershipsOf(pool: Pool, userId: string): Promise<MembershipRow[]> {
  const rows = await withUser(pool, userId, (db) =>
    db
      .selectFrom("memberships")
      .innerJoin("organisations", "organisations.id", "memberships.org_id")
      .select([
        "memberships.org_id",
        "memberships.id",
        "memberships.role",
        "organisations.name as organisation",
        "organisations.time_zone",
        "organisations.second_factor",
      ])
      .where("memberships.user_id", "=", userId)
      .where("memberships.state", "=", "active")
      .orderBy("memberships.joined_at")
      .orderBy("memberships.id")
      .execute(),
  );
  return rows.map((row) => ({
    orgId: mintOrgId(row.org_id),
    membershipId: row.id,
    role: row.role,
    organisation: row.organisation,
    timeZone: row.time_zone,
    secondFactor: row.second_factor,
  }));
}

/** Where a person stands: in one organisation, by one role, active or shut out. */
export type Standing = { orgId: string; role: Role; state: "active" | "deactivated" };

/** Every organisation that a person belongs or has belonged to. */
export async function standingsOf(pool: Pool, userId: string): Promise<Standing[]> {
  const rows = await withUser(pool, userId, (db) =>
    db
      .selectFrom("memberships")
      .select(["org_id", "role", "state"])
      .where("user_id", "=", userId)
      .execute(),
  );
  return rows.map(({ org_id, role, state }) => ({ orgId: org_id, role, state }));
}

/** What this person may be here at this moment; undefined where they are no active member. */
export async function activeRole(db: Db, orgId: OrgId, userId: string): Promise<Role | undefined> {
  const row = await db
    .selectFrom("memberships")
    .select("role")
    .where("org_id", "=", orgId)
    .where("user_id", "=", userId)
    .where("state", "=", "active")
    .executeTakeFirst();
  return row?.role;
}
