/**
 * Light's kappa: the plain mean of Cohen's kappa over all pairs of raters.
 *
 *     κ_L = mean over g < h of κ(g, h), on the units that every rater marked
 *
 * Close to Conger's kappa, but each pair is divided by its own chance agreement first. It has no
 * accepted standard error; its interval is a jackknife over units.
 *
 * Source: Light (1971) Psychol. Bull. 76, 365. Cost: pairs × units.
 * Refuses: one rater; fewer than three complete units; a pair whose marks are all equal.
 */
import { studentTQuantile } from "../distributions/student-t.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import type { Interval } from "./coefficient.ts";
import { completeUnits, type RatingTable } from "./rating-table.ts";

export interface Light {
  readonly estimate: number;
  readonly se: number;
  readonly interval: Interval | NotEnough;
  readonly intervalMethod: "jackknife over units";
}

export function lightKappa(table: RatingTable): Light | NotEnough {
  const complete = completeUnits(table);
  const units = complete.units.length;
  const width = table.raters.length;
  if (width < 2) return notEnough(width, 2, "raters");
  if (units < 3) return notEnough(units, 3, "units marked by every rater");
  const { estimate, left } = meansOverPairs(complete);
  if (![estimate, ...left].every(Number.isFinite)) {
    return notEnough(1, 2, "different marks in every pair of raters, whichever unit is left out");
  }
  const mean = left.reduce((sum, value) => sum + value, 0) / units;
  const squares = left.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const se = Math.sqrt(((units - 1) / units) * squares);
  return {
    estimate,
    se,
    interval: bounds(estimate, se, units),
    intervalMethod: "jackknife over units",
  };
}

function bounds(estimate: number, se: number, units: number): Interval | NotEnough {
  if (se < 1e-12) return notEnough(0, 1, "units that change the mean: no error was seen to size");
  const reach = studentTQuantile(0.975, units - 1) * se;
  return [estimate - reach, Math.min(1, estimate + reach)];
}

/** The mean over pairs, of all units and with each unit left out; NaN where a kappa is undefined. */
function meansOverPairs(table: RatingTable): { estimate: number; left: Float64Array } {
  const width = table.raters.length;
  const left = new Float64Array(table.units.length);
  let estimate = 0;
  const pairs = (width * (width - 1)) / 2;
  for (let a = 0; a < width; a++) {
    for (let b = a + 1; b < width; b++) {
      const pair = pairKappas(table, a, b);
      estimate += pair.estimate / pairs;
      pair.left.forEach((value, i) => (left[i]! += value / pairs));
    }
  }
  return { estimate, left };
}

/** Cohen's kappa of columns a and b: leaving a unit out changes its counts by one each. */
function pairKappas(
  table: RatingTable,
  a: number,
  b: number,
): { estimate: number; left: Float64Array } {
  const width = table.raters.length;
  const n = table.units.length;
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  const mark = (i: number, r: number): number => table.marks[i * width + r]!;
  let same = 0;
  for (let i = 0; i < n; i++) {
    first.set(mark(i, a), (first.get(mark(i, a)) ?? 0) + 1);
    second.set(mark(i, b), (second.get(mark(i, b)) ?? 0) + 1);
    if (mark(i, a) === mark(i, b)) same += 1;
  }
  let chance = 0;
  for (const [point, count] of first) chance += count * (second.get(point) ?? 0);
  const kappa = (same: number, chance: number, n: number): number =>
    (same / n - chance / (n * n)) / (1 - chance / (n * n));
  const left = Float64Array.from({ length: n }, (_, i) => {
    const alike = mark(i, a) === mark(i, b) ? 1 : 0;
    const less = (second.get(mark(i, a)) ?? 0) + (first.get(mark(i, b)) ?? 0) - alike;
    return kappa(same - alike, chance - less, n - 1);
  });
  return { estimate: kappa(same, chance, n), left };
}
