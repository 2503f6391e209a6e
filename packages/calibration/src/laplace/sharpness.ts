/** 2 Σ (1 − variance × precision)²: the information about a log sd. */
export function sharpness(variance: Float64Array, precision: number): number {
  let sum = 0;
  for (const v of variance) sum += Math.max(0, 1 - v * precision) ** 2;
  return 2 * sum;
}
