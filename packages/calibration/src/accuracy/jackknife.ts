import type { Interval } from "../agreement/coefficient.ts";
import { studentTQuantile } from "../distributions/student-t.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";

/**
 * The interval of a distance from its values with one candidate left out at a time, none below 0.
 *
 *     s.e.² = (n − 1)/n Σ (d₍ᵢ₎ − d̄)²,   d ± t₀.₉₇₅(n − 1) · s.e.
 *
 * Rough near zero. Source: Quenouille (1956), Tukey (1958). Refuses: fewer than three candidates,
 * and a distance that no candidate moves.
 */
export function jackknifeInterval(whole: number, left: readonly number[]): Interval | NotEnough {
  const n = left.length;
  if (n < 3) return notEnough(n, 3, "candidates for an interval");
  const mean = left.reduce((sum, value) => sum + value, 0) / n;
  const squares = left.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares <= 1e-24 * (1 + whole * whole)) {
    return notEnough(0, 1, "candidates that differ: nothing was seen to size");
  }
  const reach = studentTQuantile(0.975, n - 1) * Math.sqrt(((n - 1) / n) * squares);
  return [Math.max(0, whole - reach), whole + reach];
}
