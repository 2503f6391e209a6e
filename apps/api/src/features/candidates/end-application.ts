import type { MemberCall } from "../../http/route.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import {
  archiveApplication,
  cancelPlannedInterviews,
  changeApplicationState,
  findActiveApplication,
} from "./application-queries.ts";
import { reachApplication } from "./reach-application.ts";

/** The candidate withdrew, or was declined. What is still planned is cancelled; cards that are owed stay owed. */
export async function endApplication(
  call: MemberCall<"POST /api/applications/:applicationId/end">,
): Promise<Refusal | null> {
  const { db, actor, body, now, audit, notify } = call;
  const application = await reachApplication(call);
  if (application instanceof Refusal) return application;
  const ended = await changeApplicationState(db, actor.orgId, application.id, {
    from: ["active"],
    to: body.state,
    reason: body.reason,
    at: now,
  });
  if (ended === undefined)
    return refuse("conflict", "This application has ended already. Reactivate it to end it anew.");
  audit({
    action: `application.${body.state}`,
    subject: { kind: "application", id: application.id },
    changes: {
      state: { before: application.state, after: body.state },
      reason: { before: application.state_reason, after: body.reason },
    },
  });
  notify({ noun: "candidates", id: application.id });
  const reason =
    body.state === "withdrawn" ? "The candidate withdrew." : "The application was declined.";
  const cancelled = await cancelPlannedInterviews(db, actor.orgId, application.id, {
    reason,
    at: now,
  });
  for (const id of cancelled) {
    audit({
      action: "interview.state_changed",
      subject: { kind: "interview", id },
      changes: { state: { before: "planned", after: "cancelled" }, reason: { after: reason } },
    });
    notify({ noun: "interviews", id });
  }
  return null;
}

/** Takes up an ended application again. Interviews that were cancelled stay so. */
export async function reactivateApplication(
  call: MemberCall<"POST /api/applications/:applicationId/reactivate">,
): Promise<Refusal | null> {
  const { db, actor, now, audit, notify } = call;
  const application = await reachApplication(call);
  if (application instanceof Refusal) return application;
  if (application.state === "active") return refuse("conflict", "This application is active.");
  if (application.state === "hired")
    return refuse("conflict", "This candidate was hired. A new decision changes that.");
  const other = await findActiveApplication(db, actor.orgId, {
    personId: application.person_id,
    openingId: application.opening_id,
    exceptId: application.id,
  });
  if (other !== undefined)
    return refuse("conflict", "This candidate has another active application at this opening.");
  await changeApplicationState(db, actor.orgId, application.id, {
    from: [application.state],
    to: "active",
    reason: null,
    at: now,
  });
  audit({
    action: "application.reactivated",
    subject: { kind: "application", id: application.id },
    changes: { state: { before: application.state, after: "active" } },
  });
  notify({ noun: "candidates", id: application.id });
  return null;
}

/** Takes an application out of the lists, or puts it back. Nothing of it is lost. */
export async function putAwayApplication(
  call: MemberCall<
    | "POST /api/applications/:applicationId/archive"
    | "POST /api/applications/:applicationId/restore"
  >,
  archived: boolean,
): Promise<Refusal | null> {
  const { db, actor, now, audit, notify } = call;
  const application = await reachApplication(call, "manage", { archivedToo: true });
  if (application instanceof Refusal) return application;
  if ((application.archived_at !== null) === archived) return null;
  await archiveApplication(db, actor.orgId, application.id, archived ? now : null);
  audit({
    action: archived ? "application.archived" : "application.restored",
    subject: { kind: "application", id: application.id },
  });
  notify({ noun: "candidates", id: application.id });
  return null;
}
