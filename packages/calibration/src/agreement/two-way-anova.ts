/**
 * The mean squares of a complete units × raters table, on which the intraclass correlations rest.
 * Two passes about the means, so that a large common level costs no digits; what rounding alone
 * leaves of a mean square that is zero is taken for zero.
 * Source: Shrout & Fleiss (1979); McGraw & Wong (1996). Cost: two passes.
 */
import type { RatingTable } from "./rating-table.ts";

const ROUNDING = 1e-13;

export interface MeanSquares {
  /** Units and raters. */
  readonly n: number;
  readonly k: number;
  readonly betweenUnits: number;
  readonly betweenRaters: number;
  /** What is left in a unit when the raters' levels are taken out. */
  readonly residual: number;
  /** Within units, the raters' levels left in. */
  readonly withinUnits: number;
}

/** Of a table without gaps, n ≥ 2 and k ≥ 2. */
export function meanSquares(table: RatingTable): MeanSquares {
  const n = table.units.length;
  const k = table.raters.length;
  const mark = (i: number, r: number): number => table.marks[i * k + r] ?? 0;
  const units = new Float64Array(n);
  const raters = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    for (let r = 0; r < k; r++) {
      units[i] = (units[i] ?? 0) + mark(i, r) / k;
      raters[r] = (raters[r] ?? 0) + mark(i, r) / n;
    }
  }
  const grand = units.reduce((sum, mean) => sum + mean, 0) / n;
  let residual = 0;
  for (let i = 0; i < n; i++) {
    for (let r = 0; r < k; r++) {
      residual += (mark(i, r) - (units[i] ?? 0) - (raters[r] ?? 0) + grand) ** 2;
    }
  }
  const squares = (means: Float64Array): number =>
    means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0);
  const ofRaters = n * squares(raters);
  const ofUnits = k * squares(units);
  const rounding = ROUNDING * (residual + ofRaters + ofUnits);
  const clean = (sum: number): number => (sum <= rounding ? 0 : sum);
  return {
    n,
    k,
    betweenUnits: clean(ofUnits) / (n - 1),
    betweenRaters: clean(ofRaters) / (k - 1),
    residual: clean(residual) / ((n - 1) * (k - 1)),
    withinUnits: clean(residual + ofRaters) / (n * (k - 1)),
  };
}
