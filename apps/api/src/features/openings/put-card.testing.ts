import { newId } from "../../db/ids.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";

/** Puts a member's card of an interview straight into the table, as far as `state` says. */
export async function putCard(
  world: World,
  loop: Loop,
  interviewId: string,
  member: Pick<Person, "membershipId">,
  state: "draft" | "sealed" | "submitted" = "submitted",
): Promise<string> {
  const id = newId();
  const at = world.services.now();
  await loop.run(async (db) => {
    const seat = await db
      .selectFrom("panelists")
      .innerJoin("interviews", "interviews.id", "panelists.interview_id")
      .select(["panelists.id", "interviews.rubric_version_id", "interviews.stage_id"])
      .where("panelists.interview_id", "=", interviewId)
      .where("panelists.membership_id", "=", member.membershipId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("scorecards")
      .values({
        org_id: loop.orgId,
        id,
        interview_id: interviewId,
        panelist_id: seat.id,
        author_id: member.membershipId,
        rubric_version_id: seat.rubric_version_id,
        stage_id: seat.stage_id,
        state,
        draft: "{}",
        opened_at: at,
        draft_saved_at: at,
        sealed_at: state === "draft" ? null : at,
        submitted_at: state === "submitted" ? at : null,
      })
      .execute();
  });
  return id;
}

/** Puts a decision straight into the table. */
export async function putDecision(
  world: World,
  loop: Loop,
  applicationId: string,
  by: Pick<Person, "membershipId">,
): Promise<void> {
  await loop.run((db) =>
    db
      .insertInto("decisions")
      .values({
        org_id: loop.orgId,
        id: newId(),
        application_id: applicationId,
        version: 1,
        outcome: "hire",
        rationale: "All of it was shown.",
        safety_answer: null,
        level_before: null,
        level_after: null,
        decided_by: by.membershipId,
        decided_at: world.services.now(),
      })
      .execute(),
  );
}
