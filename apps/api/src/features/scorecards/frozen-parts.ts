import { isDeepStrictEqual } from "node:util";
import type { ScorecardDraft } from "@evenhand/rubric";

/** What sealing freezes: ratings with their doubts, signals, and what is recommended. The words stay open. */
function frozenParts(draft: ScorecardDraft) {
  const byId = (a: readonly unknown[], b: readonly unknown[]) =>
    String(a[0]) < String(b[0]) ? -1 : 1;
  return {
    ratings: draft.ratings
      .map((one) => [one.criterion, one.rating, one.ratedAt, one.doubt])
      .sort(byId),
    signals: draft.signals.map((one) => [one.signal, one.observed]).sort(byId),
    choice: draft.recommendation.choice,
  };
}

/** Whether two drafts agree on everything that sealing freezes. */
export function agreeOnWhatIsFrozen(sealed: ScorecardDraft, draft: ScorecardDraft): boolean {
  return isDeepStrictEqual(frozenParts(sealed), frozenParts(draft));
}
