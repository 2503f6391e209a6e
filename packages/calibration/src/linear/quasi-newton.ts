import { factorise, solveFactored } from "./cholesky.ts";

/** A function value with its gradient. */
export interface Valued {
  readonly value: number;
  readonly gradient: Float64Array;
}

export interface Minimum<T extends Valued> {
  readonly at: Float64Array;
  readonly found: T;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Quasi-Newton minimisation (BFGS) with box bounds from below and above.
 *
 * A parameter that stands on its bound while the slope pushes outwards is left there and out of
 * the step. Steps are cut to `longest` in every coordinate and halved until they descend enough
 * (Armijo, 1e-4). Converged when half the predicted drop gᵀ B⁻¹ g falls below `tolerance`.
 * Source: Nocedal & Wright, Numerical Optimization, chapters 3 and 6; damped update (procedure
 * 18.2), so that the curvature stays positive. Cost: one evaluation a step, seldom two.
 */
export function minimise<T extends Valued>(
  evaluate: (at: Float64Array, near: T | undefined) => T,
  start: Float64Array,
  options: {
    readonly curvature: (found: T) => Float64Array;
    readonly lowest: Float64Array;
    readonly highest: Float64Array;
    readonly longest?: number;
    readonly tolerance?: number;
    readonly most?: number;
  },
): Minimum<T> {
  const { lowest, highest, longest = 1, tolerance = 1e-11, most = 200 } = options;
  const n = start.length;
  let at = start.slice();
  let found = evaluate(at, undefined);
  const b = options.curvature(found);
  for (let iteration = 1; iteration <= most; iteration++) {
    const free = Array.from(at.keys()).filter(
      (i) =>
        !(at[i]! <= lowest[i]! && found.gradient[i]! > 0) &&
        !(at[i]! >= highest[i]! && found.gradient[i]! < 0),
    );
    const direction = descend(b, found.gradient, free, n);
    let drop = 0;
    let widest = 0;
    for (const i of free) {
      drop -= direction[i]! * found.gradient[i]!;
      widest = Math.max(widest, Math.abs(direction[i]!));
    }
    if (!(drop / 2 > tolerance)) return { at, found, iterations: iteration, converged: true };
    let factor = Math.min(1, longest / widest);
    let next = at;
    let reached = found;
    let accepted = false;
    for (let attempt = 0; attempt < 30; attempt++) {
      next = at.map((x, i) =>
        Math.min(highest[i]!, Math.max(lowest[i]!, x + factor * direction[i]!)),
      );
      reached = evaluate(next, found);
      if (reached.value <= found.value - 1e-4 * factor * drop + 1e-12 * Math.abs(found.value)) {
        accepted = true;
        break;
      }
      factor /= 2;
    }
    if (!accepted) return { at, found, iterations: iteration, converged: drop < 1e-5 };
    update(b, at, next, found.gradient, reached.gradient);
    at = next;
    found = reached;
  }
  return { at, found, iterations: most, converged: false };
}

/** Solves B d = −g over the free coordinates. */
function descend(
  b: Float64Array,
  g: Float64Array,
  free: readonly number[],
  n: number,
): Float64Array {
  const m = free.length;
  const matrix = new Float64Array(m * m);
  const rhs = new Float64Array(m);
  free.forEach((i, p) => {
    rhs[p] = -g[i]!;
    free.forEach((j, q) => {
      matrix[p * m + q] = b[i * n + j]!;
    });
  });
  factorise(matrix, m, m);
  solveFactored(matrix, m, m, rhs);
  const direction = new Float64Array(n);
  free.forEach((i, p) => {
    direction[i] = rhs[p]!;
  });
  return direction;
}

function update(
  b: Float64Array,
  from: Float64Array,
  to: Float64Array,
  gFrom: Float64Array,
  gTo: Float64Array,
): void {
  const n = from.length;
  const s = to.map((x, i) => x - from[i]!);
  const y = gTo.map((g, i) => g - gFrom[i]!);
  const bs = new Float64Array(n);
  let sBs = 0;
  let sy = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) bs[i]! += b[i * n + j]! * s[j]!;
    sBs += s[i]! * bs[i]!;
    sy += s[i]! * y[i]!;
  }
  if (!(sBs > 0)) return;
  const theta = sy >= 0.2 * sBs ? 1 : (0.8 * sBs) / (sBs - sy);
  const r = y.map((v, i) => theta * v + (1 - theta) * bs[i]!);
  const sr = theta * sy + (1 - theta) * sBs;
  if (!(sr > 0)) return;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      b[i * n + j]! += (r[i]! * r[j]!) / sr - (bs[i]! * bs[j]!) / sBs;
    }
  }
}
