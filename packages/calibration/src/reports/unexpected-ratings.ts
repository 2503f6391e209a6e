import type { Fit } from "../fit/fit-shape.ts";
import { ratingResiduals } from "./rating-residuals.ts";

/** A rating far from what the model expected of these three. */
export interface UnexpectedRating {
  /** Row in the ratings that came in. */
  readonly row: number;
  readonly candidate: string;
  readonly rater: string;
  readonly criterion: string;
  readonly rating: number;
  readonly expected: number;
  readonly residual: number;
  readonly standardised: number;
}

/**
 * Ratings with |standardised residual| of at least `least` (2 by default, as FACETS table 4 does),
 * the farthest first: z = (rating − expected) / √variance, the halo of its interview included in
 * what was expected. About 1 in 20 is expected at 2: the list is where to look, not a fault.
 * Source: Linacre, FACETS table 4. Cost: one curve a rating. Refuses nothing; ratings of extreme
 * elements fit by construction and are left out.
 */
export function unexpectedRatings(fit: Fit, least = 2): UnexpectedRating[] {
  const { design, ratings } = fit;
  const { labels, scale } = ratings;
  const residuals = ratingResiduals(fit);
  const found: UnexpectedRating[] = [];
  for (let i = 0; i < design.interviews; i++) {
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      const variance = residuals.variance[k]!;
      if (residuals.counted[k] === 0 || !(variance > 1e-12)) continue;
      const residual = residuals.residual[k]!;
      const standardised = residual / Math.sqrt(variance);
      if (Math.abs(standardised) < least) continue;
      const expected = scale.lowest + residuals.expected[k]!;
      found.push({
        row: design.row[k]!,
        candidate: labels.candidates[design.candidateOf[i]!] ?? "",
        rater: labels.raters[design.raterOf[i]!] ?? "",
        criterion: labels.criteria[design.criterion[k]!] ?? "",
        rating: scale.lowest + ratings.value[design.row[k]!]!,
        expected,
        residual,
        standardised,
      });
    }
  }
  return found.sort((a, b) => Math.abs(b.standardised) - Math.abs(a.standardised) || a.row - b.row);
}
