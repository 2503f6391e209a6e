import type { Fit } from "../fit/fit-shape.ts";
import { createCurve, curveAt, setSteps } from "../model/category-curve.ts";

/** What was expected of each rating and what came, in the order of `fit.design`. */
export interface RatingResiduals {
  /** Expected points above the lowest category of the scale. */
  readonly expected: Float64Array;
  /** Model variance of the rating, in points². */
  readonly variance: Float64Array;
  /** Fourth central moment, in points⁴. */
  readonly fourth: Float64Array;
  /** What came less what was expected, in points. */
  readonly residual: Float64Array;
  /** 0 where an extreme element takes part: its measure fits its marks by construction. */
  readonly counted: Uint8Array;
}

/**
 * Every rating against the model at the estimates (the halo of its interview included).
 * Cost: one category curve a rating.
 */
export function ratingResiduals(fit: Fit): RatingResiduals {
  const { design, scale, abilities, severities, difficulties, halo } = fit;
  const n = design.ratings;
  const expected = new Float64Array(n);
  const variance = new Float64Array(n);
  const fourth = new Float64Array(n);
  const residual = new Float64Array(n);
  const counted = new Uint8Array(n);
  const curve = createCurve(scale.scores);
  setSteps(curve, scale.steps, 0);
  const given = design.support.scores;
  const possible = scale.scores;
  const plain = ({ known, extreme }: Fit["abilities"], element: number): boolean =>
    known?.[element] !== 0 && (extreme?.[element] ?? 0) === 0;
  for (let i = 0; i < design.interviews; i++) {
    const c = design.candidateOf[i]!;
    const r = design.raterOf[i]!;
    const base = abilities.value[c]! + halo[i]! - severities.value[r]!;
    const people = plain(abilities, c) && plain(severities, r) && possible.length > 0;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      const j = design.criterion[k]!;
      if (possible.length > 0) curveAt(curve, base - difficulties.value[j]!);
      let moment = 0;
      for (let a = 0; a < possible.length; a++) {
        moment += curve.probability[a]! * (possible[a]! - curve.mean) ** 4;
      }
      expected[k] = curve.mean;
      variance[k] = curve.variance;
      fourth[k] = moment;
      residual[k] = given[design.place[k]!]! - curve.mean;
      counted[k] = people && plain(difficulties, j) ? 1 : 0;
    }
  }
  return { expected, variance, fourth, residual, counted };
}
