import type { Fit } from "../fit/fit-shape.ts";
import { centre } from "./fair-average.ts";
import { ratingResiduals } from "./rating-residuals.ts";
import { scoreCurve } from "./score-curve.ts";

/** Per rating, in the order of the rows that came in; all in points. */
export interface CalibratedRatings {
  /** What the model expected of this candidate, interviewer and criterion. */
  readonly expected: Float64Array;
  /** What came less what was expected. */
  readonly residual: Float64Array;
  /** The rating, moved by what an interviewer of mean severity would have been expected to add. */
  readonly calibrated: Float64Array;
}

/** Cost: two curves a rating. The calibrated value may leave the scale by a little. */
export function calibratedRatings(fit: Fit): CalibratedRatings {
  const { design, ratings, abilities, severities, difficulties, halo } = fit;
  const { lowest } = ratings.scale;
  const residuals = ratingResiduals(fit);
  const curve = scoreCurve(fit);
  const mean = centre(severities);
  const expected = new Float64Array(design.ratings);
  const residual = new Float64Array(design.ratings);
  const calibrated = new Float64Array(design.ratings);
  for (let i = 0; i < design.interviews; i++) {
    const base = abilities.value[design.candidateOf[i]!]! + halo[i]! - mean;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      const row = design.row[k]!;
      const wanted = lowest + residuals.expected[k]!;
      expected[row] = wanted;
      residual[row] = residuals.residual[k]!;
      const average = curve.points(base - difficulties.value[design.criterion[k]!]!);
      calibrated[row] = lowest + ratings.value[row]! + average - wanted;
    }
  }
  return { expected, residual, calibrated };
}
