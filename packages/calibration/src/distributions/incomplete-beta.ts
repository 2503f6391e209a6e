/**
 * The regularised incomplete beta function.
 *
 *     I(x; a, b) = 1/B(a, b) ∫₀ˣ tᵃ⁻¹ (1 − t)ᵇ⁻¹ dt
 *
 * By its continued fraction on the side where that converges fast, and by
 * I(x; a, b) = 1 − I(1 − x; b, a) on the other. The caller may pass 1 − x as well, so
 * that tails next to x = 1 keep their digits.
 *
 * Source: Abramowitz & Stegun 26.5.8; Lentz (1976); the factor before the fraction by
 * the deviances of Loader (2000). Cost: about √max(a, b) terms at worst.
 * Refuses: a ≤ 0, b ≤ 0 or x outside 0..1.
 */
import { poissonDeviance, stirlingError } from "./log-gamma.ts";

const TINY = 1e-300;

/** xᵃ yᵇ / B(a, b), with y = 1 − x. */
function prefactor(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    poissonDeviance(a, n * x) -
    poissonDeviance(b, n * y);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(exponent);
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  if (Math.abs(d) < TINY) d = TINY;
  d = 1 / d;
  let h = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    if (Math.abs(d) < TINY) d = TINY;
    c = 1 + even / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    if (Math.abs(d) < TINY) d = TINY;
    c = 1 + odd / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h;
}

/** I(x; a, b), the probability below x of a beta variable; `y` is 1 − x if known better. */
export function incompleteBeta(x: number, a: number, b: number, y: number = 1 - x): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0 && x <= 1)) {
    throw new RangeError(
      `the incomplete beta function wants 0 ≤ x ≤ 1, a > 0, b > 0, got ${x}, ${a}, ${b}`,
    );
  }
  if (x === 0) return 0;
  if (y === 0) return 1;
  const before = prefactor(x, y, a, b);
  if (x <= (a + 1) / (a + b + 2)) return (before * fraction(x, a, b)) / a;
  return 1 - (before * fraction(y, b, a)) / b;
}
