import type { DraftSavedAt } from "@evenhand/contract/scorecards";
import { refuse, Refusal } from "../../http/refusals.ts";
import { refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { whatDoesNotBelong } from "./belongs-on-card.ts";
import { formOf } from "./card-form.ts";
import { agreeOnWhatIsFrozen } from "./frozen-parts.ts";
import { ownCard, staleCard } from "./own-card.ts";
import { canEditCard } from "./policy.ts";
import { findReadableCard, type CardRow } from "./queries.ts";
import { saveDraft } from "./writing-queries.ts";

/** An autosave: one guarded update, no audit event, no notification. */
export async function saveScorecardDraft(
  call: MemberCall<"PUT /api/scorecards/:scorecardId/draft">,
): Promise<DraftSavedAt | Refusal> {
  const { db, actor, params, body, ifMatch, now } = call;
  const card = await ownCard(db, actor, params.scorecardId);
  if (card instanceof Refusal) return card;
  const { state } = card;
  if (state === "submitted" || !canEditCard(actor, card, now)) return closed(card);
  if (card.revision !== ifMatch) return staleCard(card);
  const problems = whatDoesNotBelong(formOf(card), body.draft, "draft");
  if (problems.length > 0) return refuseFields(problems);
  if (state === "sealed" && !agreeOnWhatIsFrozen(card.draft, body.draft))
    return refuse(
      "conflict",
      "Your ratings are sealed: ratings, doubts, signals and the recommendation stay as they are; only text may change.",
    );
  const guard = { id: card.id, authorId: actor.membershipId, state, revision: ifMatch };
  const revision = await saveDraft(db, actor.orgId, guard, body.draft, now);
  if (revision !== undefined) return { revision, savedAt: now.toISOString() };
  const current = await findReadableCard(db, actor, card.id);
  return current === undefined || current.state === "submitted"
    ? closed(current ?? card)
    : staleCard(current);
}

function closed(card: CardRow): Refusal {
  return refuse(
    "conflict",
    card.state === "sealed"
      ? "The 24 hours for the text are over; the card is submitted as it stands. You can amend it then."
      : "This card is submitted. Amend it, with a reason, to change it.",
  );
}
