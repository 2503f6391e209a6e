import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import type { OpeningStake } from "./policy.ts";

export type Viewer = Pick<Actor, "orgId" | "membershipId" | "role">;
export type OpeningRow = NonNullable<Awaited<ReturnType<typeof findVisibleOpening>>>;

/**
 * Which openings exist for this person, as a condition on the table or alias named. Admins, owners and auditors:
 * all; coordinators: those that are not confidential, and their own; hiring managers: their own; interviewers: none.
 */
export function openingVisibleTo(viewer: Viewer, table = "openings"): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${table}.${column}`);
  const own = sql<boolean>`(${of("hiring_manager_id")} = ${viewer.membershipId}::uuid or exists (
    select 1 from opening_members
    where opening_members.org_id = ${of("org_id")} and opening_members.opening_id = ${of("id")}
      and opening_members.membership_id = ${viewer.membershipId}::uuid))`;
  switch (viewer.role) {
    case "admin":
    case "owner":
    case "auditor":
      return sql<boolean>`true`;
    case "coordinator":
      return sql<boolean>`(not ${of("confidential")} or ${own})`;
    case "hiring_manager":
      return own;
    case "interviewer":
      return sql<boolean>`false`;
  }
}

/** The viewer's own parts in an opening, for policies. */
export function partsOf(viewer: Viewer, table = "openings"): RawBuilder<OpeningStake["my_parts"]> {
  return sql<OpeningStake["my_parts"]>`array(
    select part from opening_members
    where opening_members.org_id = ${sql.ref(`${table}.org_id`)}
      and opening_members.opening_id = ${sql.ref(`${table}.id`)}
      and opening_members.membership_id = ${viewer.membershipId}::uuid order by part)`;
}

function openings(db: Db, viewer: Viewer) {
  return db
    .selectFrom("openings")
    .innerJoin("memberships as manager", (join) =>
      join
        .onRef("manager.org_id", "=", "openings.org_id")
        .onRef("manager.id", "=", "openings.hiring_manager_id"),
    )
    .select([
      "openings.id",
      "openings.title",
      "openings.setting",
      "openings.level",
      "openings.rubric_version_id",
      "openings.hiring_manager_id",
      "manager.name as hiring_manager_name",
      "openings.confidential",
      "openings.state",
      "openings.revision",
      "openings.created_at",
      "openings.closed_at",
      "openings.archived_at",
    ])
    .select(partsOf(viewer).as("my_parts"))
    .where("openings.org_id", "=", viewer.orgId);
}

export function findVisibleOpening(db: Db, viewer: Viewer, id: string) {
  return openings(db, viewer)
    .where("openings.id", "=", id)
    .where(openingVisibleTo(viewer))
    .executeTakeFirst();
}

/** The same without asking who looks: for the answer to a change that took the opening from its changer's sight. */
export function findOpening(db: Db, viewer: Viewer, id: string) {
  return openings(db, viewer).where("openings.id", "=", id).executeTakeFirst();
}

/** Newest first; one more than `limit`. */
export function listVisibleOpenings(
  db: Db,
  viewer: Viewer,
  args: {
    search: string | null;
    state: "open" | "on_hold" | "closed" | null;
    archived: boolean;
    before: string | null;
    limit: number;
  },
) {
  let query = openings(db, viewer).where(openingVisibleTo(viewer));
  query = query.where("openings.archived_at", args.archived ? "is not" : "is", null);
  if (args.state !== null) query = query.where("openings.state", "=", args.state);
  if (args.search !== null && args.search !== "") {
    const pattern = containing(args.search);
    query = query.where((eb) =>
      eb.or([
        eb("openings.title", "ilike", pattern),
        eb("openings.setting", "ilike", pattern),
        eb("manager.name", "ilike", pattern),
      ]),
    );
  }
  if (args.before !== null) query = query.where(sql<boolean>`openings.id < ${args.before}::uuid`);
  return query
    .orderBy("openings.id", "desc")
    .limit(args.limit + 1)
    .execute();
}

/** A pattern for `ilike` that finds this text anywhere and gives no character a meaning of its own. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
