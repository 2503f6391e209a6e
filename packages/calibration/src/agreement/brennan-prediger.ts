/**
 * Brennan and Prediger's kappa: chance agreement as if every category were equally likely.
 *
 *     (pₐ − pₑ) / (1 − pₑ),   pₑ = T / q²,   T the sum of all weights
 *
 * The marks themselves do not move pₑ, so the coefficient is percent agreement on another scale.
 * A point of the scale that nobody would ever give makes it look better.
 *
 * Source: Brennan & Prediger (1981) Educ. Psychol. Meas. 41, 687; Gwet (2014). Cost: q² a unit.
 * Refuses: fewer than two paired units; a scale of one point.
 */
import type { NotEnough } from "../not-enough.ts";
import { notEnough } from "../not-enough.ts";
import { agreementWeights, type Weighting } from "./agreement-weights.ts";
import type { Coefficient } from "./coefficient.ts";
import { tooFewUnits } from "./enough-units.ts";
import type { MarkCounts } from "./mark-counts.ts";
import { chanceCorrected, observedAgreement } from "./observed-agreement.ts";

export function brennanPrediger(
  marks: MarkCounts,
  weighting: Weighting = "unweighted",
): Coefficient | NotEnough {
  const few = tooFewUnits(marks);
  if (few !== undefined) return few;
  const { q, n } = marks;
  if (q < 2) return notEnough(q, 2, "points of the scale: name the whole scale");
  const weights = agreementWeights(marks.categories, weighting);
  const expected = weights.reduce((sum, weight) => sum + weight, 0) / (q * q);
  const perUnit = new Float64Array(n).fill(expected);
  return chanceCorrected(marks, observedAgreement(marks, weights), expected, perUnit);
}
