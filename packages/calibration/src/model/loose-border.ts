import { conjugateGradient, multiplyLower } from "../linear/conjugate-gradient.ts";
import { factorise, logDeterminant, solveFactored } from "../linear/cholesky.ts";
import { invertFactored } from "../linear/inverse.ts";
import { unfoldInverse } from "./border.ts";
import type { System } from "./system.ts";

/**
 * A border too large to factor at every step, taken as nearly diagonal in the raters.
 *
 * Two raters are tied only through the few candidates they share, so among thousands the raters'
 * block is close to its diagonal D, while every rater is tied to the criteria and steps. With the
 * block replaced by D the inverse is exact: Σ_FF = (S_FF − S_FR D⁻¹ S_RF)⁻¹ for the few others and
 * Σ_RR = D⁻¹ + (D⁻¹ S_RF) Σ_FF (D⁻¹ S_RF)ᵀ. It serves as preconditioner (solutions are then exact)
 * and, where a rough covariance will do, as the covariance. Cost: raters × others².
 */
export interface LooseBorder {
  readonly solve: (x: Float64Array) => void;
  /** ln det of the approximation. */
  readonly logDeterminant: number;
  /** The approximate covariance over the full border, both triangles. */
  readonly covariance: (out: Float64Array) => void;
}

export function loosenBorder(system: System): LooseBorder {
  const { matrix, border } = system;
  const { full, size, random } = border;
  const others = size - random;
  const diagonal = Float64Array.from({ length: random }, (_, r) => 1 / matrix[r * full + r]!);
  const inner = new Float64Array(others * others);
  for (let f = 0; f < others; f++) {
    const row = (random + f) * full;
    for (let g = 0; g <= f; g++) {
      const other = (random + g) * full;
      let sum = matrix[row + random + g]!;
      for (let r = 0; r < random; r++) sum -= matrix[row + r]! * matrix[other + r]! * diagonal[r]!;
      inner[f * others + g] = sum;
    }
  }
  factorise(inner, others, others);
  const precondition = (v: Float64Array, out: Float64Array): void => {
    const tail = new Float64Array(others);
    for (let f = 0; f < others; f++) {
      const row = (random + f) * full;
      let sum = v[random + f]!;
      for (let r = 0; r < random; r++) sum -= matrix[row + r]! * diagonal[r]! * v[r]!;
      tail[f] = sum;
    }
    solveFactored(inner, others, others, tail);
    for (let r = 0; r < random; r++) out[r] = v[r]!;
    for (let f = 0; f < others; f++) {
      const row = (random + f) * full;
      out[random + f] = tail[f]!;
      for (let r = 0; r < random; r++) out[r]! -= matrix[row + r]! * tail[f]!;
    }
    for (let r = 0; r < random; r++) out[r]! *= diagonal[r]!;
  };
  const multiply = (v: Float64Array, out: Float64Array): void =>
    multiplyLower(matrix, full, size, v, out);
  let logDet = logDeterminant(inner, others, others);
  for (const inverse of diagonal) logDet -= Math.log(inverse);
  return {
    logDeterminant: logDet,
    solve: (x) => conjugateGradient(multiply, precondition, x, size),
    covariance: (out) => fillCovariance(system, diagonal, inner, out),
  };
}

function fillCovariance(
  system: System,
  diagonal: Float64Array,
  inner: Float64Array,
  out: Float64Array,
): void {
  const { matrix, border } = system;
  const { full, random } = border;
  const others = border.size - random;
  const ofOthers = new Float64Array(others * others);
  invertFactored(inner, others, others, ofOthers, new Float64Array(others * others));
  const tie = new Float64Array(random * others);
  const carried = new Float64Array(random * others);
  for (let r = 0; r < random; r++) {
    for (let f = 0; f < others; f++) {
      tie[r * others + f] = matrix[(random + f) * full + r]! * diagonal[r]!;
    }
    for (let f = 0; f < others; f++) {
      let sum = 0;
      for (let g = 0; g < others; g++) sum += tie[r * others + g]! * ofOthers[g * others + f]!;
      carried[r * others + f] = sum;
    }
  }
  for (let r = 0; r < random; r++) {
    for (let q = 0; q <= r; q++) {
      let sum = q === r ? diagonal[r]! : 0;
      for (let f = 0; f < others; f++) sum += carried[r * others + f]! * tie[q * others + f]!;
      out[r * full + q] = sum;
      out[q * full + r] = sum;
    }
    for (let f = 0; f < others; f++) {
      out[r * full + random + f] = -carried[r * others + f]!;
      out[(random + f) * full + r] = -carried[r * others + f]!;
    }
  }
  for (let f = 0; f < others; f++) {
    for (let g = 0; g < others; g++) {
      out[(random + f) * full + random + g] = ofOthers[f * others + g]!;
    }
  }
  unfoldInverse(border, out);
}
