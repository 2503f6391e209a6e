/**
 * Fisher's F distribution: the ratio of two mean squares with d1 and d2 degrees of freedom.
 *
 *     P(F ≤ x) = I(d1·x / (d1·x + d2); d1/2, d2/2), the regularised incomplete beta function
 *
 * Degrees of freedom may be fractions (Satterthwaite). Source: Abramowitz & Stegun 26.6.
 * Cost: that of the incomplete beta function; the quantile about ten of them.
 * Refuses: degrees of freedom ≤ 0, x < 0, p outside 0..1.
 */
import { incompleteBeta } from "./incomplete-beta.ts";
import { checkDegrees, checkProbability, invertPositive } from "./invert-cdf.ts";
import { logGamma } from "./log-gamma.ts";

/** The probability of a ratio up to x. */
export function fCdf(x: number, d1: number, d2: number): number {
  checkDegrees(d1);
  checkDegrees(d2);
  if (x === Infinity) return 1;
  const total = d1 * x + d2;
  return incompleteBeta((d1 * x) / total, d1 / 2, d2 / 2, d2 / total);
}

/** The probability of a ratio above x: the p-value of an F test. */
export function fUpper(x: number, d1: number, d2: number): number {
  checkDegrees(d1);
  checkDegrees(d2);
  if (x === Infinity) return 0;
  const total = d1 * x + d2;
  return incompleteBeta(d2 / total, d2 / 2, d1 / 2, (d1 * x) / total);
}

/** The ratio below which a share p lies; Infinity at p = 1. */
export function fQuantile(p: number, d1: number, d2: number): number {
  checkDegrees(d1);
  checkDegrees(d2);
  checkProbability(p);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const a = d1 / 2;
  const b = d2 / 2;
  const logNorm = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(d1 / d2);
  return invertPositive(
    p,
    {
      lower: (x) => fCdf(x, d1, d2),
      upper: (x) => fUpper(x, d1, d2),
      density: (x) =>
        Math.exp(logNorm + (a - 1) * Math.log(x) - (a + b) * Math.log1p((d1 * x) / d2)),
    },
    1,
  );
}
