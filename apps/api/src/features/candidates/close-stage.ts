import { newId } from "../../db/ids.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import { refuseField } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { outlinesOf } from "../openings/outline-queries.ts";
import { reachApplication } from "./reach-application.ts";
import { addClosure, findRound, listClosures, removeClosure } from "./stage-queries.ts";

/** Stops waiting for the cards that a stage still owes. A card that comes later is marked so, and not counted. */
export async function closeStage(
  call: MemberCall<"POST /api/applications/:applicationId/close-stage">,
): Promise<Refusal | null> {
  const { db, actor, body, now, audit, notify } = call;
  const application = await reachApplication(call, "decide");
  if (application instanceof Refusal) return application;
  const round = await findRound(db, actor.orgId, application.id, body.stageId);
  if (round === undefined) return refuseField("stageId", ...(await whichStage(call, application)));
  if (round.planned > 0)
    return refuse(
      "conflict",
      "An interview of this stage is still planned. Hold or cancel it first.",
    );
  if (round.cards_owed === 0)
    return refuse(
      "conflict",
      "Every card of this stage is in. There is nothing to close it without.",
    );
  const closures = await listClosures(db, actor.orgId, application.id);
  if (closures.some((closure) => closure.stage_id === body.stageId))
    return refuse("conflict", "This stage is closed already.");
  await addClosure(db, actor.orgId, {
    id: newId(),
    applicationId: application.id,
    stageId: body.stageId,
    round: round.round,
    reason: body.reason,
    by: actor.membershipId,
    at: now,
  });
  audit({
    action: "stage.closed",
    subject: { kind: "application", id: application.id },
    changes: {
      stageId: { after: body.stageId },
      round: { after: round.round },
      cardsMissing: { after: round.cards_owed },
      reason: { after: body.reason },
    },
  });
  notify({ noun: "candidates", id: application.id });
  return null;
}

export async function reopenStage(
  call: MemberCall<"POST /api/applications/:applicationId/reopen-stage">,
): Promise<Refusal | null> {
  const { db, actor, body, audit, notify } = call;
  const application = await reachApplication(call, "decide");
  if (application instanceof Refusal) return application;
  const closures = await listClosures(db, actor.orgId, application.id);
  const closure = closures.find((one) => one.stage_id === body.stageId);
  if (closure === undefined || !(await removeClosure(db, actor.orgId, closure.id)))
    return refuse("conflict", "This stage is not closed.");
  audit({
    action: "stage.reopened",
    subject: { kind: "application", id: application.id },
    changes: {
      stageId: { before: body.stageId },
      round: { before: closure.round },
      closedBecause: { before: closure.reason },
      reason: { after: body.reason },
    },
  });
  notify({ noun: "candidates", id: application.id });
  return null;
}

async function whichStage(
  { db, actor }: MemberCall<"POST /api/applications/:applicationId/close-stage">,
  application: { rubric_version_id: string },
): Promise<[got: string, want: string]> {
  const outline = (await outlinesOf(db, actor.orgId, [application.rubric_version_id])).get(
    application.rubric_version_id,
  );
  const known = outline?.stages.map((stage) => stage.id).join(", ") ?? "";
  return ["a stage without an interview", `a stage that has been held, of ${known}`];
}
