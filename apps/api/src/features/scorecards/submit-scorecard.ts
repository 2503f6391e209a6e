import type { ScorecardView } from "@evenhand/contract/scorecards";
import { scorecardAsItStands, submittedScorecard } from "@evenhand/rubric";
import { refuse, Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { formOf } from "./card-form.ts";
import { handIn } from "./hand-in.ts";
import { hold } from "./hold-interview.ts";
import { cardStep, ownCard, staleCard, whyNotAwaited } from "./own-card.ts";
import { canEditCard, isAwaited } from "./policy.ts";
import { findReadableCard, type CardRow } from "./queries.ts";
import { viewCard } from "./view-card.ts";
import { incomplete, whatToTell } from "./what-is-missing.ts";

/** Hands in the card. No way back; the same attempt again answers with what it did the first time. */
export async function submitScorecard(
  call: MemberCall<"POST /api/scorecards/:scorecardId/submit">,
): Promise<ScorecardView | Refusal> {
  const { db, actor, params, ifMatch, now, audit, notify } = call;
  const card = await ownCard(db, actor, params.scorecardId);
  if (card instanceof Refusal) return card;
  const { state } = card;
  if (state === "submitted") return again(call, card);
  if (card.revision !== ifMatch) return staleCard(card);
  if (!isAwaited(card)) return refuse("conflict", whyNotAwaited(card));
  const form = formOf(card);
  // Once the text has closed there is nothing left to be done about what is missing in it.
  const result = canEditCard(actor, card, now)
    ? submittedScorecard(form, card.draft, now.toISOString())
    : { scorecard: scorecardAsItStands(form, card.draft, now.toISOString()) };
  if ("problems" in result) return incomplete(whatToTell(result.problems, state));

  const document = result.scorecard;
  const counts = await handIn(db, actor.orgId, { ...card, state }, form, document, now);
  const after = await findReadableCard(db, actor, card.id);
  if (counts === null)
    return after?.state === "submitted" ? again(call, after) : staleCard(after ?? card);
  await hold(call, {
    interviewId: card.interview_id,
    state: card.interview_state,
    part: card.seat_part,
  });
  audit(cardStep("scorecard.submitted", card, { state: "submitted", document, counts }));
  notify({ noun: "scorecards", id: card.id });
  notify({ noun: "debriefs", id: card.application_id });
  return viewCard(db, actor, after ?? card, now);
}

/** Submitted before, with these very words: done. With others: they are not lost, but not in it either. */
async function again(
  { db, actor, ifMatch, now }: MemberCall<"POST /api/scorecards/:scorecardId/submit">,
  card: CardRow,
): Promise<ScorecardView | Refusal> {
  if (ifMatch === card.revision || ifMatch === card.revision - 1)
    return viewCard(db, actor, card, now);
  return refuse(
    "conflict",
    "This card was submitted with other words than you have here. Compare them, and amend the card if something is missing.",
  );
}
