/**
 * The logarithm of the gamma function, and the error of Stirling's formula.
 *
 *     ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + 1/(12x) − 1/(360x³) + …
 *
 * The series needs a large argument: below 15 the argument is first raised by
 * Γ(x + 1) = x Γ(x), and near 1 and 2, where ln Γ vanishes, nothing worse than
 * rounding remains (absolute error about 1e-15).
 *
 * Source: Abramowitz & Stegun 6.1.15, 6.1.41; Loader (2000) for the error term.
 * Cost: constant. Refuses: x ≤ 0, where Γ has poles or changes sign.
 */
const HALF_LOG_TWO_PI = 0.9189385332046727;
const SERIES_FROM = 15;

/** Σ B₂ₙ / (2n(2n−1)x²ⁿ⁻¹): what Stirling's formula lacks, for x ≥ 15 to the last bit. */
function stirlingSeries(x: number): number {
  const r = 1 / (x * x);
  return (
    (1 / 12 -
      r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360)))))) /
    x
  );
}

/** ln Γ(x) for x > 0. Throws RangeError otherwise. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma wants a positive number, got ${x}`);
  let shift = 1;
  let y = x;
  while (y < SERIES_FROM) {
    shift *= y;
    y += 1;
  }
  return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + stirlingSeries(y) - Math.log(shift);
}

/** ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π], without the cancellation, for x > 0. */
export function stirlingError(x: number): number {
  if (x >= SERIES_FROM) return stirlingSeries(x);
  return logGamma(x + 1) - ((x + 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
}

/**
 * x ln(x/m) + m − x, the deviance of a Poisson count x about its mean m, for x, m > 0.
 * Near x = m the two halves cancel, so a series in (x − m)/(x + m) takes over.
 */
export function poissonDeviance(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = difference / (x + m);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
