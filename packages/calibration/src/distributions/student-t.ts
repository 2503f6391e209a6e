/**
 * Student's t distribution: an estimate over its standard error, the error itself estimated.
 *
 *     P(|T| > t) = I(df / (df + t²); df/2, ½), the regularised incomplete beta function
 *
 * Source: Student (1908); Abramowitz & Stegun 26.7. Cost: that of the incomplete beta
 * function; the quantile about ten of them. Refuses: df ≤ 0, p outside 0..1.
 */
import { incompleteBeta } from "./incomplete-beta.ts";
import { checkDegrees, checkProbability } from "./invert-cdf.ts";
import { fQuantile } from "./f.ts";

/** The probability of a value farther from zero than |t|: the two-sided p-value. */
export function studentTTwoSided(t: number, df: number): number {
  checkDegrees(df);
  if (Math.abs(t) === Infinity) return 0;
  const square = t * t;
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square));
}

/** The probability of a value up to t. */
export function studentTCdf(t: number, df: number): number {
  const tail = studentTTwoSided(t, df) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** The value below which a share p lies; −Infinity and Infinity at p = 0 and 1. */
export function studentTQuantile(p: number, df: number): number {
  checkDegrees(df);
  checkProbability(p);
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  if (tail === 0) return p < 0.5 ? -Infinity : Infinity;
  const t = Math.sqrt(quantileOfSquare(tail, df));
  return p < 0.5 ? -t : t;
}

/** t² follows F(1, df); its far tail is the near tail of 1/F(df, 1), which keeps the digits. */
function quantileOfSquare(tail: number, df: number): number {
  return 1 / fQuantile(2 * tail, df, 1);
}
