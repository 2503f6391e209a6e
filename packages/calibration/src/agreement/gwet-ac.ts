/**
 * Gwet's AC1 (unweighted) and AC2 (weighted): agreement beyond chance that does not collapse when
 * most marks are of one category.
 *
 *     (pₐ − pₑ) / (1 − pₑ),   pₑ = T / (q(q − 1)) Σ πₖ(1 − πₖ),   T the sum of all weights
 *
 * Chance agreement is taken to happen on the hard units only, which are rarer the more the marks
 * pile up. Where marks are spread evenly it is close to Fleiss's kappa.
 *
 * Source: Gwet (2008) Br. J. Math. Stat. Psychol. 61, 29; Gwet (2014), missing marks included.
 * Cost: q² a unit. Refuses: fewer than two paired units; a scale of one point.
 */
import type { NotEnough } from "../not-enough.ts";
import { notEnough } from "../not-enough.ts";
import { agreementWeights, type Weighting } from "./agreement-weights.ts";
import type { Coefficient } from "./coefficient.ts";
import { tooFewUnits } from "./enough-units.ts";
import type { MarkCounts } from "./mark-counts.ts";
import {
  categoryShares,
  chanceCorrected,
  meanOverMarks,
  observedAgreement,
} from "./observed-agreement.ts";

export function gwetAc(
  marks: MarkCounts,
  weighting: Weighting = "unweighted",
): Coefficient | NotEnough {
  const few = tooFewUnits(marks);
  if (few !== undefined) return few;
  const { q } = marks;
  if (q < 2) return notEnough(q, 2, "points of the scale: name the whole scale");
  const weights = agreementWeights(marks.categories, weighting);
  const factor = weights.reduce((sum, weight) => sum + weight, 0) / (q * (q - 1));
  const shares = categoryShares(marks);
  const expected = factor * shares.reduce((sum, share) => sum + share * (1 - share), 0);
  const perUnit = meanOverMarks(
    marks,
    shares.map((share) => factor * (1 - share)),
  );
  return chanceCorrected(marks, observedAgreement(marks, weights), expected, perUnit);
}
