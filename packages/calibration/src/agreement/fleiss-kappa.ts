/**
 * Fleiss's kappa: agreement beyond what interchangeable raters would reach by chance.
 *
 *     κ = (pₐ − pₑ) / (1 − pₑ),   pₑ = Σ wₖₗ πₖ πₗ,   πₖ the mean share of category k
 *
 * For raters who come from one pool, so that it does not matter who marked what. Falls when most
 * marks are of one category (the prevalence paradox): see Gwet's AC beside it.
 *
 * Source: Fleiss (1971) Psychol. Bull. 76, 378; weights and missing marks as Gwet (2014), so that
 * units with one mark still tell about the categories. Cost: q² a unit.
 * Refuses: fewer than two paired units; marks that are all equal.
 */
import { normalUpper } from "../distributions/normal.ts";
import { isNotEnough, notEnough, type NotEnough } from "../not-enough.ts";
import { agreementWeights, type Weighting, weighted } from "./agreement-weights.ts";
import type { Coefficient } from "./coefficient.ts";
import { constantMarks, isCertain, tooFewUnits, usedCategories } from "./enough-units.ts";
import type { MarkCounts } from "./mark-counts.ts";
import {
  agreementOfShares,
  categoryShares,
  chanceCorrected,
  meanOverMarks,
  observedAgreement,
} from "./observed-agreement.ts";

export function fleissKappa(
  marks: MarkCounts,
  weighting: Weighting = "unweighted",
): Coefficient | NotEnough {
  const few = tooFewUnits(marks);
  if (few !== undefined) return few;
  const weights = agreementWeights(marks.categories, weighting);
  const shares = categoryShares(marks);
  const expected = agreementOfShares(shares, weights);
  if (isCertain(expected)) return constantMarks(usedCategories(marks));
  const perUnit = meanOverMarks(marks, weighted(weights, shares));
  return chanceCorrected(marks, observedAgreement(marks, weights), expected, perUnit);
}

/**
 * The classical test that the raters agree no more than chance would have it, for complete designs:
 * z = κ / se₀ with the error that κ has when there is no agreement (Fleiss, Nee & Landis 1979).
 */
export function fleissTest(marks: MarkCounts): { z: number; p: number } | NotEnough {
  const kappa = fleissKappa(marks);
  if (isNotEnough(kappa)) return kappa;
  const m = marks.totals.reduce((most, total) => Math.max(most, total), 0);
  const complete = marks.totals.filter((total) => total === m).length;
  if (complete < marks.n)
    return notEnough(complete, marks.n, "units with the same number of marks");
  const shares = categoryShares(marks);
  const spread = shares.reduce((sum, p) => sum + p * (1 - p), 0);
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
  const variance = (2 * (spread * spread - skew)) / (spread * spread * marks.n * m * (m - 1));
  const z = kappa.estimate / Math.sqrt(variance);
  return { z, p: 2 * normalUpper(Math.abs(z)) };
}
