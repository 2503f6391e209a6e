/**
 * The standard normal distribution: density, probability below and above, quantile.
 *
 *     Φ(z) = 1/√2π ∫₋∞ᶻ exp(−t²/2) dt
 *
 * Φ by Cody's three rational approximations, each tail from its own side; the quantile
 * by Wichura's algorithm AS 241.
 *
 * Source: Cody (1969) Math. Comp. 23, 631; Wichura (1988) Appl. Statist. 37, 477.
 * Cost: constant; relative error about 1e-15. Refuses: a probability outside 0..1.
 */
import { checkProbability } from "./invert-cdf.ts";
import {
  CENTRE_DENOMINATOR,
  CENTRE_NUMERATOR,
  MIDDLE_DENOMINATOR,
  MIDDLE_NUMERATOR,
  QUANTILE_CENTRE,
  QUANTILE_FAR,
  QUANTILE_TAIL,
  TAIL_DENOMINATOR,
  TAIL_NUMERATOR,
} from "./normal-constants.ts";

const INVERSE_SQRT_TWO_PI = 0.3989422804014327;

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] ?? 0);
  return sum;
}

/** exp(−z²/2), with z² split so that the exponent is rounded once only. */
function gaussian(z: number): number {
  const rounded = Math.trunc(z * 16) / 16;
  return Math.exp(-rounded * rounded * 0.5) * Math.exp(-(z - rounded) * (z + rounded) * 0.5);
}

/** 1 − Φ(z) for z > 0.67448975. */
function upperTail(z: number): number {
  if (z > 38.6) return 0;
  if (z <= 5.656854249492381) {
    return (gaussian(z) * polynomial(MIDDLE_NUMERATOR, z)) / polynomial(MIDDLE_DENOMINATOR, z);
  }
  const s = 1 / (z * z);
  const correction = (s * polynomial(TAIL_NUMERATOR, s)) / polynomial(TAIL_DENOMINATOR, s);
  return (gaussian(z) * (INVERSE_SQRT_TWO_PI - correction)) / z;
}

/** Φ(z): the probability below z. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("the normal distribution wants a number, got NaN");
  if (Math.abs(z) <= 0.67448975) {
    const s = z * z;
    return 0.5 + (z * polynomial(CENTRE_NUMERATOR, s)) / polynomial(CENTRE_DENOMINATOR, s);
  }
  return z < 0 ? upperTail(-z) : 1 - upperTail(z);
}

/** 1 − Φ(z): the probability above z, with its digits where it is small. */
export function normalUpper(z: number): number {
  return normalCdf(-z);
}

/** The z below which a share p lies: −Infinity and Infinity at p = 0 and 1. */
export function normalQuantile(p: number): number {
  checkProbability(p);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(QUANTILE_CENTRE[0], r)) / polynomial(QUANTILE_CENTRE[1], r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const [top, bottom] = r <= 5 ? QUANTILE_TAIL : QUANTILE_FAR;
  const offset = r <= 5 ? r - 1.6 : r - 5;
  const z = polynomial(top, offset) / polynomial(bottom, offset);
  return q < 0 ? -z : z;
}
