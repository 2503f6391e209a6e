/**
 * Every pair of raters who marked the same units: how often they agree, how alike they order, and
 * how far apart their levels are.
 *
 *     mean difference = mean of (a's mark − b's mark), with the t interval of paired differences
 *
 * Two raters may agree badly only because one is a point lower: then the mean difference is large
 * and the correlation high. Many pairs are many chances for an odd one: read the list for a
 * pattern, not for its extremes.
 *
 * Source: Cohen (1960, 1968); Student (1908). Cost: pairs × units.
 * Refuses, measure by measure, what so few units cannot carry.
 */
import { studentTQuantile } from "../distributions/student-t.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import type { Coefficient, Interval } from "./coefficient.ts";
import { congerKappa } from "./conger-kappa.ts";
import { type Correlation, pearson, spearman } from "./correlation.ts";
import { countMarks } from "./mark-counts.ts";
import { adjacentAgreement, percentAgreement } from "./percent-agreement.ts";
import { completeUnits, onlyRaters, type RatingTable } from "./rating-table.ts";

export interface RaterPair {
  readonly a: string;
  readonly b: string;
  readonly units: number;
  readonly exact: Coefficient | NotEnough;
  readonly adjacent: Coefficient | NotEnough;
  readonly kappa: Coefficient | NotEnough;
  readonly kappaLinear: Coefficient | NotEnough;
  readonly kappaQuadratic: Coefficient | NotEnough;
  readonly pearson: Correlation | NotEnough;
  readonly spearman: Correlation | NotEnough;
  readonly meanDifference: Difference | NotEnough;
}

export interface Difference {
  readonly estimate: number;
  readonly interval: Interval | NotEnough;
}

/** Pairs with at least one unit in common, in the order of the table's raters. */
export function raterPairs(table: RatingTable): RaterPair[] {
  const pairs: RaterPair[] = [];
  for (let a = 0; a < table.raters.length; a++) {
    for (let b = a + 1; b < table.raters.length; b++) {
      const shared = completeUnits(onlyRaters(table, [a, b]));
      if (shared.units.length > 0) pairs.push(raterPair(shared));
    }
  }
  return pairs;
}

function raterPair(shared: RatingTable): RaterPair {
  const units = shared.units.length;
  const column = (r: number): Float64Array =>
    Float64Array.from({ length: units }, (_, i) => shared.marks[i * 2 + r] ?? 0);
  const first = column(0);
  const second = column(1);
  const marks = countMarks(shared);
  return {
    a: shared.raters[0] ?? "",
    b: shared.raters[1] ?? "",
    units,
    exact: percentAgreement(marks),
    adjacent: adjacentAgreement(marks),
    kappa: congerKappa(shared),
    kappaLinear: congerKappa(shared, "linear"),
    kappaQuadratic: congerKappa(shared, "quadratic"),
    pearson: pearson(first, second),
    spearman: spearman(first, second),
    meanDifference: meanDifference(first.map((mark, i) => mark - (second[i] ?? 0))),
  };
}

function meanDifference(differences: Float64Array): Difference | NotEnough {
  const n = differences.length;
  if (n < 2) return notEnough(n, 2, "units that both marked");
  const estimate = differences.reduce((sum, d) => sum + d, 0) / n;
  const squares = differences.reduce((sum, d) => sum + (d - estimate) ** 2, 0);
  if (squares === 0) {
    return {
      estimate,
      interval: notEnough(1, 2, "different differences: no error was seen to size"),
    };
  }
  const reach = studentTQuantile(0.975, n - 1) * Math.sqrt(squares / (n * (n - 1)));
  return { estimate, interval: [estimate - reach, estimate + reach] };
}
