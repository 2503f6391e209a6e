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
  const { choice, sentence } = draft.recommendation;
  if (problems.length > 0 || choice === null) return { problems };
  const { format, stage, level, workSamples, takeAway, handOver } = draft;
  return {
    scorecard: {
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
    },
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
