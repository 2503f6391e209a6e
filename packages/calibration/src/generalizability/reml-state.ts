/**
 * The restricted likelihood of the variance components, at given values of them.
 *
 *     −2 l = log|V| + log|1'V⁻¹1| + y'Py + (N − 1) log 2π
 *     V = ⊕ B_c + Z D² Z',   B_c = σ²ₑ I + Σ local σ² ZZ',   V⁻¹ = B⁻¹ − B⁻¹ZD M⁻¹ DZ'B⁻¹
 *     M = I + D Z'B⁻¹Z D,   log|V| = Σ log|B_c| + log|M|
 *
 * B_c is one candidate's, a few dozen rows; M has one row for each interviewer, criterion and
 * pair of the two. D holds standard deviations, so a component of zero needs no special case.
 *
 * Source: Patterson & Thompson (1971); Bates et al. (2015) for the scaled system.
 * Cost: Σ n_c³ + Σ n_c t_c² + S³/3, with t_c shared effects touched by candidate c, S in all.
 */
import { factorise, logDeterminant, solveFactored } from "../linear/cholesky.ts";
import { invertFactored } from "../linear/inverse.ts";
import type { Block, Blocks } from "./candidate-blocks.ts";
import type { Component } from "./components.ts";
import type { Levels } from "./levels.ts";

export interface Model {
  /** Fitted components, the residual last. */
  readonly names: readonly Component[];
  readonly levels: Record<Component, Levels>;
  readonly blocks: Blocks;
  readonly y: Float64Array;
}

export interface State {
  readonly variances: Float64Array;
  readonly deviance: number;
  /** Per block B⁻¹, n × n, and F = B⁻¹Z over the touched columns, n × t. */
  readonly inverses: readonly Float64Array[];
  readonly reached: readonly Float64Array[];
  /** Z'B⁻¹Z, and the factor of M. */
  readonly coupling: Float64Array;
  readonly factor: Float64Array;
  /** Standard deviations of the shared columns. */
  readonly scales: Float64Array;
  /** V⁻¹1, 1'V⁻¹1, and Py. */
  readonly ones: Float64Array;
  readonly onesTotal: number;
  readonly projected: Float64Array;
  readonly mean: number;
}

const LOG_TWO_PI = Math.log(2 * Math.PI);

export function remlState(model: Model, variances: Float64Array): State {
  const { blocks, y } = model;
  const size = blocks.columnCount;
  const scales = new Float64Array(size);
  for (const { name, first, count } of blocks.shared) {
    scales.fill(Math.sqrt(variances[model.names.indexOf(name)]!), first, first + count);
  }
  const coupling = new Float64Array(size * size);
  const inverses: Float64Array[] = [];
  const reached: Float64Array[] = [];
  let logDet = 0;
  for (const block of blocks.blocks) {
    const { inverse, logDeterminant } = invertBlock(model, block, variances);
    const reach = reachColumns(block, blocks.shared.length, inverse);
    addCoupling(coupling, size, block, blocks.shared.length, reach);
    logDet += logDeterminant;
    inverses.push(inverse);
    reached.push(reach);
  }
  const factor = coupling.slice();
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) factor[i * size + j]! *= scales[i]! * scales[j]!;
    factor[i * size + i]! += 1;
  }
  factorise(factor, size, size);
  logDet += logDeterminant(factor, size, size);
  const solved = { inverses, reached, factor, scales };
  const ones = applyInverse(model, solved, new Float64Array(y.length).fill(1));
  const spread = applyInverse(model, solved, y);
  const onesTotal = ones.reduce((sum, value) => sum + value, 0);
  const mean = spread.reduce((sum, value) => sum + value, 0) / onesTotal;
  const projected = spread.map((value, i) => value - mean * ones[i]!);
  const quadratic = projected.reduce((sum, value, i) => sum + value * y[i]!, 0);
  const deviance = logDet + Math.log(onesTotal) + quadratic + (y.length - 1) * LOG_TWO_PI;
  return { ...solved, variances, deviance, coupling, ones, onesTotal, projected, mean };
}

function invertBlock(
  model: Model,
  block: Block,
  variances: Float64Array,
): { inverse: Float64Array; logDeterminant: number } {
  const { rows } = block;
  const n = rows.length;
  const matrix = new Float64Array(n * n);
  for (const name of model.blocks.local) {
    const variance = variances[model.names.indexOf(name)]!;
    const { of } = model.levels[name];
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        if (of[rows[i]!] === of[rows[j]!]) matrix[i * n + j]! += variance;
      }
    }
  }
  for (let i = 0; i < n; i++) matrix[i * n + i]! += variances.at(-1)!;
  factorise(matrix, n, n);
  const inverse = new Float64Array(n * n);
  invertFactored(matrix, n, n, inverse, new Float64Array(n * n));
  return { inverse, logDeterminant: logDeterminant(matrix, n, n) };
}

/** F = B⁻¹Z over the columns that the block touches. */
function reachColumns(block: Block, shared: number, inverse: Float64Array): Float64Array {
  const n = block.rows.length;
  const t = block.columns.length;
  const reach = new Float64Array(n * t);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const value = inverse[i * n + j]!;
      for (let s = 0; s < shared; s++) reach[i * t + block.slots[j * shared + s]!]! += value;
    }
  }
  return reach;
}

function addCoupling(
  coupling: Float64Array,
  size: number,
  block: Block,
  shared: number,
  reach: Float64Array,
): void {
  const t = block.columns.length;
  for (let i = 0; i < block.rows.length; i++) {
    for (let s = 0; s < shared; s++) {
      const row = block.columns[block.slots[i * shared + s]!]! * size;
      for (let c = 0; c < t; c++) coupling[row + block.columns[c]!]! += reach[i * t + c]!;
    }
  }
}

type Solved = Pick<State, "inverses" | "reached" | "factor" | "scales">;

/** D M⁻¹ D b over the shared columns, in place. */
function solveShared({ factor, scales }: Solved, b: Float64Array): Float64Array {
  const size = scales.length;
  for (let c = 0; c < size; c++) b[c]! *= scales[c]!;
  solveFactored(factor, size, size, b);
  for (let c = 0; c < size; c++) b[c]! *= scales[c]!;
  return b;
}

/** V⁻¹x. */
export function applyInverse(model: Model, solved: Solved, x: Float64Array): Float64Array {
  const { blocks } = model.blocks;
  const out = new Float64Array(x.length);
  const shared = new Float64Array(model.blocks.columnCount);
  blocks.forEach((block, b) => {
    const { rows, columns } = block;
    const n = rows.length;
    const t = columns.length;
    const inverse = solved.inverses[b]!;
    const reach = solved.reached[b]!;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += inverse[i * n + j]! * x[rows[j]!]!;
      out[rows[i]!] = sum;
      for (let c = 0; c < t; c++) shared[columns[c]!]! += reach[i * t + c]! * x[rows[i]!]!;
    }
  });
  solveShared(solved, shared);
  blocks.forEach(({ rows, columns }, b) => {
    const t = columns.length;
    const reach = solved.reached[b]!;
    for (let i = 0; i < rows.length; i++) {
      let sum = 0;
      for (let c = 0; c < t; c++) sum += reach[i * t + c]! * shared[columns[c]!]!;
      out[rows[i]!]! -= sum;
    }
  });
  return out;
}
