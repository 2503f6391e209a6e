/**
 * The quantile of a continuous distribution from its distribution function.
 *
 * A bracket is doubled until it holds the answer, then Newton steps on the density run
 * inside it; a step that leaves the bracket, or does not halve it in time, is replaced
 * by bisection, so the search always ends. Works in whichever tail is smaller, which is
 * what keeps the digits of extreme quantiles.
 *
 * Source: safeguarded Newton, Press et al. 2007 §9.4. Cost: about ten calls of the
 * distribution function.
 */
interface Tails {
  lower: (x: number) => number;
  upper: (x: number) => number;
  density: (x: number) => number;
}

/** x > 0 with lower(x) = p, for a distribution on the positive half line. 0 < p < 1. */
export function invertPositive(p: number, tails: Tails, start: number): number {
  const useUpper = p > 0.5;
  const target = useUpper ? 1 - p : p;
  const excess = (x: number): number =>
    useUpper ? target - tails.upper(x) : tails.lower(x) - target;
  let low = 0;
  let high = start;
  while (excess(high) < 0 && high < 1e300) {
    low = high;
    high *= 4;
  }
  if (low === 0) {
    low = high / 4;
    while (excess(low) > 0 && low > 1e-300) {
      high = low;
      low /= 4;
    }
  }
  let x = low + (high - low) / 2;
  for (let i = 0; i < 200; i++) {
    const f = excess(x);
    if (f === 0) return x;
    if (f < 0) low = x;
    else high = x;
    const slope = tails.density(x);
    const newton = x - f / slope;
    const next = newton > low && newton < high ? newton : low + (high - low) / 2;
    if (Math.abs(next - x) <= 4e-16 * Math.abs(next)) return next;
    x = next;
  }
  return x;
}

/** Stops a probability that is none. */
export function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies in 0..1, got ${p}`);
}

/** Stops degrees of freedom that are none. */
export function checkDegrees(df: number): void {
  if (!(df > 0)) throw new RangeError(`degrees of freedom are positive, got ${df}`);
}
