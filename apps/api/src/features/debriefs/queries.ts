import type { Decide } from "@evenhand/contract/debriefs";
import type { SubmittedScorecard } from "@evenhand/rubric";
import { sql } from "kysely";
import { newId } from "../../db/ids.ts";
import type { Db, OrgId } from "../../db/tenant.ts";
import { isBlindTo, mayReadScorecard, type Viewer } from "../../db/visible-scorecards.ts";
import { needsDecision } from "../openings/standing-queries.ts";

export type SeatRow = Awaited<ReturnType<typeof listSeats>>[number];

/**
 * Everybody on the panels of an application's interviews, by interview, with their card as it stands now: its
 * content only where the viewer may read it.
 */
export function listSeats(db: Db, viewer: Viewer, applicationId: string) {
  return db
    .selectFrom("panelists")
    .innerJoin("interviews", (join) =>
      join
        .onRef("interviews.org_id", "=", "panelists.org_id")
        .onRef("interviews.id", "=", "panelists.interview_id"),
    )
    .innerJoin("memberships as member", (join) =>
      join
        .onRef("member.org_id", "=", "panelists.org_id")
        .onRef("member.id", "=", "panelists.membership_id"),
    )
    .leftJoin("scorecards", (join) =>
      join
        .onRef("scorecards.org_id", "=", "panelists.org_id")
        .onRef("scorecards.panelist_id", "=", "panelists.id"),
    )
    .leftJoin("scorecard_versions as latest", (join) =>
      join
        .onRef("latest.org_id", "=", "scorecards.org_id")
        .onRef("latest.scorecard_id", "=", "scorecards.id")
        .onRef("latest.version", "=", "scorecards.version")
        .on("scorecards.state", "=", "submitted")
        .on(mayReadScorecard(viewer)),
    )
    .select([
      "interviews.id as interview_id",
      "interviews.stage_id",
      "interviews.round",
      "interviews.rubric_version_id",
      "interviews.state as interview_state",
      "interviews.created_at as interview_created_at",
      "panelists.id as panelist_id",
      "panelists.state as seat_state",
      "panelists.part",
      "member.name as member_name",
      "scorecards.id as card_id",
      "scorecards.state as card_state",
      "scorecards.counts",
      "scorecards.submitted_at",
    ])
    .select(sql<SubmittedScorecard | null>`latest.document`.as("document"))
    .where("panelists.org_id", "=", viewer.orgId)
    .where("interviews.application_id", "=", applicationId)
    .orderBy("interviews.round")
    .orderBy("interviews.id")
    .orderBy("panelists.added_at")
    .orderBy("panelists.id")
    .execute();
}

/** What the round-up asks of its application, for one viewer. */
export function findStanding(db: Db, viewer: Viewer, applicationId: string) {
  return db
    .selectFrom("applications")
    .select([
      needsDecision(viewer).as("needs_decision"),
      isBlindTo(viewer, { application: "applications.id", person: "applications.person_id" }).as(
        "is_hidden",
      ),
    ])
    .where("applications.org_id", "=", viewer.orgId)
    .where("applications.id", "=", applicationId)
    .executeTakeFirstOrThrow();
}

/** Newest first. */
export async function listDecisions(db: Db, orgId: OrgId, applicationId: string) {
  const rows = await db
    .selectFrom("decisions")
    .innerJoin("memberships as decider", (join) =>
      join
        .onRef("decider.org_id", "=", "decisions.org_id")
        .onRef("decider.id", "=", "decisions.decided_by"),
    )
    .select([
      "decisions.id",
      "decisions.version",
      "decisions.outcome",
      "decisions.rationale",
      "decisions.dissent",
      "decisions.safety_answer",
      "decisions.level_before",
      "decisions.level_after",
      "decisions.decided_at",
      "decider.name as decider_name",
    ])
    .where("decisions.org_id", "=", orgId)
    .where("decisions.application_id", "=", applicationId)
    .orderBy("decisions.version", "desc")
    .execute();
  return rows.map((row) => ({
    ...row,
    dissent: row.dissent as { member: string; text: string }[],
  }));
}

/** Appends a decision; the application is locked, so that its number is the next. */
export async function addDecision(
  db: Db,
  orgId: OrgId,
  decision: Decide & { applicationId: string; version: number; by: string; at: Date },
): Promise<void> {
  await db
    .insertInto("decisions")
    .values({
      org_id: orgId,
      id: newId(),
      application_id: decision.applicationId,
      version: decision.version,
      outcome: decision.outcome,
      rationale: decision.rationale,
      dissent: JSON.stringify(decision.dissent),
      safety_answer: decision.safetyAnswer,
      level_before: decision.levelBefore,
      level_after: decision.levelAfter,
      decided_by: decision.by,
      decided_at: decision.at,
    })
    .execute();
}

export function findEarlyOpening(
  db: Db,
  orgId: OrgId,
  args: { applicationId: string; memberId: string },
) {
  return db
    .selectFrom("early_openings")
    .select("id")
    .where("org_id", "=", orgId)
    .where("application_id", "=", args.applicationId)
    .where("membership_id", "=", args.memberId)
    .executeTakeFirst();
}

export async function addEarlyOpening(
  db: Db,
  orgId: OrgId,
  opening: { applicationId: string; memberId: string; reason: string; at: Date },
): Promise<void> {
  await db
    .insertInto("early_openings")
    .values({
      org_id: orgId,
      id: newId(),
      application_id: opening.applicationId,
      membership_id: opening.memberId,
      reason: opening.reason,
      opened_at: opening.at,
    })
    .execute();
}
