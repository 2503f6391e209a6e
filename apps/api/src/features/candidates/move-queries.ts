import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";
import { openingVisibleTo, type Viewer } from "../openings/queries.ts";

/** Stages of which at least one card has been opened for this application. */
export async function stagesWithCards(
  db: Db,
  orgId: OrgId,
  applicationId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("interviews")
    .innerJoin("scorecards", (join) =>
      join
        .onRef("scorecards.org_id", "=", "interviews.org_id")
        .onRef("scorecards.interview_id", "=", "interviews.id"),
    )
    .select("interviews.stage_id")
    .distinct()
    .where("interviews.org_id", "=", orgId)
    .where("interviews.application_id", "=", applicationId)
    .orderBy("interviews.stage_id")
    .execute();
  return rows.map((row) => row.stage_id);
}

export async function countPlannedInterviews(
  db: Db,
  orgId: OrgId,
  applicationId: string,
): Promise<number> {
  const row = await db
    .selectFrom("interviews")
    .select(sql<number>`count(*)::int`.as("planned"))
    .where("org_id", "=", orgId)
    .where("application_id", "=", applicationId)
    .where("state", "=", "planned")
    .executeTakeFirstOrThrow();
  return row.planned;
}

export async function moveApplicationTo(
  db: Db,
  orgId: OrgId,
  move: {
    id: string;
    applicationId: string;
    fromOpeningId: string;
    toOpeningId: string;
    stages: { stageId: string; carry: "accept" | "repeat" }[];
    reason: string | null;
    by: string;
    at: Date;
  },
): Promise<void> {
  await db
    .updateTable("applications")
    .set({ opening_id: move.toOpeningId, revision: sql`revision + 1` })
    .where("org_id", "=", orgId)
    .where("id", "=", move.applicationId)
    .execute();
  await db
    .insertInto("application_moves")
    .values({
      org_id: orgId,
      id: move.id,
      application_id: move.applicationId,
      from_opening_id: move.fromOpeningId,
      to_opening_id: move.toOpeningId,
      carried_stages: JSON.stringify(move.stages),
      reason: move.reason,
      moved_by: move.by,
      moved_at: move.at,
    })
    .execute();
}

/** Oldest first. The title of an opening that the viewer cannot see is null. */
export async function listMoves(db: Db, viewer: Viewer, applicationId: string) {
  const rows = await db
    .selectFrom("application_moves as move")
    .innerJoin("openings as source", (join) =>
      join
        .onRef("source.org_id", "=", "move.org_id")
        .onRef("source.id", "=", "move.from_opening_id"),
    )
    .innerJoin("openings as target", (join) =>
      join.onRef("target.org_id", "=", "move.org_id").onRef("target.id", "=", "move.to_opening_id"),
    )
    .innerJoin("memberships as mover", (join) =>
      join.onRef("mover.org_id", "=", "move.org_id").onRef("mover.id", "=", "move.moved_by"),
    )
    .select([
      "move.carried_stages",
      "move.reason",
      "move.moved_at",
      "mover.name as mover_name",
      "source.rubric_version_id as source_version_id",
      sql<string | null>`case when ${openingVisibleTo(viewer, "source")} then source.title end`.as(
        "source_title",
      ),
      sql<string | null>`case when ${openingVisibleTo(viewer, "target")} then target.title end`.as(
        "target_title",
      ),
    ])
    .where("move.org_id", "=", viewer.orgId)
    .where("move.application_id", "=", applicationId)
    .orderBy("move.id")
    .execute();
  return rows.map((row) => ({
    ...row,
    carried_stages: row.carried_stages as { stageId: string; carry: "accept" | "repeat" }[],
  }));
}

/** The earlier application of the same person, where the viewer sees its opening. */
export function findPrevious(db: Db, viewer: Viewer, previousId: string) {
  return db
    .selectFrom("applications")
    .innerJoin("openings", (join) =>
      join
        .onRef("openings.org_id", "=", "applications.org_id")
        .onRef("openings.id", "=", "applications.opening_id"),
    )
    .select(["applications.id", "openings.title"])
    .where("applications.org_id", "=", viewer.orgId)
    .where("applications.id", "=", previousId)
    .where(openingVisibleTo(viewer))
    .executeTakeFirst();
}
