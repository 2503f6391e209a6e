/**
 * Cohen's kappa for two raters, and Conger's kappa, which is the same for any number.
 *
 *     κ = (pₐ − pₑ) / (1 − pₑ)
 *     pₑ = mean over pairs of raters g ≠ h of Σ wₖₗ p_gk p_hl,   p_gk rater g's share of category k
 *
 * Each rater's own habit of marking enters the chance agreement, so the raters must be named
 * people, the same over the units; for interchangeable raters take Fleiss's kappa. Weighted, near
 * misses count in part; with quadratic weights it comes close to the intraclass correlation
 * ICC(A,1). Falls when most marks are of one category.
 *
 * Source: Cohen (1960, 1968); Conger (1980) Psychol. Bull. 88, 322; missing marks as Gwet (2014).
 * Cost: (raters × q²) once and q² a unit. Refuses: fewer than two paired units; one rater; marks
 * that are all equal.
 */
import type { NotEnough } from "../not-enough.ts";
import { notEnough } from "../not-enough.ts";
import { agreementWeights, type Weighting, weighted } from "./agreement-weights.ts";
import type { Coefficient } from "./coefficient.ts";
import { constantMarks, isCertain, tooFewUnits, usedCategories } from "./enough-units.ts";
import { countMarks } from "./mark-counts.ts";
import { chanceCorrected, observedAgreement } from "./observed-agreement.ts";
import { markAt, type RatingTable } from "./rating-table.ts";

export function congerKappa(
  table: RatingTable,
  weighting: Weighting = "unweighted",
): Coefficient | NotEnough {
  const marks = countMarks(table);
  const few = tooFewUnits(marks);
  if (few !== undefined) return few;
  const { q } = marks;
  const weights = agreementWeights(table.categories, weighting);
  const raters = raterShares(table, q);
  const r = raters.length;
  if (r < 2) return notEnough(r, 2, "raters with marks");
  const near = raters.map(({ shares }) => weighted(weights, shares));
  const nearAll = new Float64Array(q);
  for (const own of near) own.forEach((value, k) => (nearAll[k] = (nearAll[k] ?? 0) + value));

  const others = near.map((own) => nearAll.map((all, k) => all - (own[k] ?? 0)));
  const chance = raters.map(({ shares }, g) => dot(shares, others[g] ?? shares));
  const expected = chance.reduce((sum, own) => sum + own, 0) / (r * (r - 1));
  if (isCertain(expected)) return constantMarks(usedCategories(marks));

  const perUnit = new Float64Array(marks.n);
  let at = 0;
  for (let i = 0; i < table.units.length; i++) {
    let sum = 0;
    let given = 0;
    raters.forEach(({ rater, marked }, g) => {
      const own = chance[g] ?? 0;
      const mark = markAt(table, i, rater);
      sum += own;
      if (mark === undefined) return;
      given += 1;
      sum += (marks.n / marked) * ((others[g]?.[table.categories.indexOf(mark)] ?? 0) - own);
    });
    if (given === 0) continue;
    perUnit[at] = sum / (r * (r - 1));
    at += 1;
  }
  return chanceCorrected(marks, observedAgreement(marks, weights), expected, perUnit);
}

interface RaterShares {
  readonly rater: number;
  readonly marked: number;
  readonly shares: Float64Array;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
}

/** How each rater with marks spreads them over the categories. */
function raterShares(table: RatingTable, q: number): RaterShares[] {
  return table.raters.flatMap((_, rater) => {
    const counts = new Float64Array(q);
    let marked = 0;
    for (let i = 0; i < table.units.length; i++) {
      const mark = markAt(table, i, rater);
      if (mark === undefined) continue;
      const k = table.categories.indexOf(mark);
      counts[k] = (counts[k] ?? 0) + 1;
      marked += 1;
    }
    if (marked === 0) return [];
    return [{ rater, marked, shares: counts.map((count) => count / marked) }];
  });
}
