/**
 * The beta distribution's quantile, and Clopper and Pearson's exact interval of a share.
 *
 *     lower = Beta⁻¹(α/2; x, n − x + 1)      upper = Beta⁻¹(1 − α/2; x + 1, n − x)
 *
 * A beta variable with (a, b) is d1·F/(d1·F + d2) of an F variable with 2a and 2b degrees of
 * freedom. x may be a fraction (a share already averaged over n units).
 *
 * Source: Clopper & Pearson (1934) Biometrika 26, 404. Cost: two quantiles of F.
 * Refuses: a, b ≤ 0; x outside 0..n; n ≤ 0.
 */
import { fQuantile } from "./f.ts";

/** The value in 0..1 below which a share p of a beta(a, b) variable lies. */
export function betaQuantile(p: number, a: number, b: number): number {
  const f = fQuantile(p, 2 * a, 2 * b);
  if (f === Infinity) return 1;
  return (a * f) / (a * f + b);
}

/** The exact interval of a share x/n at the given confidence. */
export function shareInterval(x: number, n: number, confidence = 0.95): [number, number] {
  if (!(n > 0) || !(x >= 0 && x <= n)) {
    throw new RangeError(`a share wants 0 ≤ x ≤ n and n > 0, got ${x} of ${n}`);
  }
  const tail = (1 - confidence) / 2;
  const low = x === 0 ? 0 : betaQuantile(tail, x, n - x + 1);
  const high = x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x);
  return [low, high];
}
