/**
 * The regularised incomplete gamma function, lower P(a, x) and upper Q(a, x) = 1 − P.
 *
 *     P(a, x) = 1/Γ(a) ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt
 *
 * Below x = a + 1 the power series of P converges fast, above it the continued
 * fraction of Q; each tail is computed directly where it is small, so a p-value of
 * 1e-40 keeps its digits. The common factor xᵃ e⁻ˣ / Γ(a + 1) is built from the
 * Poisson deviance, which does not lose digits when a and x are both large.
 *
 * Source: Abramowitz & Stegun 6.5.29, 6.5.31; Lentz (1976); Loader (2000).
 * Cost: about √a terms at worst. Refuses: a ≤ 0 or x < 0.
 */
import { poissonDeviance, stirlingError } from "./log-gamma.ts";

const TWO_PI = 2 * Math.PI;
const TINY = 1e-300;

/** xᵃ e⁻ˣ / Γ(a + 1). */
function poissonMass(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - poissonDeviance(a, x)) / Math.sqrt(TWO_PI * a);
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 100_000; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return poissonMass(a, x) * sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return poissonMass(a, x) * a * h;
}

function check(a: number, x: number): void {
  if (!(a > 0) || !(x >= 0)) {
    throw new RangeError(`the incomplete gamma function wants a > 0 and x ≥ 0, got ${a} and ${x}`);
  }
}

/** P(a, x): probability below x of a gamma variable of shape a. In 0..1. */
export function incompleteGammaLower(a: number, x: number): number {
  check(a, x);
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** Q(a, x) = 1 − P(a, x), accurate where it is small. In 0..1. */
export function incompleteGammaUpper(a: number, x: number): number {
  check(a, x);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}
