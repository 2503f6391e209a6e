import type { InterviewState, InterviewView } from "@evenhand/contract/interviews";
import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

export async function addInterview(
  db: Db,
  orgId: OrgId,
  interview: {
    id: string;
    applicationId: string;
    versionId: string;
    stageId: string;
    round: number;
    state: "planned" | "held";
    reveal: InterviewView["reveal"];
    hides: InterviewView["hides"];
    startsAt: Date | null;
    timeZone: string;
    minutes: number;
    place: string | null;
    videoUrl: string | null;
    by: string;
    at: Date;
  },
): Promise<void> {
  await db
    .insertInto("interviews")
    .values({
      org_id: orgId,
      id: interview.id,
      application_id: interview.applicationId,
      rubric_version_id: interview.versionId,
      stage_id: interview.stageId,
      round: interview.round,
      state: interview.state,
      reveal: interview.reveal,
      is_blind: interview.hides === "candidate",
      hides_cv: interview.hides === "cv",
      starts_at: interview.startsAt,
      time_zone: interview.timeZone,
      minutes: interview.minutes,
      place: interview.place,
      video_url: interview.videoUrl,
      state_reason: null,
      state_changed_at: interview.at,
      moved_to_interview_id: null,
      created_by: interview.by,
      created_at: interview.at,
    })
    .execute();
}

/** One more than the last round of the stage that was held; 1 where none was. */
export async function nextRound(
  db: Db,
  orgId: OrgId,
  applicationId: string,
  stageId: string,
): Promise<number> {
  const row = await db
    .selectFrom("interviews")
    .select(sql<number>`coalesce(max(interviews.round), 0) + 1`.as("round"))
    .where("interviews.org_id", "=", orgId)
    .where("interviews.application_id", "=", applicationId)
    .where("interviews.stage_id", "=", stageId)
    .where(
      sql<boolean>`(interviews.state = 'held' or exists (
        select 1 from scorecards
        where scorecards.org_id = interviews.org_id and scorecards.interview_id = interviews.id))`,
    )
    .executeTakeFirstOrThrow();
  return row.round;
}

/** An interview of this stage that was moved and waits for its new date is tied to the one now planned. */
export async function tieMovedInterview(
  db: Db,
  orgId: OrgId,
  args: { applicationId: string; stageId: string; toId: string },
): Promise<string[]> {
  const rows = await db
    .updateTable("interviews")
    .set({ moved_to_interview_id: args.toId, revision: sql`revision + 1` })
    .where("org_id", "=", orgId)
    .where("application_id", "=", args.applicationId)
    .where("stage_id", "=", args.stageId)
    .where("state", "=", "moved")
    .where("moved_to_interview_id", "is", null)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Undefined: somebody changed the interview since `revision` was read, or it is not planned any more. */
export function changePlanned(
  db: Db,
  orgId: OrgId,
  id: string,
  revision: number,
  change: {
    starts_at?: Date | null;
    time_zone?: string;
    minutes?: number;
    place?: string | null;
    video_url?: string | null;
  },
) {
  return (
    db
      .updateTable("interviews")
      .set({ ...change, revision: revision + 1 })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      // The race is decided here: a writer with an old revision, or after the interview, touches no row.
      .where("revision", "=", revision)
      .where("state", "=", "planned")
      .returning("id")
      .executeTakeFirst()
  );
}

/** Undefined: the interview is not in the state `from` any more. */
export function changeState(
  db: Db,
  orgId: OrgId,
  id: string,
  change: { from: InterviewState; to: InterviewState; reason: string | null; at: Date },
) {
  return db
    .updateTable("interviews")
    .set({
      state: change.to,
      state_reason: change.reason,
      state_changed_at: change.at,
      revision: sql`revision + 1`,
    })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("state", "=", change.from)
    .returning("id")
    .executeTakeFirst();
}

/** What keeps an interview's state from being put right: a card that was opened (a trainee's apart), a date it was moved to. */
export function findTraces(db: Db, orgId: OrgId, id: string) {
  return db
    .selectFrom("interviews")
    .select([
      "moved_to_interview_id",
      sql<boolean>`exists (
        select 1 from scorecards
        join panelists seat on seat.org_id = scorecards.org_id and seat.id = scorecards.panelist_id
        where scorecards.org_id = interviews.org_id and scorecards.interview_id = interviews.id
          and seat.part = 'interviewer')`.as("has_card"),
    ])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}
