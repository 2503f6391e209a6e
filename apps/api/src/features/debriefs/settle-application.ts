import type { ApplicationState } from "@evenhand/contract/candidates";
import type { Decide } from "@evenhand/contract/debriefs";
import { refuse, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import {
  cancelPlannedInterviews,
  changeApplicationState,
  findActiveApplication,
} from "../candidates/application-queries.ts";
import type { ApplicationRow } from "../candidates/queries.ts";

const STATE_AFTER: Record<Decide["outcome"], ApplicationState> = {
  hire: "hired",
  no_hire: "declined",
  hold: "active",
};

/** Why an interview that was still planned is off; it tells nothing of what was decided. */
const DECIDED = "A decision has been made.";

/** Takes the application where the decision leads; what was still planned is cancelled once it has ended. */
export async function settleApplication(
  call: MemberCall<"POST /api/applications/:applicationId/decisions">,
  application: ApplicationRow,
  outcome: Decide["outcome"],
): Promise<ApplicationRow | Refusal> {
  const { db, actor, now, audit, notify } = call;
  const to = STATE_AFTER[outcome];
  if (application.state === to) return application;
  if (to === "active") {
    const other = await findActiveApplication(db, actor.orgId, {
      personId: application.person_id,
      openingId: application.opening_id,
      exceptId: application.id,
    });
    if (other !== undefined)
      return refuse(
        "conflict",
        "This candidate has another active application at this opening; decide there.",
      );
  }
  await changeApplicationState(db, actor.orgId, application.id, {
    from: [application.state],
    to,
    reason: null,
    at: now,
  });
  audit({
    action: to === "active" ? "application.reactivated" : `application.${to}`,
    subject: { kind: "application", id: application.id },
    changes: { state: { before: application.state, after: to } },
  });
  notify({ noun: "candidates", id: application.id });
  const cancelled =
    to === "active"
      ? []
      : await cancelPlannedInterviews(db, actor.orgId, application.id, {
          reason: DECIDED,
          at: now,
        });
  for (const id of cancelled) {
    audit({
      action: "interview.state_changed",
      subject: { kind: "interview", id },
      changes: { state: { before: "planned", after: "cancelled" }, reason: { after: DECIDED } },
    });
    notify({ noun: "interviews", id });
  }
  return { ...application, state: to };
}
