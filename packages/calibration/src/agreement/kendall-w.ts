/**
 * Kendall's W: how far several raters put the same units in the same order.
 *
 *     W = 12 Σ (Rᵢ − R̄)² / (m²(n³ − n) − m Σ T),   Rᵢ the sum of unit i's ranks over m raters
 *     T = Σ (t³ − t) over each rater's groups of tied units
 *     test: χ² = m(n − 1)W on n − 1 degrees of freedom
 *
 * Order only: a rater who is one point lower everywhere agrees fully. Units that somebody did not
 * mark are left out. The interval treats W as the share of units in a two-way layout of ranks:
 * F = (m − 1)W / (1 − W) on n − 1 − 2/m and (m − 1) times that, an approximation.
 *
 * Source: Kendall & Babington Smith (1939); Kendall & Gibbons (1990), chapter 6.
 * Cost: m sorts of n. Refuses: one rater; fewer than three complete units; a rater who gave every
 * unit the same mark in a table where all did.
 */
import { chiSquareUpper } from "../distributions/chi-square.ts";
import { fQuantile } from "../distributions/f.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import type { Interval } from "./coefficient.ts";
import { midRanks } from "./mid-ranks.ts";
import { completeUnits, type RatingTable } from "./rating-table.ts";

export interface KendallW {
  readonly estimate: number;
  readonly interval: Interval | NotEnough;
  readonly intervalMethod: "F of the ranks";
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  readonly units: number;
  readonly raters: number;
}

export function kendallW(table: RatingTable): KendallW | NotEnough {
  const complete = completeUnits(table);
  const n = complete.units.length;
  const m = complete.raters.length;
  if (m < 2) return notEnough(m, 2, "raters");
  if (n < 3) return notEnough(n, 3, "units marked by every rater");
  const sums = new Float64Array(n);
  let tied = 0;
  for (let r = 0; r < m; r++) {
    const { ranks, ties } = midRanks(
      Float64Array.from({ length: n }, (_, i) => complete.marks[i * m + r] ?? 0),
    );
    tied += ties;
    ranks.forEach((rank, i) => (sums[i] = (sums[i] ?? 0) + rank));
  }
  const mean = (m * (n + 1)) / 2;
  const spread = sums.reduce((sum, own) => sum + (own - mean) ** 2, 0);
  const most = m * m * (n ** 3 - n) - m * tied;
  if (most === 0) return notEnough(1, 2, "different marks: where all are equal nothing is ordered");
  const estimate = (12 * spread) / most;
  const chiSquare = m * (n - 1) * estimate;
  return {
    estimate,
    interval: bounds(estimate, n, m),
    intervalMethod: "F of the ranks",
    chiSquare,
    df: n - 1,
    p: chiSquareUpper(chiSquare, n - 1),
    units: n,
    raters: m,
  };
}

function bounds(w: number, n: number, m: number): Interval | NotEnough {
  if (w > 1 - 1e-12) {
    return notEnough(0, 1, "units that two raters order otherwise: no error was seen to size");
  }
  const df1 = n - 1 - 2 / m;
  const df2 = (m - 1) * df1;
  const f = ((m - 1) * w) / (1 - w);
  const low = f / fQuantile(0.975, df1, df2);
  const high = f * fQuantile(0.975, df2, df1);
  return [low / (low + m - 1), high / (high + m - 1)];
}
