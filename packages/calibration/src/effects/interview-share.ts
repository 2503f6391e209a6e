import { normalUpper } from "../distributions/normal.ts";
import { interviewErrorVariance } from "../fit/interview-error.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { createCurve, curveAt, setSteps } from "../model/category-curve.ts";

/** Halo of one interviewer: ratings of one interview that move together. */
export interface InterviewShare {
  /** Estimated variance of the shared error of this rater's interviews, in logits²; may be < 0. */
  readonly variance: number;
  readonly z: number;
  /** One-sided: more shared error than the interviewers together. */
  readonly p: number;
  /** Interviews with two or more ratings, all the same point; and as many as were expected. */
  readonly identical: number;
  readonly identicalExpected: number;
  readonly identicalZ: number;
  readonly identicalP: number;
}

/**
 * Two checks of halo for each rater, both against the fit without the rater's own halos.
 *
 * Shared error: with R the sum of residuals of an interview and W its information, E[R²] = W + s W²
 * when the interview's shared error has variance s. The sum of R² − W − s₀ W² (s₀ the fitted
 * variance) over the rater's interviews, against its sd under the model (R taken as normal), says
 * whether this rater's interviews share more.
 * Identical marks: the probability that all ratings of an interview are the same point is Σ_k Π P(k);
 * the count over interviews is compared with its mean and variance (a sum of unequal coins).
 *
 * Both are taken relative to the panel: abilities hold part of what their interviews share, and
 * a panel may share a habit; what all have in common is taken off.
 *
 * Source: Myford & Wolfe 2004 on halo. Cost: categories a rating. p = 1 with no interview of two
 * ratings. Cautious: on simulated data without halo z has an sd of 0.7.
 */
export function interviewShares(fit: Fit): InterviewShare[] {
  const { design, abilities, severities, difficulties, scale } = fit;
  const curve = createCurve(scale.scores);
  setSteps(curve, scale.steps, 0);
  const shared = interviewErrorVariance(fit);
  const sums = Array.from({ length: design.raters }, () => new Float64Array(6));
  const given = design.support.scores;
  const same = new Float64Array(scale.scores.length);
  for (let i = 0; i < design.interviews; i++) {
    const from = design.ratingStart[i]!;
    const to = design.ratingStart[i + 1]!;
    if (to - from < 2) continue;
    const r = design.raterOf[i]!;
    const base = abilities.value[design.candidateOf[i]!]! - severities.value[r]!;
    let residual = 0;
    let information = 0;
    let identical = 1;
    same.fill(1);
    for (let k = from; k < to; k++) {
      curveAt(curve, base - difficulties.value[design.criterion[k]!]!);
      residual += given[design.place[k]!]! - curve.mean;
      information += curve.variance;
      if (design.place[k] !== design.place[from]) identical = 0;
      for (let a = 0; a < same.length; a++) same[a]! *= curve.probability[a]!;
    }
    const chance = same.reduce((total, p) => total + p, 0);
    const expected = information + shared * information * information;
    const sum = sums[r]!;
    sum[0]! += residual * residual - expected;
    sum[1]! += 2 * expected * expected;
    sum[2]! += information * information;
    sum[3]! += identical;
    sum[4]! += chance;
    sum[5]! += chance * (1 - chance);
  }
  const total = sums.reduce(
    (all, sum) => all.map((value, k) => value + sum[k]!),
    [0, 0, 0, 0, 0, 0],
  );
  const common = total[2]! > 1e-12 ? total[0]! / total[2]! : 0;
  const habit = total[4]! > 1e-12 ? Math.max(1, total[3]! / total[4]!) : 1;
  return sums.map(([excess = 0, spread = 0, weight = 0, identical = 0, chance = 0, coin = 0]) => {
    const z = spread > 1e-12 ? (excess - common * weight) / Math.sqrt(spread) : 0;
    const expected = habit * chance;
    const identicalZ = coin > 1e-12 ? (identical - expected) / Math.sqrt(habit * coin) : 0;
    return {
      variance: weight > 1e-12 ? shared + excess / weight - common : 0,
      z,
      p: spread > 1e-12 ? normalUpper(z) : 1,
      identical,
      identicalExpected: expected,
      identicalZ,
      identicalP: coin > 1e-12 ? normalUpper(identicalZ) : 1,
    };
  });
}
