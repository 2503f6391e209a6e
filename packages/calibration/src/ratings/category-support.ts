/**
 * The categories that were used at least once, in order.
 *
 * A category nobody used has no threshold of its own: under flat thresholds the likelihood is
 * largest where its probability is zero, and there its two neighbours share one step. The engine
 * takes that limit at once. A step then leads from one used category to the next, over the gap.
 */
export interface CategorySupport {
  /** Points above the lowest category of the scale, ascending; one entry a used category. */
  readonly scores: Float64Array;
  /** For each category of the scale its place in `scores`, or −1 where unused. */
  readonly placeOf: Int32Array;
  /** How often (by weight) each category of the scale was used. */
  readonly counts: Float64Array;
}

export function categorySupport(
  value: Uint8Array,
  weight: Float64Array | undefined,
  categories: number,
): CategorySupport {
  const counts = new Float64Array(categories);
  for (let i = 0; i < value.length; i++) counts[value[i]!]! += weight ? weight[i]! : 1;
  const used = Array.from(counts.keys()).filter((k) => counts[k]! > 0);
  const placeOf = new Int32Array(categories).fill(-1);
  used.forEach((k, place) => {
    placeOf[k] = place;
  });
  return { scores: Float64Array.from(used), placeOf, counts };
}
