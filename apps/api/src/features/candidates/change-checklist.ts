import type { RequirementCheck } from "@evenhand/contract/candidates";
import { newId } from "../../db/ids.ts";
import { NOT_FOUND, Refusal, stale } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import {
  addArrangement,
  changeRequirement,
  findRequirement,
  removeArrangement,
} from "./checklist-queries.ts";
import { presentRequirement } from "./present.ts";
import { reachApplication } from "./reach-application.ts";

/** A licence seen, a start date agreed: checked, and never rated. */
export async function checkRequirement(
  call: MemberCall<"PATCH /api/applications/:applicationId/requirements/:requirementId">,
): Promise<RequirementCheck | Refusal> {
  const { db, actor, params, body, ifMatch, now, audit, notify } = call;
  const application = await reachApplication(call);
  if (application instanceof Refusal) return application;
  const find = () => findRequirement(db, actor.orgId, application.id, params.requirementId);
  const before = await find();
  if (before === undefined) return NOT_FOUND;
  const changed = await changeRequirement(db, actor.orgId, before.id, ifMatch, {
    ...body,
    by: actor.membershipId,
    at: now,
  });
  const after = await find();
  if (after === undefined) throw new Error("the requirement that was just found is gone");
  if (changed === undefined) return stale(presentRequirement(after));
  audit({
    action: "requirement.checked",
    subject: { kind: "application", id: application.id },
    changes: {
      requirement: { before: before.label, after: after.label },
      state: { before: before.state, after: after.state },
      note: { before: before.note, after: after.note },
    },
  });
  notify({ noun: "candidates", id: application.id });
  return presentRequirement(after);
}

/** What the interviewers do for this candidate. Why is nobody's business here. */
export async function arrange(
  call: MemberCall<"POST /api/applications/:applicationId/arrangements">,
): Promise<Refusal | null> {
  const { db, actor, body, now, audit, notify } = call;
  const application = await reachApplication(call);
  if (application instanceof Refusal) return application;
  await addArrangement(db, actor.orgId, {
    id: newId(),
    applicationId: application.id,
    ...body,
    by: actor.membershipId,
    at: now,
  });
  audit({
    action: "arrangement.added",
    subject: { kind: "application", id: application.id },
    changes: { kind: { after: body.kind }, whatToDo: { after: body.whatToDo } },
  });
  notify({ noun: "candidates", id: application.id });
  return null;
}

export async function removeArrangementOf(
  call: MemberCall<"DELETE /api/applications/:applicationId/arrangements/:arrangementId">,
): Promise<Refusal | null> {
  const { db, actor, params, now, audit, notify } = call;
  const application = await reachApplication(call);
  if (application instanceof Refusal) return application;
  const removed = await removeArrangement(
    db,
    actor.orgId,
    application.id,
    params.arrangementId,
    now,
  );
  if (removed === undefined) return NOT_FOUND;
  audit({
    action: "arrangement.removed",
    subject: { kind: "application", id: application.id },
    changes: { kind: { before: removed.kind }, whatToDo: { before: removed.what_to_do } },
  });
  notify({ noun: "candidates", id: application.id });
  return null;
}
