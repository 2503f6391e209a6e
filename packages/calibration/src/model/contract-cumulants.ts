import type { Border } from "./border.ts";
import type { CategoryCurve } from "./category-curve.ts";

/**
 * Third and fourth derivatives of one rating's log likelihood, contracted with a covariance.
 *
 * Minus the log likelihood is ln Σ exp(logit) − logit of what came, so its third derivative is the
 * third cumulant of the vector of logits under the category probabilities. With D_k the centred
 * logits' derivative and Q = D V Dᵀ their covariance, the third contracts to Σ P_k Q_kk D_k and
 * the fourth to Σ P_k Q_kk² − (Σ P_k Q_kk)² − 2 Σ P_k P_l Q_kl².
 * Source: Tierney & Kadane 1986; Shun & McCullagh 1995. Cost: categories² a rating.
 */
export interface Contraction {
  readonly curve: CategoryCurve;
  /** Covariance of the running sums of the steps, categories × categories. */
  readonly running: Float64Array;
  readonly stepsVary: boolean;
  readonly withFourth: boolean;
  /** Covariance of the rating's linear predictor with each step; set before each rating. */
  readonly withStep: Float64Array;
  readonly centred: Float64Array;
  readonly rowMean: Float64Array;
  readonly diagonal: Float64Array;
  fourth: number;
}

export function createContraction(
  border: Border,
  covariance: Float64Array,
  curve: CategoryCurve,
  withFourth: boolean,
): Contraction {
  const { firstStep, steps, full } = border;
  const categories = curve.scores.length;
  const running = new Float64Array(categories * categories);
  let stepsVary = false;
  for (let k = 1; k < categories; k++) {
    for (let l = 1; l < categories; l++) {
      const cell = covariance[(firstStep + k - 1) * full + firstStep + l - 1]!;
      running[k * categories + l] =
        cell +
        running[(k - 1) * categories + l]! +
        running[k * categories + l - 1]! -
        running[(k - 1) * categories + l - 1]!;
      if (cell !== 0) stepsVary = true;
    }
  }
  return {
    curve,
    running,
    stepsVary,
    withFourth,
    withStep: new Float64Array(steps),
    centred: new Float64Array(categories),
    rowMean: new Float64Array(categories),
    diagonal: new Float64Array(categories),
    fourth: 0,
  };
}

/**
 * Adds the rating's third derivative to `target` at the steps and its fourth to the contraction;
 * returns the third derivative along the linear predictor. `v` is the predictor's variance,
 * `weight` the rating's.
 */
export function contractRating(
  contraction: Contraction,
  v: number,
  weight: number,
  target: Float64Array,
  firstStep: number,
): number {
  const { curve, diagonal } = contraction;
  const { probability, scores, mean } = curve;
  const categories = scores.length;
  if (contraction.stepsVary) fillDiagonal(contraction, v);
  else for (let k = 0; k < categories; k++) diagonal[k] = (scores[k]! - mean) ** 2 * v;
  let average = 0;
  let along = 0;
  for (let k = 0; k < categories; k++) {
    const weighted = probability[k]! * diagonal[k]!;
    average += weighted;
    along += weighted * (scores[k]! - mean);
  }
  let above = 0;
  for (let m = categories - 1; m > 0; m--) {
    above += probability[m]! * diagonal[m]!;
    target[firstStep + m - 1]! -= weight * (above - average * curve.upper[m - 1]!);
  }
  if (contraction.withFourth) contraction.fourth += weight * fourthOf(contraction, v, average);
  return weight * along;
}

function fillDiagonal(contraction: Contraction, v: number): void {
  const { curve, running, withStep, centred, rowMean, diagonal } = contraction;
  const { probability, scores, mean } = curve;
  const categories = scores.length;
  let sum = 0;
  let centre = 0;
  for (let k = 0; k < categories; k++) {
    if (k > 0) sum += withStep[k - 1]!;
    centred[k] = sum;
    centre += probability[k]! * sum;
  }
  let grand = 0;
  for (let k = 0; k < categories; k++) {
    let row = 0;
    for (let l = 0; l < categories; l++) row += probability[l]! * running[k * categories + l]!;
    rowMean[k] = row;
    grand += probability[k]! * row;
  }
  for (let k = 0; k < categories; k++) {
    centred[k]! -= centre;
    rowMean[k]! -= grand / 2;
    const d = scores[k]! - mean;
    diagonal[k] = d * d * v - 2 * d * centred[k]! + running[k * categories + k]! - 2 * rowMean[k]!;
  }
}

function fourthOf(contraction: Contraction, v: number, average: number): number {
  const { curve, running, centred, rowMean, diagonal, stepsVary } = contraction;
  const { probability, scores, mean } = curve;
  const categories = scores.length;
  let squares = 0;
  let cross = 0;
  for (let k = 0; k < categories; k++) {
    const p = probability[k]!;
    squares += p * diagonal[k]! * diagonal[k]!;
    cross += p * p * diagonal[k]! * diagonal[k]!;
    const dk = scores[k]! - mean;
    for (let l = 0; l < k; l++) {
      const dl = scores[l]! - mean;
      let q = dk * dl * v;
      if (stepsVary) {
        q += running[k * categories + l]! - rowMean[k]! - rowMean[l]!;
        q -= dk * centred[l]! + dl * centred[k]!;
      }
      cross += 2 * p * probability[l]! * q * q;
    }
  }
  return squares - average * average - 2 * cross;
}
