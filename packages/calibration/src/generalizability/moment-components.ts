/**
 * Variance components by moments: the analogous analysis of variance of unbalanced data.
 *
 *     T(α) = Σ over levels a of (Σ y)² / nₐ,   E T(α) = N μ² + Σ_β κ(α, β) σ²_β
 *     κ(α, β) = Σₐ Σ_b n²ₐᵦ / nₐ
 *
 * As many sums of squares as components give as many linear equations. Unbiased, without a
 * likelihood, in one pass over the ratings a pair of components; estimates may come out negative.
 * It starts the restricted likelihood, and stands in for it where that would take too long.
 *
 * Source: Henderson (1953) Biometrics 9, 226, method 1; Brennan (2001), chapter 7 (as urGENOVA).
 * Cost: components² passes. Refuses nothing: equations that say the same twice share the answer.
 */
import type { Component } from "./components.ts";
import type { Levels } from "./levels.ts";
import { levelSums } from "./levels.ts";

/** One estimate a component, in their order. `y` about its mean; the residual is the last. */
export function momentComponents(
  names: readonly Component[],
  levels: Record<Component, Levels>,
  y: Float64Array,
): Float64Array {
  const size = names.length;
  const n = y.length;
  const ones = new Float64Array(n).fill(1);
  const counts = names.map((name) => levelSums(levels[name], ones));
  const total = y.reduce((sum, value) => sum + value, 0);
  const overMean = counts.map((own) => own.reduce((sum, count) => sum + count * count, 0) / n);
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  names.forEach((alpha, row) => {
    const sums = levelSums(levels[alpha], y);
    const squares = sums.reduce((sum, own, a) => sum + (own * own) / counts[row]![a]!, 0);
    right[row] = squares - (total * total) / n;
    names.forEach((beta, column) => {
      const within = overlap(levels[alpha], levels[beta], counts[row]!);
      matrix[row * size + column] = within - overMean[column]!;
    });
  });
  return solve(matrix, right);
}

/** κ(α, β). */
function overlap(a: Levels, b: Levels, counts: Float64Array): number {
  const joint = new Map<number, number>();
  for (let i = 0; i < a.of.length; i++) {
    const key = a.of[i]! * b.count + b.of[i]!;
    joint.set(key, (joint.get(key) ?? 0) + 1);
  }
  let sum = 0;
  for (const [key, count] of joint) sum += (count * count) / counts[Math.floor(key / b.count)]!;
  return sum;
}

/** Gaussian elimination with row pivots; an unknown without a pivot becomes 0. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const at = (row: number, column: number): number => matrix[row * size + column]!;
  const pivots: number[] = [];
  const free = new Set(right.keys());
  const scale = matrix.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let column = 0; column < size; column++) {
    const row = [...free].reduce((best, own) =>
      Math.abs(at(own, column)) > Math.abs(at(best, column)) ? own : best,
    );
    if (Math.abs(at(row, column)) <= 1e-10 * scale) {
      pivots.push(-1);
      continue;
    }
    free.delete(row);
    pivots.push(row);
    for (let other = 0; other < size; other++) {
      const factor = at(other, column) / at(row, column);
      if (other === row || factor === 0) continue;
      for (let k = column; k < size; k++) matrix[other * size + k]! -= factor * at(row, k);
      right[other]! -= factor * right[row]!;
    }
  }
  return Float64Array.from(pivots, (row, column) => (row < 0 ? 0 : right[row]! / at(row, column)));
}
