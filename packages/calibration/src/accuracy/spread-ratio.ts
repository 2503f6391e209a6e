/**
 * The spread of ratings over that of the reference ratings of the same things.
 *
 *     ratio = s_x / s_t;   interval: ratio · √(A ± √(A² − 1)),  A = 1 + 2 t²(1 − r²)/(m − 2)
 *
 * Above 1 differences are exaggerated, below 1 flattened (central tendency). The bounds allow for
 * the two series being correlated; t is Student's on m − 2 degrees of freedom.
 *
 * Source: Pitman (1939) Biometrika 31, 9; Morgan (1939). Cost: one pass.
 * Refuses: a constant reference; an interval for fewer than three pairs, a constant series, or
 * pairs on a line.
 */
import type { Interval } from "../agreement/coefficient.ts";
import { pearson } from "../agreement/correlation.ts";
import { studentTQuantile } from "../distributions/student-t.ts";
import { isNotEnough, notEnough, type NotEnough } from "../not-enough.ts";

export interface SpreadRatio {
  readonly estimate: number;
  readonly interval: Interval | NotEnough;
}

/** `independent`: how many independent pairs there are, where fewer than values. */
export function spreadRatio(
  x: Float64Array,
  t: Float64Array,
  independent: number = x.length,
): SpreadRatio | NotEnough {
  const reference = spread(t);
  if (reference === 0) return notEnough(1, 2, "different reference ratings, to compare spreads");
  const estimate = spread(x) / reference;
  const r = pearson(x, t);
  if (isNotEnough(r)) return { estimate, interval: r };
  if (independent < 3) return { estimate, interval: notEnough(independent, 3, "pairs of values") };
  const wide = studentTQuantile(0.975, independent - 2) ** 2 * (1 - r.estimate ** 2);
  if (wide <= 1e-12) {
    return { estimate, interval: notEnough(0, 1, "pairs off the line: no error was seen to size") };
  }
  const a = 1 + (2 * wide) / (independent - 2);
  const factor = Math.sqrt(a + Math.sqrt(a * a - 1));
  return { estimate, interval: [estimate / factor, estimate * factor] };
}

/** The population sd, 0 where only rounding is left. */
function spread(values: Float64Array): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return variance <= 1e-24 * (1 + size * size) ? 0 : Math.sqrt(variance);
}
