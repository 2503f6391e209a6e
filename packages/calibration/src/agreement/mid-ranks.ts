/** Ranks 1..n, equal values sharing the mean of their ranks; and Σ (t³ − t) over the ties. */
export function midRanks(values: Float64Array): { ranks: Float64Array; ties: number } {
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(values.length);
  let ties = 0;
  for (let start = 0; start < order.length;) {
    const value = values[order[start] ?? 0];
    let end = start;
    while (end < order.length && values[order[end] ?? 0] === value) end += 1;
    const rank = (start + 1 + end) / 2;
    for (let at = start; at < end; at++) ranks[order[at] ?? 0] = rank;
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  return { ranks, ties };
}
