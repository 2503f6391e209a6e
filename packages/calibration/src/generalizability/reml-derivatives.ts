/**
 * The slope of the restricted likelihood and its average information.
 *
 *     ∂(−2l)/∂σ²ᵢ = tr(P Vᵢ) − (Py)'Vᵢ(Py),   AIᵢⱼ = ½ (Py)'Vᵢ P Vⱼ (Py),   Vᵢ = ZᵢZᵢ'
 *
 * The average of observed and expected information needs no trace of a product, only seven
 * solves; the traces of the slope come candidate by candidate from B⁻¹ and B⁻¹Z.
 *
 * Source: Gilmour, Thompson & Cullis (1995) Biometrics 51, 1440.
 * Cost: that of the state, plus Σ n_c t_c² and S³.
 */
import { invertFactored } from "../linear/inverse.ts";
import type { Component } from "./components.ts";
import { levelSums } from "./levels.ts";
import { applyInverse, type Model, type State } from "./reml-state.ts";

export interface Derivatives {
  /** ∂(−2l)/∂σ², one a fitted component. */
  readonly slope: Float64Array;
  /** Average information, of l: the inverse is the sampling covariance. */
  readonly information: Float64Array;
  /** ½ tr(P Vᵢ)² / levels: the least that the expected information on each component can be. */
  readonly leastInformation: Float64Array;
  /** The diagonal of Z'V⁻¹Z. */
  readonly diagonals: Partial<Record<Component, Float64Array>>;
}

export function remlDerivatives(model: Model, state: State): Derivatives {
  const { names, levels } = model;
  const { projected, ones, onesTotal } = state;
  const squares = (name: Component, x: Float64Array): number =>
    levelSums(levels[name], x).reduce((sum, own) => sum + own * own, 0);
  const diagonals = inverseDiagonals(model, state);
  const traces = Float64Array.from(names, (name) => {
    const trace = diagonals[name]!.reduce((sum, value) => sum + value, 0);
    return trace - squares(name, ones) / onesTotal;
  });
  const slope = traces.map((trace, i) => trace - squares(names[i]!, projected));
  const leastInformation = traces.map(
    (trace, i) => (trace * trace) / (2 * levels[names[i]!].count),
  );
  const spread = names.map((name) => {
    const sums = levelSums(levels[name], projected);
    return Float64Array.from(levels[name].of, (level) => sums[level]!);
  });
  const size = names.length;
  const information = new Float64Array(size * size);
  spread.forEach((own, i) => {
    const solved = applyInverse(model, state, own);
    const share = solved.reduce((sum, value) => sum + value, 0) / onesTotal;
    for (let j = 0; j < size; j++) {
      const other = spread[j]!;
      let sum = 0;
      for (let r = 0; r < other.length; r++) sum += other[r]! * (solved[r]! - share * ones[r]!);
      information[i * size + j] = sum / 2;
    }
  });
  return { slope, information, leastInformation, diagonals };
}

/** The diagonal of Z'V⁻¹Z of every fitted component, one entry a level. */
function inverseDiagonals(model: Model, state: State): Partial<Record<Component, Float64Array>> {
  const size = model.blocks.columnCount;
  const inverse = new Float64Array(size * size);
  invertFactored(state.factor, size, size, inverse, new Float64Array(size * size));
  const found: Partial<Record<Component, Float64Array>> = {};
  for (const { name, first, count } of model.blocks.shared) {
    found[name] = Float64Array.from({ length: count }, (_, c) =>
      sharedDiagonal(state, inverse, first + c),
    );
  }
  for (const name of [...model.blocks.local, "residual" as const]) {
    found[name] = new Float64Array(model.levels[name].count);
  }
  const scaled = inverse;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) scaled[i * size + j]! *= state.scales[i]! * state.scales[j]!;
  }
  model.blocks.blocks.forEach((_, b) => addBlockDiagonals(model, state, scaled, b, found));
  return found;
}

const PLAIN_FROM = 1e-4;

/** [K − K D M⁻¹ D K] at one column; (1 − M⁻¹)/d² where that does not cancel. */
function sharedDiagonal(state: State, inverse: Float64Array, column: number): number {
  const size = state.scales.length;
  const variance = state.scales[column]! ** 2;
  const own = state.coupling[column * size + column]!;
  if (variance * own > PLAIN_FROM) return (1 - inverse[column * size + column]!) / variance;
  const row = state.coupling.subarray(column * size, (column + 1) * size);
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const left = row[i]! * state.scales[i]!;
    if (left === 0) continue;
    for (let j = 0; j < size; j++) {
      sum += left * inverse[i * size + j]! * state.scales[j]! * row[j]!;
    }
  }
  return own - sum;
}

function addBlockDiagonals(
  model: Model,
  state: State,
  scaled: Float64Array,
  b: number,
  found: Partial<Record<Component, Float64Array>>,
): void {
  const { rows, columns } = model.blocks.blocks[b]!;
  const size = model.blocks.columnCount;
  const n = rows.length;
  const t = columns.length;
  const inverse = state.inverses[b]!;
  const reach = state.reached[b]!;
  const own = new Float64Array(t * t);
  for (let i = 0; i < t; i++) {
    for (let j = 0; j < t; j++) own[i * t + j] = scaled[columns[i]! * size + columns[j]!]!;
  }
  const sum = new Float64Array(t);
  for (const name of [...model.blocks.local, "residual" as const]) {
    const { of } = model.levels[name];
    const done = new Set<number>();
    for (let i = 0; i < n; i++) {
      const level = of[rows[i]!]!;
      if (done.has(level)) continue;
      done.add(level);
      sum.fill(0);
      let plain = 0;
      for (let j = i; j < n; j++) {
        if (of[rows[j]!] !== level) continue;
        for (let c = 0; c < t; c++) sum[c]! += reach[j * t + c]!;
        for (let k = i; k < n; k++) if (of[rows[k]!] === level) plain += inverse[j * n + k]!;
      }
      found[name]![level] = plain - quadratic(own, sum);
    }
  }
}

function quadratic(matrix: Float64Array, x: Float64Array): number {
  const t = x.length;
  let total = 0;
  for (let i = 0; i < t; i++) {
    let sum = 0;
    for (let j = 0; j < t; j++) sum += matrix[i * t + j]! * x[j]!;
    total += sum * x[i]!;
  }
  return total;
}
