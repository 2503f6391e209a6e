import type { ScorecardView } from "@evenhand/contract/scorecards";
import { checkScorecard, scorecardAsItStands } from "@evenhand/rubric";
import { refuse, Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { formOf } from "./card-form.ts";
import { hold } from "./hold-interview.ts";
import { cardStep, ownCard, staleCard, whyNotAwaited } from "./own-card.ts";
import { isAwaited } from "./policy.ts";
import { findReadableCard } from "./queries.ts";
import { addVersion } from "./version-queries.ts";
import { viewCard } from "./view-card.ts";
import { incomplete } from "./what-is-missing.ts";
import { moveCardOn } from "./writing-queries.ts";

/** Freezes the ratings as they are; the text stays open for 24 hours. */
export async function sealScorecard(
  call: MemberCall<"POST /api/scorecards/:scorecardId/seal">,
): Promise<ScorecardView | Refusal> {
  const { db, actor, params, ifMatch, now, audit, notify } = call;
  const card = await ownCard(db, actor, params.scorecardId);
  if (card instanceof Refusal) return card;
  const { state } = card;
  if (state === "submitted")
    return refuse("conflict", "This card is submitted; its ratings are frozen already.");
  if (card.revision !== ifMatch) return staleCard(card);
  if (state === "sealed") return viewCard(db, actor, card, now);
  if (!isAwaited(card)) return refuse("conflict", whyNotAwaited(card));
  const form = formOf(card);
  const problems = checkScorecard(form, card.draft).filter(
    ({ severity }) => severity === "blocks-sealing",
  );
  if (problems.length > 0) return incomplete(problems);

  if (
    !(await moveCardOn(db, actor.orgId, { ...card, state }, { state: "sealed", sealed_at: now }))
  ) {
    const current = await findReadableCard(db, actor, card.id);
    return staleCard(current ?? card);
  }
  const document = scorecardAsItStands(form, card.draft, now.toISOString());
  await addVersion(db, actor.orgId, {
    cardId: card.id,
    version: card.version + 1,
    kind: "sealed",
    isClerical: false,
    reason: null,
    document,
    form,
    madeBy: actor.membershipId,
    at: now,
  });
  await hold(call, {
    interviewId: card.interview_id,
    state: card.interview_state,
    part: card.seat_part,
  });
  audit(cardStep("scorecard.sealed", card, { state: "sealed", document }));
  notify({ noun: "scorecards", id: card.id });
  const sealed = await findReadableCard(db, actor, card.id);
  return viewCard(db, actor, sealed ?? card, now);
}
