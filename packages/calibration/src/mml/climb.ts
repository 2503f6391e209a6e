import { factorise, solveFactored } from "../linear/cholesky.ts";
import type { MmlLayout, MmlPoint } from "./marginal-likelihood.ts";
import { reduceMatrix, reduceVector, type ZeroSumSpace } from "./zero-sum-space.ts";

/** Where the climb ended. */
export interface Search {
  readonly point: MmlPoint;
  readonly parameters: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
  readonly dependent: number;
}

/** No sd and no parameter runs farther than this, in logits. */
export const FARTHEST = 30;
export const SMALLEST_LOG_SD = Math.log(1e-3);
const LARGEST_LOG_SD = Math.log(FARTHEST);

/**
 * Newton's method with the observed information, a ridge where it is not positive definite, and
 * the sd frozen while it stands on a bound and the slope pushes outwards. A row that the factor
 * drops depends on others only if the slope along it is nothing; otherwise the likelihood is not
 * concave here, and that row must not be left standing.
 */
export function climb(
  layout: MmlLayout,
  space: ZeroSumSpace,
  evaluate: (parameters: Float64Array) => MmlPoint,
): Search {
  let parameters = new Float64Array(layout.size);
  let point = evaluate(parameters);
  let ridge = 0;
  let dependent = 0;
  for (let iteration = 1; iteration <= 200; iteration++) {
    const slope = reduceVector(space, point.gradient);
    const n = slope.length;
    const matrix = reduceMatrix(space, point.information, layout.size);
    const logSd = parameters[layout.logSd]!;
    const outwards = slope[n - 1]!;
    if ((logSd <= SMALLEST_LOG_SD && outwards < 0) || (logSd >= LARGEST_LOG_SD && outwards > 0)) {
      freezeLast(matrix, slope, n);
    }
    for (let i = 0; i < n; i++) matrix[i * n + i]! += ridge * (1 + Math.abs(matrix[i * n + i]!));
    const factor = matrix.slice();
    dependent = factorise(factor, n, n, 1e-11);
    const step = slope.slice();
    solveFactored(factor, n, n, step);
    if (dependent > 0 && unsolved(matrix, step, slope) > UNSOLVED) {
      ridge = Math.max(1e-2, ridge * 6);
      continue;
    }
    const gain = step.reduce((sum, s, i) => sum + s * slope[i]!, 0);
    const widest = step.reduce((most, s) => Math.max(most, Math.abs(s)), 0);
    if (gain >= 0 && gain < 1e-12 && ridge < 1e-6) {
      return { point, parameters, converged: true, iterations: iteration, dependent };
    }
    const length = Math.min(1, 1.5 / widest);
    const next = move(parameters, space, step, length, layout);
    const reached = evaluate(next);
    if (gain > 0 && reached.logLikelihood >= point.logLikelihood - 1e-11) {
      const gained = reached.logLikelihood - point.logLikelihood;
      parameters = next;
      point = reached;
      ridge = ridge > 1e-6 ? ridge / 8 : 0;
      if (gained < 1e-13 && gain < 1e-9) {
        return { point, parameters, converged: true, iterations: iteration, dependent };
      }
    } else {
      ridge = Math.max(1e-4, ridge * 6);
      if (ridge > 1e8) break;
    }
  }
  return { point, parameters, converged: false, iterations: 200, dependent };
}

/** A slope, in log likelihood a logit, that counts as none. */
const UNSOLVED = 1e-6;

/** The largest entry of slope − matrix × step. */
function unsolved(matrix: Float64Array, step: Float64Array, slope: Float64Array): number {
  const n = slope.length;
  return slope.reduce((most, wanted, i) => {
    let reached = 0;
    for (let j = 0; j < n; j++) reached += matrix[i * n + j]! * step[j]!;
    return Math.max(most, Math.abs(wanted - reached));
  }, 0);
}

function freezeLast(matrix: Float64Array, slope: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    matrix[i * n + n - 1] = 0;
    matrix[(n - 1) * n + i] = 0;
  }
  matrix[n * n - 1] = 1;
  slope[n - 1] = 0;
}

function move(
  from: Float64Array,
  { up, down }: ZeroSumSpace,
  step: Float64Array,
  length: number,
  layout: MmlLayout,
): Float64Array<ArrayBuffer> {
  const to = Float64Array.from(from);
  step.forEach((s, k) => {
    to[up[k]!]! += length * s;
    if (down[k]! >= 0) to[down[k]!]! -= length * s;
  });
  to[layout.logSd] = Math.min(LARGEST_LOG_SD, Math.max(SMALLEST_LOG_SD, to[layout.logSd]!));
  return to.map((x) => Math.min(FARTHEST, Math.max(-FARTHEST, x)));
}
