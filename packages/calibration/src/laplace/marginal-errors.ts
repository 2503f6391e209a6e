import { factorise } from "../linear/cholesky.ts";
import { invertFactored } from "../linear/inverse.ts";
import { solveJoint } from "../model/solve-joint.ts";
import { createPoint, type Point, type System } from "../model/system.ts";
import { marginalAt, type MarginalModel, type MarginalPoint } from "./marginal.ts";
import { SMALLEST_SD, LARGEST_SD } from "./marginal-maximum.ts";
import { followSpread } from "./follow-spread.ts";
import { searchedSpreads, type SpreadName } from "./spread-parameters.ts";

/** What the uncertainty of the fixed parameters adds to the random effects. */
export interface FixedUncertainty {
  /** Covariance of the fixed parameters (log sds, criteria but the last, steps), row-major. */
  readonly covariance: Float64Array;
  /** One per fixed parameter: how the random effects move with it. */
  readonly follow: readonly Point[];
  /** The fixed parameters that stand on a bound: nothing is known of their curvature. */
  readonly atBound: readonly number[];
}

/** Step of the central differences of the gradient. */
const DIFFERENCE = 1e-3;

/**
 * Covariance of the fixed parameters (inverse of the numerical Hessian of the Laplace marginal)
 * and the derivative of the conditional modes in them: with both, the variance of a random effect
 * is its conditional one plus Jᵀ C J, as in TMB's sdreport. The `system` is left at the optimum.
 * Cost: two gradients a fixed parameter. An sd on its bound is left out: there the effects are 0.
 */
export function fixedUncertainty(
  system: System,
  model: MarginalModel,
  at: Float64Array,
  optimum: MarginalPoint,
): FixedUncertainty {
  const n = at.length;
  const names = searchedSpreads(model.terms);
  const spreads = names.length;
  const atBound: number[] = [];
  for (let i = 0; i < spreads; i++) {
    const sd = Math.exp(at[i]!);
    if (sd < SMALLEST_SD * 20 || sd > LARGEST_SD * 0.99) atBound.push(i);
  }
  const hessian = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    if (atBound.includes(i)) {
      hessian[i * n + i] = 1e12;
      continue;
    }
    const up = at.slice();
    const down = at.slice();
    up[i]! += DIFFERENCE;
    down[i]! -= DIFFERENCE;
    const above = marginalAt(system, optimum.mode, up, model).gradient;
    const below = marginalAt(system, optimum.mode, down, model).gradient;
    for (let j = 0; j < n; j++) {
      if (atBound.includes(j)) continue;
      const slope = (above[j]! - below[j]!) / (2 * DIFFERENCE);
      hessian[i * n + j]! += slope / 2;
      hessian[j * n + i]! += slope / 2;
    }
  }
  factorise(hessian, n, n, 1e-10);
  const covariance = new Float64Array(n * n);
  invertFactored(hessian, n, n, covariance, new Float64Array(n * n));
  marginalAt(system, optimum.mode, at, model);
  const follow = Array.from({ length: n }, (_, i) =>
    atBound.includes(i) ? createPoint(system) : followFixed(system, optimum, i, names),
  );
  return { covariance, follow, atBound };
}

/** dx̂/dp = −H⁻¹ ∂²f/∂x∂p for one fixed parameter. */
function followFixed(
  system: System,
  optimum: MarginalPoint,
  index: number,
  names: readonly SpreadName[],
): Point {
  const { mode, precisions } = optimum;
  const name = names[index];
  if (name) return followSpread(system, mode, precisions, name, "random");
  const { design, border, variance, interviewStep } = system;
  const g = createPoint(system);
  const parameter = border.firstCriterion + index - names.length;
  for (let i = 0; i < design.interviews; i++) {
    let sum = 0;
    if (parameter >= border.firstStep) {
      sum = interviewStep[i * border.steps + parameter - border.firstStep]!;
    } else {
      for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
        const j = border.ofCriterion[design.criterion[k]!]!;
        if (j === parameter) sum += variance[k]!;
        else if (j === border.lastCriterion) sum -= variance[k]!;
      }
    }
    g.ability[design.candidateOf[i]!]! += sum;
    if (precisions.haloVariance > 0) g.halo[i] = sum;
    g.border[design.raterOf[i]!]! -= sum;
  }
  solveJoint(system, precisions, g, "random");
  return g;
}

/** Jᵀ C J for one entry of the random effects, or between two. */
export function addedByFixed(
  uncertainty: FixedUncertainty,
  first: (point: Point) => number,
  second: (point: Point) => number = first,
): number {
  const { covariance, follow } = uncertainty;
  const n = follow.length;
  const b = follow.map(second);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const a = first(follow[i]!);
    if (a === 0) continue;
    let dot = 0;
    for (let j = 0; j < n; j++) dot += covariance[i * n + j]! * b[j]!;
    sum += a * dot;
  }
  return sum;
}
