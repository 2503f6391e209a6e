import { coefficient, type Coefficient } from "./coefficient.ts";
import type { MarkCounts } from "./mark-counts.ts";
import { weighted } from "./agreement-weights.ts";

/** The share of pairs of raters that agree, over units with two marks or more. */
export interface ObservedAgreement {
  /** Mean over those units. */
  readonly observed: number;
  /** Per unit; 0 where it has one mark only. */
  readonly perUnit: Float64Array;
}

/** pₐ = mean over units of Σₖ rₖ(Σₗ wₖₗ rₗ − 1) / (r(r − 1)), rₖ the marks of category k. */
export function observedAgreement(marks: MarkCounts, weights: Float64Array): ObservedAgreement {
  const { n, q, counts, totals, paired } = marks;
  const perUnit = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const total = totals[i] ?? 0;
    if (total < 2) continue;
    let agreeing = 0;
    for (let k = 0; k < q; k++) {
      const count = counts[i * q + k] ?? 0;
      if (count === 0) continue;
      let near = -1;
      for (let l = 0; l < q; l++) near += (weights[k * q + l] ?? 0) * (counts[i * q + l] ?? 0);
      agreeing += count * near;
    }
    perUnit[i] = agreeing / (total * (total - 1));
    sum += perUnit[i] ?? 0;
  }
  return { observed: sum / paired, perUnit };
}

/** πₖ: the mean over units of the share of category k among the unit's marks. */
export function categoryShares(marks: MarkCounts): Float64Array {
  const { n, q, counts, totals } = marks;
  const shares = new Float64Array(q);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < q; k++) {
      shares[k] = (shares[k] ?? 0) + (counts[i * q + k] ?? 0) / (totals[i] ?? 1);
    }
  }
  return shares.map((sum) => sum / n);
}

/** Σₖ vₖ rₖ / r for every unit: the mean of `values` over the unit's marks. */
export function meanOverMarks(marks: MarkCounts, values: Float64Array): Float64Array {
  const { n, q, counts, totals } = marks;
  const means = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < q; k++) sum += (values[k] ?? 0) * (counts[i * q + k] ?? 0);
    means[i] = sum / (totals[i] ?? 1);
  }
  return means;
}

/** p'Wp: the agreement of two raters who draw their marks from p. */
export function agreementOfShares(p: Float64Array, weights: Float64Array): number {
  return weighted(weights, p).reduce((sum, near, k) => sum + near * (p[k] ?? 0), 0);
}

/**
 * The coefficient of an expected agreement, with `expectedPerUnit` the unit's part in it
 * (its mean over units is `expected`).
 */
export function chanceCorrected(
  marks: MarkCounts,
  { observed, perUnit }: ObservedAgreement,
  expected: number,
  expectedPerUnit: Float64Array,
): Coefficient {
  const { n, totals, paired, groups } = marks;
  const estimate = (observed - expected) / (1 - expected);
  const terms = perUnit.map((agreement, i) => {
    const seen = (totals[i] ?? 0) >= 2 ? agreement - expected : 0;
    const shift = 2 * (1 - estimate) * ((expectedPerUnit[i] ?? 0) - expected);
    return ((n / paired) * seen - shift) / (1 - expected);
  });
  return coefficient({ estimate, observed, expected, terms, groups, paired });
}
