/**
 * Intervals and F tests of the intraclass correlations, from the mean squares.
 *
 *     ICC1, ICC3:  F = B/W or B/E;  F_L = F / F₀.₉₇₅, F_U = F · F₀.₉₇₅;  (F_L − 1)/(F_L + k − 1) …
 *     ICC2:        Satterthwaite's degrees of freedom v for a·R + b·E, then
 *                  n(B − F*E) / (F*(kR + (kn − k − n)E) + nB) and its mirror
 *
 * Source: Shrout & Fleiss (1979); McGraw & Wong (1996), table 7. Cost: two quantiles of F each.
 * Refuses a bound where raters never differ (an error of size zero is an error not yet seen) and
 * where the approximation leaves its range.
 */
import { fQuantile, fUpper } from "../distributions/f.ts";
import { isNotEnough, notEnough, type NotEnough } from "../not-enough.ts";
import type { Interval } from "./coefficient.ts";
import type { MeanSquares } from "./two-way-anova.ts";

export interface FTest {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

export interface IntraclassBounds {
  /** 95 %. */
  readonly interval: Interval | NotEnough;
  /** That the units do not differ at all. */
  readonly test: FTest | NotEnough;
  /** What R's irr 0.84.1 prints, where it is something else. */
  readonly asIrr?: { interval: Interval | NotEnough; test: FTest | NotEnough };
}

const ROUNDING = 1e-13;
const LEAST_DEGREES = 0.5;
/** A bound below this is a division by next to nothing. */
const LOWEST = -1000;

function neverDiffer(): NotEnough {
  return notEnough(0, 1, "marks in which raters of one unit differ: no error was seen to size");
}

function outOfRange(): NotEnough {
  return notEnough(0, 1, "differences between units: the approximation has no bounds here");
}

function test(between: number, error: number, df1: number, df2: number): FTest | NotEnough {
  if (error <= ROUNDING * between) return neverDiffer();
  const f = between / error;
  return { f, df1, df2, p: fUpper(f, df1, df2) };
}

function ratioBounds(between: number, error: number, n: number, k: number, df2: number) {
  const result = test(between, error, n - 1, df2);
  if (isNotEnough(result)) return { interval: result, test: result };
  const low = result.f / fQuantile(0.975, n - 1, df2);
  const high = result.f * fQuantile(0.975, df2, n - 1);
  const interval: Interval = [(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)];
  return { interval, test: result };
}

export function oneWayBounds({ n, k, betweenUnits, withinUnits }: MeanSquares): IntraclassBounds {
  return ratioBounds(betweenUnits, withinUnits, n, k, n * (k - 1));
}

export function consistencyBounds({ n, k, betweenUnits, residual }: MeanSquares): IntraclassBounds {
  return ratioBounds(betweenUnits, residual, n, k, (n - 1) * (k - 1));
}

/** Spearman and Brown's step from one rater to the mean of k. */
export function stepUp(bounds: IntraclassBounds, k: number): IntraclassBounds {
  const { interval, test } = bounds;
  if (isNotEnough(interval)) return { interval, test };
  const step = (value: number): number => (k * value) / (1 + (k - 1) * value);
  const [low, high] = [step(interval[0]), step(interval[1])];
  const defined = 1 + (k - 1) * interval[0] > 0 && low > LOWEST;
  return { interval: defined ? [low, high] : outOfRange(), test };
}

/** Satterthwaite's degrees of freedom of a·R + b·E, at the share of unit variance that `rho` says. */
function degrees(squares: MeanSquares, rho: number): number {
  const { n, k, betweenRaters, residual } = squares;
  if (betweenRaters === 0) return (n - 1) * (k - 1);
  const odds = (k * rho) / (n * (1 - rho));
  const ofRaters = odds * betweenRaters;
  const ofError = (1 + odds * (n - 1)) * residual;
  return (ofRaters + ofError) ** 2 / (ofRaters ** 2 / (k - 1) + ofError ** 2 / ((n - 1) * (k - 1)));
}

/** The bounds of one rater's correlation, or (`mean`) of the mean of all. */
function absoluteBounds(squares: MeanSquares, v: number, mean: boolean): Interval | NotEnough {
  const { n, betweenUnits: b, betweenRaters: r, residual: e, k } = squares;
  if (e + r <= ROUNDING * b) return neverDiffer();
  if (b === 0 || !(v >= LEAST_DEGREES)) return outOfRange();
  const upper = fQuantile(0.975, n - 1, v);
  const lower = fQuantile(0.975, v, n - 1);
  const rest = mean ? r - e : k * r + (k * n - k - n) * e;
  const low = (n * (b - upper * e)) / (upper * rest + n * b);
  const high = (n * (lower * b - e)) / (rest + n * lower * b);
  return low > LOWEST && low <= high && high <= 1 ? [low, high] : outOfRange();
}

/** ICC2, one rater. irr tests it on the v degrees of freedom of the bounds. */
export function agreementBounds(squares: MeanSquares, icc2: number): IntraclassBounds {
  const { n, k, betweenUnits, residual } = squares;
  const v = degrees(squares, icc2);
  const interval = absoluteBounds(squares, v, false);
  return {
    interval,
    test: test(betweenUnits, residual, n - 1, (n - 1) * (k - 1)),
    asIrr: { interval, test: satterthwaiteTest(squares, v) },
  };
}

/**
 * ICC2k: the single rater's bounds stepped up, which are McGraw and Wong's. irr puts the mean's own
 * correlation where the single rater's belongs and so comes to other degrees of freedom.
 */
export function meanAgreementBounds(
  squares: MeanSquares,
  icc2: number,
  icc2k: number,
): IntraclassBounds {
  const v = degrees(squares, icc2k);
  return {
    ...stepUp(agreementBounds(squares, icc2), squares.k),
    asIrr: { interval: absoluteBounds(squares, v, true), test: satterthwaiteTest(squares, v) },
  };
}

function satterthwaiteTest(squares: MeanSquares, v: number): FTest | NotEnough {
  if (!(v >= LEAST_DEGREES)) return outOfRange();
  return test(squares.betweenUnits, squares.residual, squares.n - 1, v);
}
