import type { OpeningState } from "@evenhand/contract/openings";
import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

export async function addOpening(
  db: Db,
  orgId: OrgId,
  opening: {
    id: string;
    title: string;
    setting: string;
    level: string;
    versionId: string;
    stageIds: string[];
    hiringManagerId: string;
    confidential: boolean;
    createdBy: string;
    createdAt: Date;
  },
): Promise<void> {
  await db
    .insertInto("openings")
    .values({
      org_id: orgId,
      id: opening.id,
      title: opening.title,
      site_id: null,
      setting: opening.setting,
      level: opening.level,
      rubric_version_id: opening.versionId,
      hiring_manager_id: opening.hiringManagerId,
      confidential: opening.confidential,
      plan: JSON.stringify({ stages: opening.stageIds }),
      created_by: opening.createdBy,
      created_at: opening.createdAt,
      closed_at: null,
      archived_at: null,
    })
    .execute();
}

/** Undefined: somebody changed the opening since `revision` was read. */
export function changeOpening(
  db: Db,
  orgId: OrgId,
  id: string,
  revision: number,
  change: {
    title?: string;
    hiring_manager_id?: string;
    confidential?: boolean;
    state?: OpeningState;
    closed_at?: Date | null;
    archived_at?: Date | null;
  },
) {
  return (
    db
      .updateTable("openings")
      .set({ ...change, revision: sql`revision + 1` })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      // The race is decided here: of two writers with one revision, the second touches no row.
      .where("revision", "=", revision)
      .returning("id")
      .executeTakeFirst()
  );
}

/** Name order, so that the list reads the same each time. */
export function listDeputies(db: Db, orgId: OrgId, openingIds: string[]) {
  return db
    .selectFrom("opening_members")
    .innerJoin("memberships as member", (join) =>
      join
        .onRef("member.org_id", "=", "opening_members.org_id")
        .onRef("member.id", "=", "opening_members.membership_id"),
    )
    .select(["opening_members.opening_id", "member.id", "member.name"])
    .where("opening_members.org_id", "=", orgId)
    .where("opening_members.opening_id", "in", openingIds)
    .where("opening_members.part", "=", "deputy")
    .orderBy(sql`lower(member.name)`)
    .orderBy("member.id")
    .execute();
}

export async function giveParts(
  db: Db,
  orgId: OrgId,
  openingId: string,
  parts: { membershipId: string; part: "deputy" | "coordinator" }[],
  by: { membershipId: string; at: Date },
): Promise<void> {
  if (parts.length === 0) return;
  await db
    .insertInto("opening_members")
    .values(
      parts.map(({ membershipId, part }) => ({
        org_id: orgId,
        opening_id: openingId,
        membership_id: membershipId,
        part,
        added_by: by.membershipId,
        added_at: by.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function takeDeputies(
  db: Db,
  orgId: OrgId,
  openingId: string,
  membershipIds: string[],
): Promise<void> {
  if (membershipIds.length === 0) return;
  await db
    .deleteFrom("opening_members")
    .where("org_id", "=", orgId)
    .where("opening_id", "=", openingId)
    .where("part", "=", "deputy")
    .where("membership_id", "in", membershipIds)
    .execute();
}
