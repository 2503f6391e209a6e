import type { InputProblem } from "@evenhand/contract/error";
import type { InterviewView } from "@evenhand/contract/interviews";
import { newId } from "../../db/ids.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import { fieldProblem, refuseField, refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { openingOf } from "../candidates/policy.ts";
import { findVisibleApplication, lockApplication } from "../candidates/queries.ts";
import { outlinesOf, type VersionOutline } from "../openings/outline-queries.ts";
import { canManageOpening } from "../openings/policy.ts";
import { addSeats, addSession } from "./panel-queries.ts";
import { NOT_YOURS } from "./reach-interview.ts";
import { focusProblem, memberProblem, type Met } from "./seat-problems.ts";
import { viewInterview } from "./view-interview.ts";
import { addInterview, nextRound, tieMovedInterview } from "./write-queries.ts";

type Call = MemberCall<"POST /api/applications/:applicationId/interviews">;

export async function planInterview(call: Call): Promise<InterviewView | Refusal> {
  const { db, actor, params, body, now, audit, notify } = call;
  const application = await findVisibleApplication(db, actor, params.applicationId);
  if (application === undefined) return NOT_FOUND;
  if (!canManageOpening(actor, openingOf(application))) return NOT_YOURS;
  const closed = whyNoInterview(application);
  if (closed !== null) return closed;
  const outline = (await outlinesOf(db, actor.orgId, [application.rubric_version_id])).get(
    application.rubric_version_id,
  );
  const stage = outline?.stages.find((one) => one.id === body.stageId);
  if (stage === undefined) return refuseStage(outline);
  const hides = body.hides ?? "nothing";
  const problems = await panelProblems(call, stage, {
    ...application,
    is_blind: hides === "candidate",
  });
  if (problems.length > 0) return refuseFields(problems);

  await lockApplication(db, actor.orgId, application.id);
  const id = newId();
  const round = await nextRound(db, actor.orgId, application.id, stage.id);
  await addInterview(db, actor.orgId, {
    id,
    applicationId: application.id,
    versionId: application.rubric_version_id,
    stageId: stage.id,
    round,
    state: "planned",
    reveal: body.reveal,
    hides,
    startsAt: body.startsAt === null ? null : new Date(body.startsAt),
    timeZone: body.timeZone,
    minutes: body.minutes,
    place: body.place,
    videoUrl: body.videoUrl,
    by: actor.membershipId,
    at: now,
  });
  await seatPanel(call, id, body.panel);
  const moved = await tieMovedInterview(db, actor.orgId, {
    applicationId: application.id,
    stageId: stage.id,
    toId: id,
  });
  audit({
    action: "interview.planned",
    subject: { kind: "interview", id },
    changes: {
      applicationId: { after: application.id },
      stageId: { after: stage.id },
      round: { after: round },
      startsAt: { after: body.startsAt },
      panel: { after: body.panel },
      ...(hides === "nothing" ? {} : { hides: { after: hides } }),
      ...(moved.length === 0 ? {} : { movedFrom: { after: moved } }),
    },
  });
  for (const interview of [id, ...moved]) notify({ noun: "interviews", id: interview });
  notify({ noun: "candidates", id: application.id });
  return viewInterview(call, id);
}

/** An application that has ended, or was put away, meets nobody any more. */
export function whyNoInterview(application: {
  state: string;
  archived_at: Date | null;
  opening_archived_at: Date | null;
}): Refusal | null {
  if (application.opening_archived_at !== null)
    return refuse("conflict", "The opening is archived. Restore it before anybody is interviewed.");
  if (application.archived_at !== null || application.state !== "active")
    return refuse("conflict", "This application is not active. Reactivate it before an interview.");
  return null;
}

export function refuseStage(outline: VersionOutline | undefined): Refusal {
  const known = outline?.stages.map((stage) => stage.id).join(", ") ?? "";
  return refuseField("stageId", "a stage that this opening does not have", `one of ${known}`);
}

/** Everybody who sits in one interview sits in one session. */
export async function seatPanel(
  { db, actor, now }: Pick<Call, "db" | "actor" | "now">,
  interviewId: string,
  panel: Call["body"]["panel"],
): Promise<void> {
  const sessionId = newId();
  await addSession(db, actor.orgId, { id: sessionId, interviewId });
  await addSeats(
    db,
    actor.orgId,
    panel.map((seat) => ({ ...seat, id: newId() })),
    { interviewId, sessionId, by: actor.membershipId, at: now },
  );
}

async function panelProblems(
  { db, actor, body }: Call,
  stage: VersionOutline["stages"][number],
  met: Met,
): Promise<InputProblem[]> {
  const problems: (InputProblem | null)[] = [];
  for (const [index, { memberId, focusId }] of body.panel.entries()) {
    const path = `panel.${index}.memberId`;
    problems.push(
      body.panel.findIndex((seat) => seat.memberId === memberId) < index
        ? fieldProblem(path, "somebody who is on the panel already", "each member once")
        : await memberProblem(db, actor, path, memberId, met),
      focusProblem(`panel.${index}.focusId`, focusId, stage),
    );
  }
  if (body.panel.every(({ part }) => part !== "interviewer"))
    problems.push(
      fieldProblem("panel", "trainees alone", "at least one interviewer, whose card counts"),
    );
  return problems.filter((problem) => problem !== null);
}
