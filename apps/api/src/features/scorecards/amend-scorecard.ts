import { isDeepStrictEqual } from "node:util";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import { checkScorecard, type ScorecardDraft, type SubmittedScorecard } from "@evenhand/rubric";
import { refuse, Refusal } from "../../http/refusals.ts";
import { refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { whatDoesNotBelong } from "./belongs-on-card.ts";
import { formOf } from "./card-form.ts";
import { cardStep, ownCard } from "./own-card.ts";
import { canAmendCard } from "./policy.ts";
import { findReadableCard } from "./queries.ts";
import { addVersion, listVersions } from "./version-queries.ts";
import { viewCard } from "./view-card.ts";
import { incomplete } from "./what-is-missing.ts";
import { takeNextVersion } from "./writing-queries.ts";

/** The whole card as it shall stand, as a new version with its reason; the earlier one is kept and stays visible. */
export async function amendScorecard(
  call: MemberCall<"POST /api/scorecards/:scorecardId/amend">,
): Promise<ScorecardView | Refusal> {
  const { db, actor, params, body, now, audit, notify } = call;
  const card = await ownCard(db, actor, params.scorecardId);
  if (card instanceof Refusal) return card;
  if (!canAmendCard(actor, card))
    return refuse("conflict", "This card is not submitted yet; change it where it stands.");
  const form = formOf(card);
  const misplaced = whatDoesNotBelong(form, body.card, "card");
  if (misplaced.length > 0) return refuseFields(misplaced);
  const problems = checkScorecard(form, asDraft(body.card), "sealed").filter(
    ({ severity }) => severity !== "advice",
  );
  if (problems.length > 0) return incomplete(problems);
  const latest = (await listVersions(db, actor.orgId, card.id)).at(-1);
  if (isDeepStrictEqual(latest?.document, body.card))
    return refuse("conflict", "The card says this already; there is nothing to amend.");
  if (!(await takeNextVersion(db, actor.orgId, card)))
    return refuse(
      "conflict",
      "This card was amended a moment ago. Read it again before you amend it.",
    );

  await addVersion(db, actor.orgId, {
    cardId: card.id,
    version: card.version + 1,
    kind: "amended",
    isClerical: body.clerical,
    reason: body.reason,
    document: body.card,
    form,
    madeBy: actor.membershipId,
    at: now,
  });
  const step = { state: "submitted", document: body.card, clerical: body.clerical };
  audit(cardStep("scorecard.amended", card, step));
  notify({ noun: "scorecards", id: card.id });
  notify({ noun: "debriefs", id: card.application_id });
  const amended = await findReadableCard(db, actor, card.id);
  return viewCard(db, actor, amended ?? card, now);
}

/** So that one check serves both: what is submitted, as the draft that would say the same. */
function asDraft(card: SubmittedScorecard): ScorecardDraft {
  return { ...card, contradiction: card.contradiction ?? "", scratch: "" };
}
