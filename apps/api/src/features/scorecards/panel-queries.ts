import type { Panelist } from "@evenhand/contract/interviews";
import type { HandOver, Rubric } from "@evenhand/rubric";
import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";
import { mayReadScorecard, type Viewer } from "../../db/visible-scorecards.ts";

export type ColleagueRow = Awaited<ReturnType<typeof listColleagues>>[number];

/** Everybody else on a panel: how far their cards are, and whether one is open to the viewer. */
export function listColleagues(db: Db, viewer: Viewer, interviewId: string, authorId: string) {
  return db
    .selectFrom("panelists")
    .innerJoin("memberships as member", (join) =>
      join
        .onRef("member.org_id", "=", "panelists.org_id")
        .onRef("member.id", "=", "panelists.membership_id"),
    )
    .leftJoin("scorecards as card", (join) =>
      join
        .onRef("card.org_id", "=", "panelists.org_id")
        .onRef("card.panelist_id", "=", "panelists.id"),
    )
    .select([
      "member.name",
      "panelists.state as seat_state",
      "panelists.part as seat_part",
      "card.id as card_id",
      "card.state as card_state",
      mayReadScorecard(viewer, "card").as("readable"),
    ])
    .where("panelists.org_id", "=", viewer.orgId)
    .where("panelists.interview_id", "=", interviewId)
    .where("panelists.membership_id", "!=", authorId)
    .orderBy("panelists.added_at")
    .orderBy("panelists.id")
    .execute();
}

/** How far a panelist's card is. One who is not expected owes none; what they handed in before stays. */
export function cardOf(row: Pick<ColleagueRow, "seat_state" | "card_state">): Panelist["card"] {
  if (row.card_state === "submitted") return "submitted";
  if (row.seat_state !== "expected") return "not_owed";
  return row.card_state ?? "not_started";
}

/** What was handed over by the submitted cards of an application's other stages, in the order of submission. */
export function listHandOvers(
  db: Db,
  orgId: OrgId,
  args: { applicationId: string; notStage: string; knownVersion: string },
) {
  return (
    db
      .selectFrom("scorecards")
      .innerJoin("interviews", (join) =>
        join
          .onRef("interviews.org_id", "=", "scorecards.org_id")
          .onRef("interviews.id", "=", "scorecards.interview_id"),
      )
      .innerJoin("panelists as seat", (join) =>
        join
          .onRef("seat.org_id", "=", "scorecards.org_id")
          .onRef("seat.id", "=", "scorecards.panelist_id"),
      )
      .innerJoin("memberships as author", (join) =>
        join
          .onRef("author.org_id", "=", "scorecards.org_id")
          .onRef("author.id", "=", "scorecards.author_id"),
      )
      .innerJoin("rubric_versions as rubric_version", (join) =>
        join
          .onRef("rubric_version.org_id", "=", "scorecards.org_id")
          .onRef("rubric_version.id", "=", "scorecards.rubric_version_id"),
      )
      .innerJoin("scorecard_versions as latest", (join) =>
        join
          .onRef("latest.org_id", "=", "scorecards.org_id")
          .onRef("latest.scorecard_id", "=", "scorecards.id")
          .onRef("latest.version", "=", "scorecards.version"),
      )
      .select(["scorecards.stage_id", "author.name as author_name"])
      // The hand-over alone crosses the seal: nothing else of the document is read here.
      .select([
        sql<HandOver>`latest.document -> 'handOver'`.as("hand_over"),
        // A rubric is large, and nearly always the one that the reader has at hand.
        sql<Rubric | null>`case when rubric_version.id <> ${args.knownVersion} then rubric_version.document end`.as(
          "rubric",
        ),
      ])
      .where("scorecards.org_id", "=", orgId)
      .where("interviews.application_id", "=", args.applicationId)
      .where("scorecards.stage_id", "!=", args.notStage)
      .where("scorecards.state", "=", "submitted")
      .where("seat.part", "=", "interviewer")
      .orderBy("scorecards.submitted_at")
      .orderBy("scorecards.id")
      .execute()
  );
}

/** What to do for the candidate; never why. */
export async function listArrangements(
  db: Db,
  orgId: OrgId,
  applicationId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("interview_arrangements")
    .select("what_to_do")
    .where("org_id", "=", orgId)
    .where("application_id", "=", applicationId)
    .where("removed_at", "is", null)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.what_to_do);
}
