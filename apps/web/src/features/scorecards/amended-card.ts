import type { ScorecardDraft, SubmittedScorecard } from "@evenhand/rubric";

/** A submitted card as the same parts edit it that wrote it. */
export function draftOf(card: SubmittedScorecard): ScorecardDraft {
  return { ...card, contradiction: card.contradiction ?? "", scratch: "" };
}

/** The card as it shall stand. A rating that an amendment took away stays as it was submitted. */
export function amendedCard(before: SubmittedScorecard, draft: ScorecardDraft): SubmittedScorecard {
  const contradiction = draft.contradiction.trim();
  return {
    ...before,
    ratings: before.ratings.map((one) => {
      const now = draft.ratings.find(({ criterion }) => criterion === one.criterion);
      if (now === undefined) return one;
      const { rating, ratedAt, evidence, doubt, doesNotFit } = now;
      return {
        ...one,
        rating: rating ?? one.rating,
        ratedAt: ratedAt ?? one.ratedAt,
        evidence,
        doubt,
        doesNotFit,
      };
    }),
    recommendation: {
      choice: draft.recommendation.choice ?? before.recommendation.choice,
      sentence: draft.recommendation.sentence,
    },
    takeAway: draft.takeAway,
    contradiction: contradiction === "" ? null : contradiction,
  };
}
