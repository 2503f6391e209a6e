import type { Rating, ScorecardDraft } from "./scorecard.ts";
import type { ScorecardForm } from "./scorecard-form.ts";

/** A point of the scale, not *not observed*. */
export function isPoint(rating: Rating | null): rating is number {
  return typeof rating === "number";
}

/**
 * Where recommendation and ratings say different things: a yes with the lowest point on a common
 * criterion, a yes with no rating at `meets` or above, a
 * no with every rating at `meets` or above. Each as a sentence; empty where they agree.
 */
export function contradictionsOf(form: ScorecardForm, draft: ScorecardDraft): string[] {
  const { choice } = draft.recommendation;
  const rated = form.criteria.flatMap((criterion) => {
    const rating = draft.ratings.find((one) => one.criterion === criterion.id)?.rating ?? null;
    return isPoint(rating) ? [{ criterion, rating }] : [];
  });
  const meets = form.scale.meets;
  if (choice === "yes" || choice === "strong-yes") {
    const lowest = rated
      .filter(({ criterion, rating }) => criterion.common && rating === 1)
      .map(({ criterion }) => `You recommend hiring, and “${criterion.name}” is rated 1.`);
    const none = rated.every(({ rating }) => rating < meets)
      ? [`You recommend hiring, and no rating is above ${meets - 1}.`]
      : [];
    return [...lowest, ...none];
  }
  if (choice === "no" || choice === "strong-no")
    return rated.length > 0 && rated.every(({ rating }) => rating >= meets)
      ? [`You recommend not hiring, and every rating is ${meets} or more.`]
      : [];
  return [];
}
