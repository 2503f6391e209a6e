import type { Fit } from "../fit/fit-shape.ts";
import type { Facet } from "../jml/extreme-scores.ts";
import type { RatingResiduals } from "./rating-residuals.ts";

/** How predictable one element's ratings are under the model; 1 is as predictable as expected. */
export interface FitStatistics {
  /** Weighted by information: sensitive to ratings near the measure. */
  readonly infit: number;
  /** Unweighted: sensitive to single far-off ratings. */
  readonly outfit: number;
  /** The same as approximate standard normal values. */
  readonly infitZ: number;
  readonly outfitZ: number;
  /** Model sd of the infit mean square. */
  readonly infitSd: number;
  /** Ratings (by weight) behind them. */
  readonly count: number;
}

/**
 * Infit and outfit mean squares of every element of a facet (Wright & Masters 1982, chapter 5).
 *
 *     outfit = Σ w z² / Σ w,   infit = Σ w residual² / Σ w variance,   z² = residual² / variance
 *
 * standardised by Wilson & Hilferty's cube root, (MS^⅓ − 1)(3/q) + q/3, with q² the model variance
 * of the mean square from the fourth moment of each rating. Ratings that involve an extreme
 * element are left out. Cost: linear. An element without ratings left has count 0 and mean
 * squares of 1.
 */
export function fitStatistics(
  fit: Fit,
  residuals: RatingResiduals,
  facet: Facet,
): readonly FitStatistics[] {
  const { design, ratings } = fit;
  const { labels } = ratings;
  const size = { candidate: labels.candidates, rater: labels.raters, criterion: labels.criteria };
  const sums = Array.from({ length: size[facet].length }, () => new Float64Array(6));
  for (let i = 0; i < design.interviews; i++) {
    const person = facet === "candidate" ? design.candidateOf[i]! : design.raterOf[i]!;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      const v = residuals.variance[k]!;
      if (residuals.counted[k] === 0 || !(v > 1e-12)) continue;
      const w = design.weight ? design.weight[k]! : 1;
      const sum = sums[facet === "criterion" ? design.criterion[k]! : person]!;
      const squared = residuals.residual[k]! ** 2;
      sum[0]! += w;
      sum[1]! += (w * squared) / v;
      sum[2]! += w * squared;
      sum[3]! += w * v;
      sum[4]! += w * (residuals.fourth[k]! / (v * v) - 1);
      sum[5]! += w * (residuals.fourth[k]! - v * v);
    }
  }
  return sums.map(summarise);
}

function summarise(sum: Float64Array): FitStatistics {
  const [count = 0, squares = 0, weighted = 0, information = 0, spread = 0, excess = 0] = sum;
  if (!(count > 0) || !(information > 0)) {
    return { infit: 1, outfit: 1, infitZ: 0, outfitZ: 0, infitSd: 0, count: 0 };
  }
  const infit = weighted / information;
  const outfit = squares / count;
  return {
    infit,
    outfit,
    infitSd: Math.sqrt(Math.max(excess, 0)) / information,
    infitZ: standardise(infit, excess / information ** 2),
    outfitZ: standardise(outfit, spread / count ** 2),
    count,
  };
}

/** Wilson & Hilferty's cube root: a mean square as an approximate standard normal. */
export function standardise(meanSquare: number, variance: number): number {
  const q = Math.sqrt(Math.max(variance, 1e-12));
  return (Math.cbrt(meanSquare) - 1) * (3 / q) + q / 3;
}
