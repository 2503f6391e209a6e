import type { ScorecardView } from "@evenhand/contract/scorecards";
import { NOT_FOUND, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { isAuthor } from "./policy.ts";
import { findReadableCard } from "./queries.ts";
import { noteReading } from "./reading-queries.ts";
import { viewCard } from "./view-card.ts";

/** One's own card, or a colleague's that has opened. Having read a colleague's is remembered. */
export async function readScorecard({
  db,
  actor,
  params,
  now,
}: MemberCall<"GET /api/scorecards/:scorecardId">): Promise<ScorecardView | Refusal> {
  const card = await findReadableCard(db, actor, params.scorecardId);
  if (card === undefined) return NOT_FOUND;
  if (!isAuthor(actor, card)) {
    const reading = { applicationId: card.application_id, memberId: actor.membershipId };
    await noteReading(db, actor.orgId, reading, now);
  }
  return viewCard(db, actor, card, now);
}
