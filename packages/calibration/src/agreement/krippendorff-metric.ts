export const METRICS = ["nominal", "ordinal", "interval"] as const;
/** What two different marks have in common: nothing, their order, or their distance. */
export type Metric = (typeof METRICS)[number];

/** 1 − δ²/δ²max, q × q; `used` is how often each point was given in pairable units. */
export function alphaWeights(
  points: readonly number[],
  used: Float64Array,
  metric: Metric,
): Float64Array {
  const q = points.length;
  const distances = new Float64Array(q * q);
  for (let k = 0; k < q; k++) {
    for (let l = k + 1; l < q; l++) {
      const distance = SQUARED_DISTANCE[metric](points, used, k, l);
      distances[k * q + l] = distance;
      distances[l * q + k] = distance;
    }
  }
  const largest = distances.reduce((most, distance) => Math.max(most, distance), 0);
  return distances.map((distance) => (largest === 0 ? 1 : 1 - distance / largest));
}

type Distance = (points: readonly number[], used: Float64Array, k: number, l: number) => number;

/** δ² of the points k < l. */
const SQUARED_DISTANCE: Record<Metric, Distance> = {
  nominal: () => 1,
  interval: (points, _, k, l) => ((points[k] ?? 0) - (points[l] ?? 0)) ** 2,
  ordinal: (_, used, k, l) => {
    const between = used.subarray(k, l + 1).reduce((sum, count) => sum + count, 0);
    return (between - ((used[k] ?? 0) + (used[l] ?? 0)) / 2) ** 2;
  },
};
