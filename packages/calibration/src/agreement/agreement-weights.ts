/**
 * How much of an agreement two different marks still are: 1 on the diagonal, 0 for the two ends.
 *
 *     unweighted  w = 1 if k = l, else 0
 *     linear      w = 1 − |x_k − x_l| / (x_max − x_min)
 *     quadratic   w = 1 − (x_k − x_l)² / (x_max − x_min)²
 *     ordinal     w = 1 − C(|k − l| + 1, 2) / C(q, 2), from the order of the points alone
 *
 * Source: Cohen (1968); Gwet (2014), chapter 3. Cost: q². Refuses: nothing; a scale of one point
 * gives the single weight 1.
 */
export const WEIGHTINGS = ["unweighted", "linear", "quadratic", "ordinal"] as const;
export type Weighting = (typeof WEIGHTINGS)[number];

/** q × q, row by row, symmetric. `points` ascending. */
export function agreementWeights(points: readonly number[], weighting: Weighting): Float64Array {
  const q = points.length;
  const range = (points.at(-1) ?? 0) - (points[0] ?? 0);
  const weights = new Float64Array(q * q).fill(1);
  for (let k = 0; k < q; k++) {
    for (let l = 0; l < q; l++) {
      if (k === l) continue;
      const distance = Math.abs((points[k] ?? 0) - (points[l] ?? 0)) / range;
      weights[k * q + l] = WEIGHT[weighting](distance, Math.abs(k - l), q);
    }
  }
  return weights;
}

/** The weight of two different points, by their distance (0..1) and the steps between them. */
const WEIGHT: Record<Weighting, (distance: number, steps: number, q: number) => number> = {
  unweighted: () => 0,
  linear: (distance) => 1 - distance,
  quadratic: (distance) => 1 - distance * distance,
  ordinal: (_, steps, q) => 1 - ((steps + 1) * steps) / (q * (q - 1)),
};

/** Σ over l of w_kl p_l, for every k. */
export function weighted(weights: Float64Array, p: Float64Array): Float64Array {
  const q = p.length;
  return p.map((_, k) => p.reduce((sum, share, l) => sum + (weights[k * q + l] ?? 0) * share, 0));
}
