import { checkScorecard } from "./check-scorecard.ts";
import type { ScorecardProblem } from "./scorecard-problem.ts";
import { contradictionsOf } from "./contradictions.ts";
import type { ScorecardDraft, SubmittedRating, SubmittedScorecard } from "./scorecard.ts";
import type { ScorecardForm } from "./scorecard-form.ts";

/**
 * The card to submit, from a sealed draft; or what still blocks it. `at` is the ISO time used where a
 * rating carries none. Scratch notes, empty evidence and ticks not made stay behind.
 */
export function submittedScorecard(
  form: ScorecardForm,
  draft: ScorecardDraft,
  at: string,
): { scorecard: SubmittedScorecard } | { problems: ScorecardProblem[] } {
  const problems = checkScorecard(form, draft, "sealed").filter(
    ({ severity }) => severity !== "advice",
  );
  return problems.length > 0 ? { problems } : { scorecard: scorecardAsItStands(form, draft, at) };
}

/**
 * The card as it stands, whatever text is missing: for ratings that were frozen and whose text was never
 * finished. Throws a `TypeError` where there is no recommendation, without which nothing can be frozen.
 */
export function scorecardAsItStands(
  form: ScorecardForm,
  draft: ScorecardDraft,
  at: string,
): SubmittedScorecard {
  const { format, stage, level, workSamples, takeAway, handOver } = draft;
  const { choice, sentence } = draft.recommendation;
  if (choice === null) throw new TypeError("a card without a recommendation cannot be frozen");
  return {
    format,
    stage,
    level,
    ratings: draft.ratings.flatMap(({ rating, ratedAt, evidence, ...rest }): SubmittedRating[] =>
      rating === null
        ? []
        : [{ ...rest, rating, ratedAt: ratedAt ?? at, evidence: evidence.filter(isFilled) }],
    ),
    signals: draft.signals.flatMap(({ observed, ...rest }) =>
      observed === null ? [] : [{ ...rest, observed }],
    ),
    prompts: draft.prompts.flatMap(({ asked, ...rest }) =>
      asked === null ? [] : [{ ...rest, asked }],
    ),
    disclosures: draft.disclosures.flatMap(({ told, ...rest }) =>
      told === null ? [] : [{ ...rest, told }],
    ),
    workSamples,
    takeAway,
    handOver,
    recommendation: { choice, sentence },
    contradiction: contradictionsOf(form, draft).length === 0 ? null : draft.contradiction,
  };
}

function isFilled(evidence: {
  didWhat: string;
  whatChanged: string;
  howVerified: string;
}): boolean {
  return [evidence.didWhat, evidence.whatChanged, evidence.howVerified].some(
    (field) => field.trim() !== "",
  );
}
