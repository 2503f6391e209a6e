import type { MmlLayout } from "./marginal-likelihood.ts";

/** Column k of the basis moves parameter `up[k]` by 1 and `down[k]` by −1 (−1: none). */
export interface ZeroSumSpace {
  readonly up: readonly number[];
  readonly down: readonly number[];
}

export function zeroSumSpace(layout: MmlLayout): ZeroSumSpace {
  const up: number[] = [];
  const down: number[] = [];
  const block = (from: number, to: number): void => {
    for (let p = from; p < to - 1; p++) {
      up.push(p);
      down.push(to - 1);
    }
  };
  block(0, layout.firstCriterion);
  block(layout.firstCriterion, layout.firstStep);
  block(layout.firstStep, layout.mean);
  up.push(layout.mean, layout.logSd);
  down.push(-1, -1);
  return { up, down };
}

/** A gradient in the coordinates of the space. */
export function reduceVector({ up, down }: ZeroSumSpace, v: Float64Array): Float64Array {
  return Float64Array.from(up, (p, k) => v[p]! - (down[k]! < 0 ? 0 : v[down[k]!]!));
}

/** A matrix of second derivatives (row-major, size × size) in the coordinates of the space. */
export function reduceMatrix(
  { up, down }: ZeroSumSpace,
  a: Float64Array,
  size: number,
): Float64Array {
  const n = up.length;
  const at = (p: number, q: number): number => (p < 0 || q < 0 ? 0 : a[p * size + q]!);
  const reduced = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      reduced[i * n + j] =
        at(up[i]!, up[j]!) - at(down[i]!, up[j]!) - at(up[i]!, down[j]!) + at(down[i]!, down[j]!);
    }
  }
  return reduced;
}

/** A covariance in the coordinates of the space (row-major), over all parameters. */
export function expandMatrix(
  { up, down }: ZeroSumSpace,
  reduced: Float64Array,
  size: number,
): Float64Array {
  const n = up.length;
  const full = new Float64Array(size * size);
  const put = (p: number, q: number, amount: number): void => {
    if (p >= 0 && q >= 0) full[p * size + q]! += amount;
  };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const v = reduced[i * n + j]!;
      put(up[i]!, up[j]!, v);
      put(down[i]!, up[j]!, -v);
      put(up[i]!, down[j]!, -v);
      put(down[i]!, down[j]!, v);
    }
  }
  return full;
}
