import { interviewErrorVariance } from "../fit/interview-error.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import { ratingResiduals } from "../reports/rating-residuals.ts";

/** Who should meet whom next, and what it would bring. */
export interface NextPairing {
  readonly rater: string;
  readonly candidate: string;
  /** The two interviewers whose difference is known least. */
  readonly between: readonly [string, string];
  /** sd of that difference now, and after this one interview, in logits. */
  readonly sdBefore: number;
  readonly sdAfter: number;
}

/** Above these, all pairs of all pairs would be too many. */
const MOST_RATERS = 200;
const MOST_PAIRINGS = 5;

/**
 * The interviews that would most reduce the largest uncertainty between two interviewers.
 *
 * Let d = α_r − α_s be the difference with the largest variance. An interview of candidate c by q
 * (one of the two, who has not met c) would show θ_c − α_q with error variance 1/W + σ_u², with W
 * the mean information of an interview; it reduces Var(d) by Cov(d, θ_c − α_q)² / (Var(θ_c − α_q) +
 * error). Both from the joint posterior. Source: Bayesian optimal design for a linear contrast
 * (Chaloner & Verdinelli 1995). Cost: raters², then candidates × 2.
 * Refuses estimators without a joint posterior, fewer than two interviewers, and more than 200.
 */
export function nextPairings(fit: Fit): readonly NextPairing[] | NotEnough {
  const { design, ratings, severityCovariance: between, covariance, crossCovariance } = fit;
  const { raters, candidates } = ratings.labels;
  if (fit.estimator !== "laplace") {
    return notEnough(0, 1, "Only the default estimator knows how errors hang together.");
  }
  if (raters.length < 2) return notEnough(raters.length, 2, "A pairing compares two interviewers.");
  if (raters.length > MOST_RATERS) {
    return notEnough(
      raters.length,
      MOST_RATERS,
      `Pairings are sought among at most ${MOST_RATERS}.`,
    );
  }
  let worst = { r: 0, s: 1, variance: -1 };
  for (let r = 0; r < raters.length; r++) {
    for (let s = r + 1; s < raters.length; s++) {
      const variance = between(r, r) + between(s, s) - 2 * between(r, s);
      if (variance > worst.variance + 1e-12) worst = { r, s, variance };
    }
  }
  const { r, s, variance } = worst;
  const error = interviewError(fit);
  const options: (NextPairing & { readonly gain: number })[] = [];
  for (let c = 0; c < candidates.length; c++) {
    const met = new Set(
      design.raterOf.subarray(design.interviewStart[c], design.interviewStart[c + 1]),
    );
    for (const q of [r, s]) {
      if (met.has(q)) continue;
      const along = crossCovariance(c, r) - crossCovariance(c, s) - between(q, r) + between(q, s);
      const seen = covariance(c, c) + between(q, q) - 2 * crossCovariance(c, q) + error;
      const gain = (along * along) / seen;
      options.push({
        rater: raters[q]!,
        candidate: candidates[c]!,
        between: [raters[r]!, raters[s]!],
        sdBefore: Math.sqrt(variance),
        sdAfter: Math.sqrt(Math.max(0, variance - gain)),
        gain,
      });
    }
  }
  if (options.length === 0) {
    const names = `${raters[r]!} and ${raters[s]!}`;
    return notEnough(0, 1, `${names} have met every candidate already; only new candidates help.`);
  }
  return options
    .sort((a, b) => b.gain - a.gain || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST_PAIRINGS)
    .map(({ gain: _gain, ...pairing }) => pairing);
}

/** Error variance of a mean interview as one observation of ability less severity. */
function interviewError(fit: Fit): number {
  const { variance } = ratingResiduals(fit);
  const information = variance.reduce((sum, v) => sum + v, 0) / Math.max(1, fit.design.interviews);
  return 1 / Math.max(information, 1e-9) + interviewErrorVariance(fit);
}
