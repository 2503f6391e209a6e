import type { InterviewView } from "@evenhand/contract/interviews";
import { newId } from "../../db/ids.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { lockApplication } from "../candidates/queries.ts";
import { findOrganisation } from "../members/queries.ts";
import { outlinesOf } from "../openings/outline-queries.ts";
import { findApplicationToScore, findOpenSeat } from "./my-interview-queries.ts";
import { refuseStage, seatPanel, whyNoInterview } from "./plan-interview.ts";
import { canSitOnPanel } from "./policy.ts";
import { viewInterview } from "./view-interview.ts";
import { addInterview, nextRound } from "./write-queries.ts";

/** Minutes of an interview whose stage names none. */
const USUAL_MINUTES = 45;

/** A talk that nobody planned: an interview held now, with its one interviewer as the panel. */
export async function startCardNow(
  call: MemberCall<"POST /api/my-interviews">,
): Promise<InterviewView | Refusal> {
  const { db, actor, body, now, audit, notify } = call;
  const application = await findApplicationToScore(db, actor, body.applicationId);
  if (application === undefined) return NOT_FOUND;
  if (!canSitOnPanel(actor)) return refuse("not_allowed", "Auditors read cards; they write none.");
  const closed = whyNoInterview(application);
  if (closed !== null) return closed;
  const outline = (await outlinesOf(db, actor.orgId, [application.rubric_version_id])).get(
    application.rubric_version_id,
  );
  const stage = outline?.stages.find((one) => one.id === body.stageId);
  if (stage === undefined) return refuseStage(outline);

  await lockApplication(db, actor.orgId, application.id);
  if ((await findOpenSeat(db, actor, body)) !== undefined)
    return refuse("conflict", "You are on an interview of this stage already. Open its card.");
  const organisation = await findOrganisation(db, actor.orgId);
  const id = newId();
  const round = await nextRound(db, actor.orgId, application.id, stage.id);
  await addInterview(db, actor.orgId, {
    id,
    applicationId: application.id,
    versionId: application.rubric_version_id,
    stageId: stage.id,
    round,
    state: "held",
    reveal: "own_submitted",
    hides: "nothing",
    startsAt: now,
    timeZone: organisation?.time_zone ?? "UTC",
    minutes: stage.minutes ?? USUAL_MINUTES,
    place: null,
    videoUrl: null,
    by: actor.membershipId,
    at: now,
  });
  await seatPanel(call, id, [{ memberId: actor.membershipId, focusId: null, part: "interviewer" }]);
  audit({
    action: "interview.started",
    subject: { kind: "interview", id },
    changes: {
      applicationId: { after: application.id },
      stageId: { after: stage.id },
      round: { after: round },
    },
  });
  notify({ noun: "interviews", id });
  notify({ noun: "candidates", id: application.id });
  return viewInterview(call, id);
}
