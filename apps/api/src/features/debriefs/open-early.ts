import type { RoundUp } from "@evenhand/contract/debriefs";
import { refuse, Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { addEarlyOpening, findEarlyOpening, findStanding } from "./queries.ts";
import { reachToDecide } from "./reach-round-up.ts";
import { showRoundUp } from "./show-round-up.ts";

/** Opens the round-up to somebody who still owes a card, for a reason; their card will not be counted. */
export async function openEarly(
  call: MemberCall<"POST /api/applications/:applicationId/open-early">,
): Promise<RoundUp | Refusal> {
  const { db, actor, body, now, audit, notify } = call;
  const application = await reachToDecide(call);
  if (application instanceof Refusal) return application;
  const who = { applicationId: application.id, memberId: actor.membershipId };
  if ((await findEarlyOpening(db, actor.orgId, who)) === undefined) {
    const { is_hidden } = await findStanding(db, actor, application.id);
    if (!is_hidden)
      return refuse("conflict", "Nothing is hidden from you here; there is nothing to open early.");
    await addEarlyOpening(db, actor.orgId, { ...who, reason: body.reason, at: now });
    audit({
      action: "round_up.opened_early",
      subject: { kind: "application", id: application.id },
      changes: { reason: { after: body.reason } },
    });
    notify({ noun: "debriefs", id: application.id });
  }
  return showRoundUp(call, application);
}
