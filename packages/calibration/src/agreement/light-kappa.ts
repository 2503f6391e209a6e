/**
 * Light's kappa: the plain mean of Cohen's kappa over all pairs of raters.
 *
 *     κ_L = mean over g < h of κ(g, h), on the units that every rater marked
 *
 * Close to Conger's kappa, but each pair is divided by its own chance agreement first. It has no
 * accepted standard error; its interval is a jackknife over units.
 *
 * Source: Light (1971) Psychol. Bull. 76, 365. Cost: (units + 1) × pairs × units.
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
  const estimate = meanOverPairs(complete, -1);
  const left = Array.from({ length: units }, (_, i) => meanOverPairs(complete, i));
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

function meanOverPairs(table: RatingTable, without: number): number {
  const width = table.raters.length;
  let sum = 0;
  for (let a = 0; a < width; a++) {
    for (let b = a + 1; b < width; b++) sum += plainKappa(table, a, b, without);
  }
  return sum / ((width * (width - 1)) / 2);
}

/** Cohen's kappa of columns a and b of a complete table with one unit left out; NaN if undefined. */
function plainKappa(table: RatingTable, a: number, b: number, without: number): number {
  const width = table.raters.length;
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  let same = 0;
  let n = 0;
  for (let i = 0; i < table.units.length; i++) {
    if (i === without) continue;
    const x = table.marks[i * width + a] ?? 0;
    const y = table.marks[i * width + b] ?? 0;
    first.set(x, (first.get(x) ?? 0) + 1);
    second.set(y, (second.get(y) ?? 0) + 1);
    if (x === y) same += 1;
    n += 1;
  }
  let chance = 0;
  for (const [mark, count] of first) chance += count * (second.get(mark) ?? 0);
  return (same / n - chance / (n * n)) / (1 - chance / (n * n));
}
