import type { Interval } from "../agreement/coefficient.ts";
import { studentTQuantile } from "../distributions/student-t.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";

/**
 * Student's interval of a mean, one value a candidate: criteria of one candidate rise and fall
 * together and do not count apart. Refuses: fewer than two values, and values that are all equal.
 */
export function meanInterval(values: Float64Array): Interval | NotEnough {
  const n = values.length;
  if (n < 2) return notEnough(n, 2, "candidates for an interval");
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares <= 1e-24 * n * (1 + mean * mean)) {
    return notEnough(0, 1, "candidates that differ: nothing was seen to size");
  }
  const reach = studentTQuantile(0.975, n - 1) * Math.sqrt(squares / (n * (n - 1)));
  return [mean - reach, mean + reach];
}
