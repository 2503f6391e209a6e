import { factorise, solveFactored } from "../linear/cholesky.ts";
import type { Point, System } from "../model/system.ts";
import { LARGEST_SD, SMALLEST_SD, sharpness } from "./marginal-maximum.ts";
import { posteriorAt, type ConditionalPosterior } from "./posterior-at.ts";
import { SPREAD_PRIORS } from "./priors.ts";
import { searchedSpreads, type InterviewTerm } from "./spread-parameters.ts";

export interface SpreadMode {
  readonly found: ConditionalPosterior;
  /** Minus the second derivative of the log density in the log sds, row-major. */
  readonly curvature: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * The log sds at which the slope of their posterior density is zero.
 *
 * Newton's method with the curvature 2 Σ (1 − variance / σ²)² + the prior's, improved by rank-two
 * updates (BFGS) from the slopes met on the way. On the logarithmic scale the Jacobian keeps the
 * mode inside. Stops when the step left is below `tolerance` posterior sds.
 */
export function findSpreadMode(
  system: System,
  start: Point,
  term: InterviewTerm,
  tolerance = 1e-3,
): SpreadMode {
  const names = searchedSpreads(term);
  const m = names.length;
  const first = names.map((name) => Math.log(name === "candidate" ? 1 : 0.4));
  let found = posteriorAt(system, start, Float64Array.from(first), term);
  let evaluations = 1;
  const curvature = expectedCurvature(system, found, term);
  for (; evaluations < 60; evaluations++) {
    const step = solveSmall(curvature, found.slope, m);
    let left = 0;
    for (let i = 0; i < m; i++) left += step[i]! * found.slope[i]!;
    if (Math.abs(left) < tolerance * tolerance) {
      return { found, curvature, iterations: evaluations, converged: found.converged };
    }
    const widest = Math.max(...step.map(Math.abs));
    const factor = Math.min(1, 1.2 / widest);
    const logs = found.logs.map((l, i) =>
      Math.min(Math.log(LARGEST_SD), Math.max(Math.log(SMALLEST_SD), l + factor * step[i]!)),
    );
    const next = posteriorAt(system, found.mode, logs, term, found.covariance);
    improve(curvature, found, next);
    found = next;
  }
  return { found, curvature, iterations: evaluations, converged: false };
}

/** Minus the second derivative by central differences of the slope, at a mode. */
export function measureCurvature(
  system: System,
  found: ConditionalPosterior,
  term: InterviewTerm,
  guess: Float64Array,
): Float64Array {
  const m = found.logs.length;
  const curvature = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    const h = Math.min(0.3, 0.25 / Math.sqrt(guess[i * m + i]!));
    const up = found.logs.slice();
    const down = found.logs.slice();
    up[i]! += h;
    down[i]! -= h;
    const above = posteriorAt(system, found.mode, up, term).slope;
    const below = posteriorAt(system, found.mode, down, term).slope;
    for (let j = 0; j < m; j++) {
      const second = (below[j]! - above[j]!) / (2 * h);
      curvature[i * m + j]! += second / 2;
      curvature[j * m + i]! += second / 2;
    }
  }
  return curvature;
}

function expectedCurvature(
  system: System,
  found: ConditionalPosterior,
  term: InterviewTerm,
): Float64Array {
  const { full, raters } = system.border;
  const { spread, precisions, covariance } = found;
  const known = [
    sharpness(spread.offsetVariance, precisions.candidate),
    sharpness(
      Float64Array.from({ length: raters }, (_, r) => covariance[r * full + r]!),
      precisions.rater,
    ),
    precisions.haloVariance > 0 ? sharpness(spread.haloVariance, 1 / precisions.haloVariance) : 0,
  ];
  const names = searchedSpreads(term);
  const m = names.length;
  const curvature = new Float64Array(m * m);
  names.forEach((name, i) => {
    const prior = 2 * (Math.exp(found.logs[i]!) / SPREAD_PRIORS[name]) ** 2;
    curvature[i * m + i] = known[i]! + prior + 0.5;
  });
  return curvature;
}

/** Damped BFGS update of the curvature with the change of slope between two points. */
function improve(b: Float64Array, from: ConditionalPosterior, to: ConditionalPosterior): void {
  const m = from.logs.length;
  const s = to.logs.map((l, i) => l - from.logs[i]!);
  const y = from.slope.map((g, i) => g - to.slope[i]!);
  const bs = new Float64Array(m);
  let sBs = 0;
  let sy = 0;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) bs[i]! += b[i * m + j]! * s[j]!;
    sBs += s[i]! * bs[i]!;
    sy += s[i]! * y[i]!;
  }
  if (!(sBs > 1e-14)) return;
  const theta = sy >= 0.2 * sBs ? 1 : (0.8 * sBs) / (sBs - sy);
  const sr = theta * sy + (1 - theta) * sBs;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      const ri = theta * y[i]! + (1 - theta) * bs[i]!;
      const rj = theta * y[j]! + (1 - theta) * bs[j]!;
      b[i * m + j]! += (ri * rj) / sr - (bs[i]! * bs[j]!) / sBs;
    }
  }
}

export function solveSmall(matrix: Float64Array, rhs: Float64Array, m: number): Float64Array {
  const copy = matrix.slice();
  const x = rhs.slice();
  factorise(copy, m, m);
  solveFactored(copy, m, m, x);
  return x;
}
