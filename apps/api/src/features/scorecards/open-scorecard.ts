import type { ScorecardView } from "@evenhand/contract/scorecards";
import { emptyScorecard } from "@evenhand/rubric";
import { newId } from "../../db/ids.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { canOpenCard, timeHasCome } from "../interviews/policy.ts";
import { findInterview, type InterviewRow } from "../interviews/queries.ts";
import { publishedRubric } from "../rubrics/document-queries.ts";
import { formFor } from "./card-form.ts";
import { hold } from "./hold-interview.ts";
import { noCardForIt } from "./present.ts";
import { findOwnCard } from "./queries.ts";
import { viewCard } from "./view-card.ts";
import { addCard } from "./writing-queries.ts";

/** Opens the actor's card of an interview; the same one each time. */
export async function openScorecard(
  call: MemberCall<"POST /api/interviews/:interviewId/scorecard">,
): Promise<ScorecardView | Refusal> {
  const { db, actor, params, now, audit, notify } = call;
  const opened = await findOwnCard(db, actor, params.interviewId);
  if (opened !== undefined) return viewCard(db, actor, opened, now);
  const interview = await findInterview(db, actor, params.interviewId);
  if (interview === undefined) return NOT_FOUND;
  if (interview.seat_id === null)
    return refuse(
      "not_allowed",
      "You are not on the panel of this interview; only its panel writes cards.",
    );
  if (!canOpenCard(interview, now)) return refuse("conflict", whyNotYet(interview, now));

  const made = formFor(
    {
      rubric: await publishedRubric(db, actor.orgId, interview.rubric_version_id),
      stage_id: interview.stage_id,
      opening_setting: interview.opening_setting,
      seat_focus_id: interview.seat_focus_id,
    },
    interview.opening_level,
  );
  if ("problems" in made) return refuse("conflict", noCardForIt(made.problems));
  const id = newId();
  const added = await addCard(db, actor.orgId, {
    id,
    interviewId: interview.id,
    panelistId: interview.seat_id,
    authorId: actor.membershipId,
    rubricVersionId: interview.rubric_version_id,
    stageId: interview.stage_id,
    draft: emptyScorecard(made.form),
    counts: interview.seat_part === "interviewer" ? "yes" : "trainee",
    at: now,
  });
  if (added !== undefined) {
    audit({ action: "scorecard.opened", subject: { kind: "scorecard", id } });
    notify({ noun: "scorecards", id });
    await hold(call, {
      interviewId: interview.id,
      state: interview.state,
      part: interview.seat_part,
    });
  }
  const card = await findOwnCard(db, actor, interview.id);
  return card === undefined ? NOT_FOUND : viewCard(db, actor, card, now);
}

function whyNotYet(interview: InterviewRow, now: Date): string {
  if (interview.seat_state !== "expected")
    return "You are marked as not having been there. Ask whoever plans the interview to expect you again.";
  if (interview.state === "planned" && !timeHasCome(interview, now))
    return `This interview is planned for ${interview.starts_at?.toISOString()}; its card opens 15 minutes before.`;
  if (interview.state === "moved")
    return "This interview was moved. Open the card of the new time.";
  return "This interview did not take place, so it owes no card. If it did, ask whoever plans it to mark it held.";
}
