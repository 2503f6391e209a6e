import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

/** The latest round of a stage: what is planned, held and still owed. Undefined where the stage has no interview. */
export function findRound(db: Db, orgId: OrgId, applicationId: string, stageId: string) {
  return db
    .selectFrom("interviews")
    .leftJoin("panelists", (join) =>
      join
        .onRef("panelists.org_id", "=", "interviews.org_id")
        .onRef("panelists.interview_id", "=", "interviews.id")
        .on("panelists.state", "=", "expected")
        .on("panelists.part", "=", "interviewer"),
    )
    .leftJoin("scorecards", (join) =>
      join
        .onRef("scorecards.org_id", "=", "panelists.org_id")
        .onRef("scorecards.panelist_id", "=", "panelists.id"),
    )
    .select([
      "interviews.round",
      sql<number>`(count(distinct interviews.id) filter (where interviews.state = 'planned'))::int`.as(
        "planned",
      ),
      sql<number>`(count(panelists.id) filter (
        where scorecards.state is distinct from 'submitted'
          and (interviews.state = 'held' or (interviews.state = 'cut_short' and scorecards.id is not null))))::int`.as(
        "cards_owed",
      ),
    ])
    .where("interviews.org_id", "=", orgId)
    .where("interviews.application_id", "=", applicationId)
    .where("interviews.stage_id", "=", stageId)
    .where("interviews.state", "in", ["planned", "held", "cut_short"])
    .groupBy("interviews.round")
    .orderBy("interviews.round", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Closures of each stage's latest round. */
export function listClosures(db: Db, orgId: OrgId, applicationId: string) {
  return db
    .selectFrom("stage_closures as closure")
    .innerJoin("memberships as closer", (join) =>
      join
        .onRef("closer.org_id", "=", "closure.org_id")
        .onRef("closer.id", "=", "closure.closed_by"),
    )
    .select([
      "closure.id",
      "closure.stage_id",
      "closure.round",
      "closure.reason",
      "closure.closed_at",
      "closer.name as closer_name",
    ])
    .where("closure.org_id", "=", orgId)
    .where("closure.application_id", "=", applicationId)
    .where(
      sql<boolean>`closure.round = (
        select max(interviews.round) from interviews
        where interviews.org_id = closure.org_id and interviews.application_id = closure.application_id
          and interviews.stage_id = closure.stage_id and interviews.state in ('planned', 'held', 'cut_short'))`,
    )
    .execute();
}

export async function addClosure(
  db: Db,
  orgId: OrgId,
  closure: {
    id: string;
    applicationId: string;
    stageId: string;
    round: number;
    reason: string;
    by: string;
    at: Date;
  },
): Promise<void> {
  await db
    .insertInto("stage_closures")
    .values({
      org_id: orgId,
      id: closure.id,
      application_id: closure.applicationId,
      stage_id: closure.stageId,
      round: closure.round,
      reason: closure.reason,
      closed_by: closure.by,
      closed_at: closure.at,
    })
    .execute();
}

/** Whether there was one to take away. */
export async function removeClosure(db: Db, orgId: OrgId, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom("stage_closures")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
