/**
 * The rating scale model for one rating (adjacent-category logit; Andrich 1978, Linacre 1989).
 *
 *     ln P(category a) / P(category a − 1) = (v_a − v_{a−1}) η − τ_a
 *
 * where η = ability − severity − difficulty + halo, v are the scores of the used categories and
 * τ the steps between neighbours. `curve.at(η)` leaves in the curve:
 *   probability[a]; mean E = Σ v P and variance V; upper[m] = P(category ≥ m + 1);
 *   slope[m] = Cov(score, category ≥ m + 1), which is −∂E/∂τ_{m+1} and ∂upper[m]/∂η;
 *   logSum = ln Σ exp(v η − Σ τ).
 * One exponential a rating where the powers stay in range. Refuses nothing; every η gives
 * finite numbers.
 */
export interface CategoryCurve {
  readonly scores: Float64Array;
  /** Running sums of the steps; entry 0 is 0. */
  readonly cumulative: Float64Array;
  readonly factor: Float64Array;
  readonly probability: Float64Array;
  readonly upper: Float64Array;
  readonly slope: Float64Array;
  mean: number;
  variance: number;
  /** Sum of exp(v η − Σ τ) over `scale`: logSum is ln(total) + shift. */
  total: number;
  shift: number;
  reach: number;
}

/** Beyond this exponent the powers are formed in logarithms. */
const SAFE_EXPONENT = 250;

export function createCurve(scores: Float64Array): CategoryCurve {
  const categories = scores.length;
  const steps = Math.max(0, categories - 1);
  return {
    scores,
    cumulative: new Float64Array(categories),
    factor: new Float64Array(categories),
    probability: new Float64Array(categories),
    upper: new Float64Array(steps),
    slope: new Float64Array(steps),
    mean: 0,
    variance: 0,
    total: 1,
    shift: 0,
    reach: 0,
  };
}

/** Sets the steps; `from` is where they start in `steps`. */
export function setSteps(curve: CategoryCurve, steps: Float64Array, from: number): void {
  const { cumulative, factor, scores } = curve;
  let widest = 0;
  for (let a = 1; a < cumulative.length; a++) {
    cumulative[a] = cumulative[a - 1]! + steps[from + a - 1]!;
    widest = Math.max(widest, Math.abs(cumulative[a]!));
  }
  for (let a = 0; a < factor.length; a++) factor[a] = Math.exp(-cumulative[a]!);
  const top = Math.max(1, scores[scores.length - 1] ?? 1);
  curve.reach = widest < SAFE_EXPONENT ? SAFE_EXPONENT / top : -1;
}

export function curveAt(curve: CategoryCurve, eta: number): void {
  const { scores, probability, upper, slope, factor } = curve;
  const last = scores.length - 1;
  if (last < 0) return;
  let total = 0;
  if (eta < curve.reach && eta > -curve.reach) {
    const base = Math.exp(eta);
    let power = 1;
    let reached = 0;
    for (let a = 0; a <= last; a++) {
      const score = scores[a]!;
      for (; reached < score; reached++) power *= base;
      const p = power * factor[a]!;
      probability[a] = p;
      total += p;
    }
    curve.shift = 0;
  } else {
    total = fillInLogarithms(curve, eta);
  }
  const scale = 1 / total;
  let above = 0;
  let first = 0;
  let second = 0;
  for (let a = last; a > 0; a--) {
    const p = probability[a]! * scale;
    const score = scores[a]!;
    probability[a] = p;
    above += p;
    first += score * p;
    second += score * score * p;
    upper[a - 1] = above;
    slope[a - 1] = first;
  }
  const p0 = probability[0]! * scale;
  const score0 = scores[0]!;
  probability[0] = p0;
  first += score0 * p0;
  second += score0 * score0 * p0;
  for (let m = 0; m < last; m++) slope[m]! -= first * upper[m]!;
  curve.mean = first;
  curve.variance = Math.max(0, second - first * first);
  curve.total = total;
}

function fillInLogarithms(curve: CategoryCurve, eta: number): number {
  const { scores, probability, cumulative } = curve;
  let top = -Infinity;
  for (let a = 0; a < scores.length; a++) {
    const logit = scores[a]! * eta - cumulative[a]!;
    probability[a] = logit;
    top = Math.max(top, logit);
  }
  let total = 0;
  for (let a = 0; a < scores.length; a++) {
    const p = Math.exp(probability[a]! - top);
    probability[a] = p;
    total += p;
  }
  curve.shift = top;
  return total;
}
