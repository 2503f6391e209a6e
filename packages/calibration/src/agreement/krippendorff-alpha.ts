/**
 * Krippendorff's alpha: one minus the disagreement seen over that expected when the marks of all
 * units are shuffled.
 *
 *     α = 1 − (N − 1) Σ oₖₗ δ²ₖₗ / Σ nₖ nₗ δ²ₖₗ
 *     oₖₗ = Σ units (ordered pairs k, l in the unit) / (m − 1),   nₖ = Σₗ oₖₗ,   N = Σ nₖ
 *     δ²: nominal 1;  interval (xₖ − xₗ)²;  ordinal (Σ_{g=k..l} n_g − (nₖ + nₗ)/2)²
 *
 * The coefficient for incomplete designs: any number of raters, any marks missing; a unit with one
 * mark has no pair and is left out. Weights 1 − δ²/δ²max turn it into a chance-corrected
 * agreement, which is how its interval is reached (the ordinal distances taken as known).
 *
 * `irrEstimate` is what R's irr 0.84.1 prints, for those who must reproduce it: with three raters
 * or more and nothing missing it does not divide a unit's pairs by m − 1, which multiplies N.
 *
 * Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability; Gwet (2014), chapter 5.
 * Cost: q² a unit. Refuses: fewer than two paired units; marks that are all equal.
 */
import type { NotEnough } from "../not-enough.ts";
import { weighted } from "./agreement-weights.ts";
import { coefficient, type Coefficient } from "./coefficient.ts";
import { constantMarks, isCertain, tooFewUnits, usedCategories } from "./enough-units.ts";
import { alphaWeights, type Metric } from "./krippendorff-metric.ts";
import type { MarkCounts } from "./mark-counts.ts";
import { agreementOfShares, meanOverMarks, observedAgreement } from "./observed-agreement.ts";

export interface Alpha extends Coefficient {
  readonly irrEstimate: number;
}

export function krippendorffAlpha(marks: MarkCounts, metric: Metric): Alpha | NotEnough {
  const few = tooFewUnits(marks);
  if (few !== undefined) return few;
  const pairable = onlyPaired(marks);
  const { n, q, counts, totals } = pairable;
  const total = totals.reduce((sum, m) => sum + m, 0);
  const mean = total / n;
  const used = new Float64Array(q);
  counts.forEach((count, at) => {
    used[at % q] = (used[at % q] ?? 0) + count;
  });
  const weights = alphaWeights(pairable.categories, used, metric);
  const shares = used.map((count) => count / total);
  const expected = agreementOfShares(shares, weights);
  if (isCertain(expected)) return constantMarks(usedCategories(pairable));

  const { perUnit } = observedAgreement(pairable, weights);
  const seen = perUnit.map((agreement, i) => (agreement * (totals[i] ?? 0)) / mean);
  const plain = seen.reduce((sum, agreement) => sum + agreement, 0) / n;
  const observed = plain + (1 - plain) / total;
  const centre = (plain - expected) / (1 - expected);
  const near = meanOverMarks(pairable, weighted(weights, shares));
  const terms = seen.map((agreement, i) => {
    const excess = ((totals[i] ?? 0) - mean) / mean;
    const chance = ((near[i] ?? 0) * (totals[i] ?? 0)) / mean - expected * excess;
    return (
      (agreement - plain * excess - expected - 2 * (1 - centre) * (chance - expected)) /
      (1 - expected)
    );
  });
  const estimate = (observed - expected) / (1 - expected);
  const uncorrected = marks.raters > 2 && marks.totals.every((m) => m === marks.raters);
  const counted = uncorrected ? total * (mean - 1) : total;
  const irrEstimate = 1 - ((counted - 1) / counted) * ((1 - plain) / (1 - expected));
  return {
    ...coefficient({
      estimate,
      observed,
      expected,
      terms,
      centre,
      groups: pairable.groups,
      paired: n,
    }),
    irrEstimate,
  };
}

function onlyPaired(marks: MarkCounts): MarkCounts {
  if (marks.paired === marks.n) return marks;
  const kept = Array.from(marks.totals.keys()).filter((i) => (marks.totals[i] ?? 0) >= 2);
  const counts = new Float64Array(kept.length * marks.q);
  kept.forEach((i, at) => {
    counts.set(marks.counts.subarray(i * marks.q, (i + 1) * marks.q), at * marks.q);
  });
  const totals = Float64Array.from(kept, (i) => marks.totals[i] ?? 0);
  const groups = Uint32Array.from(kept, (i) => marks.groups[i] ?? 0);
  return { ...marks, n: kept.length, counts, totals, groups };
}
