/**
 * The χ² distribution: the sum of `df` squared standard normal variables.
 *
 *     P(X ≤ x) = P(df/2, x/2), the regularised incomplete gamma function
 *
 * Source: Abramowitz & Stegun 26.4. Cost: that of the incomplete gamma function; the
 * quantile about ten of them. Refuses: df ≤ 0, x < 0, p outside 0..1.
 */
import { incompleteGammaLower, incompleteGammaUpper } from "./incomplete-gamma.ts";
import { checkDegrees, checkProbability, invertPositive } from "./invert-cdf.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile } from "./normal.ts";

/** The probability of a value up to x. */
export function chiSquareCdf(x: number, df: number): number {
  checkDegrees(df);
  return incompleteGammaLower(df / 2, x / 2);
}

/** The probability of a value above x: the p-value of a χ² test. */
export function chiSquareUpper(x: number, df: number): number {
  checkDegrees(df);
  return incompleteGammaUpper(df / 2, x / 2);
}

/** The value below which a share p lies; Infinity at p = 1. */
export function chiSquareQuantile(p: number, df: number): number {
  checkDegrees(df);
  checkProbability(p);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const a = df / 2;
  const logNorm = -logGamma(a) - a * Math.LN2;
  const wilsonHilferty = df * (1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df))) ** 3;
  return invertPositive(
    p,
    {
      lower: (x) => incompleteGammaLower(a, x / 2),
      upper: (x) => incompleteGammaUpper(a, x / 2),
      density: (x) => Math.exp(logNorm + (a - 1) * Math.log(x) - x / 2),
    },
    wilsonHilferty > 0 ? wilsonHilferty : df,
  );
}
