import type { Role } from "@evenhand/contract/members";
import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

export type MemberRow = NonNullable<Awaited<ReturnType<typeof findMember>>>;

const COLUMNS = [
  "id",
  "user_id",
  "name",
  "email",
  "role",
  "state",
  "joined_at",
  "deactivated_at",
  "revision",
] as const;

/** Members by name; one more than `limit`, so that the caller knows whether there is a next page. */
export function listMembers(
  db: Db,
  orgId: OrgId,
  args: {
    search: string | null;
    state: "active" | "deactivated" | null;
    after: string[] | null;
    limit: number;
  },
) {
  const { search, state, after } = args;
  let query = db
    .selectFrom("memberships")
    .select(COLUMNS)
    .select(sql<string>`lower(name)`.as("sort_name"))
    .where("org_id", "=", orgId);
  if (state !== null) query = query.where("state", "=", state);
  if (search !== null && search !== "") {
    const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    query = query.where((eb) =>
      eb.or([eb("name", "ilike", pattern), eb("email", "ilike", pattern)]),
    );
  }
  if (after !== null)
    query = query.where(sql<boolean>`(lower(name), id) > (${after[0]}, ${after[1]}::uuid)`);
  return query
    .orderBy(sql`lower(name)`)
    .orderBy("id")
    .limit(args.limit + 1)
    .execute();
}

export function findMember(db: Db, orgId: OrgId, id: string) {
  return db
    .selectFrom("memberships")
    .select(COLUMNS)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export function findMemberByEmail(db: Db, orgId: OrgId, email: string) {
  return db
    .selectFrom("memberships")
    .select(COLUMNS)
    .where("org_id", "=", orgId)
    .where("email", "=", email)
    .executeTakeFirst();
}

export function findMemberByUser(db: Db, orgId: OrgId, userId: string) {
  return db
    .selectFrom("memberships")
    .select(COLUMNS)
    .where("org_id", "=", orgId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
}

/** Locks the owners' rows: whatever may change who owns the organisation is done one after the other. */
export async function lockActiveOwners(db: Db, orgId: OrgId): Promise<void> {
  await db
    .selectFrom("memberships")
    .select("id")
    .where("org_id", "=", orgId)
    .where("role", "=", "owner")
    .where("state", "=", "active")
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Changes a member if nobody changed them since `revision` was read. Undefined: somebody did. */
export function changeMember(
  db: Db,
  orgId: OrgId,
  id: string,
  revision: number,
  change: {
    name?: string;
    role?: Role;
    state?: "active" | "deactivated";
    deactivated_at?: Date | null;
  },
) {
  return (
    db
      .updateTable("memberships")
      .set({ ...change, revision: revision + 1 })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      // The race is decided here: of two writers with one revision, the second touches no row.
      .where("revision", "=", revision)
      .returning(COLUMNS)
      .executeTakeFirst()
  );
}

export async function addMember(
  db: Db,
  orgId: OrgId,
  member: { id: string; userId: string; name: string; email: string; role: Role; joinedAt: Date },
): Promise<void> {
  await db
    .insertInto("memberships")
    .values({
      org_id: orgId,
      id: member.id,
      user_id: member.userId,
      name: member.name,
      email: member.email,
      role: member.role,
      joined_at: member.joinedAt,
      deactivated_at: null,
    })
    .execute();
}

export type OrganisationRow = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

const OF_ORGANISATION = ["id", "name", "time_zone", "second_factor", "revision"] as const;

export function findOrganisation(db: Db, orgId: OrgId) {
  return db
    .selectFrom("organisations")
    .select(OF_ORGANISATION)
    .where("id", "=", orgId)
    .executeTakeFirst();
}

/** Undefined: somebody changed the organisation since `revision` was read. */
export function changeOrganisation(
  db: Db,
  orgId: OrgId,
  revision: number,
  change: { name?: string; time_zone?: string; second_factor?: "optional" | "required" },
) {
  return db
    .updateTable("organisations")
    .set({ ...change, revision: revision + 1 })
    .where("id", "=", orgId)
    .where("revision", "=", revision)
    .returning(OF_ORGANISATION)
    .executeTakeFirst();
}

export async function addOrganisation(
  db: Db,
  organisation: { id: OrgId; name: string; timeZone: string; createdAt: Date },
): Promise<void> {
  await db
    .insertInto("organisations")
    .values({
      id: organisation.id,
      name: organisation.name,
      time_zone: organisation.timeZone,
      created_at: organisation.createdAt,
    })
    .execute();
}
