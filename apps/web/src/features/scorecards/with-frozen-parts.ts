import type { ScorecardDraft } from "@evenhand/rubric";

/** My words on what was frozen, perhaps on another device: ratings, doubts, signals and choice stand as they were sealed. */
export function withFrozenParts(mine: ScorecardDraft, sealed: ScorecardDraft): ScorecardDraft {
  return {
    ...mine,
    ratings: mine.ratings.map((one) => {
      const frozen = sealed.ratings.find(({ criterion }) => criterion === one.criterion);
      if (frozen === undefined) return one;
      const { rating, ratedAt, doubt } = frozen;
      return { ...one, rating, ratedAt, doubt };
    }),
    signals: sealed.signals,
    recommendation: { ...mine.recommendation, choice: sealed.recommendation.choice },
  };
}
