/** Ranges that a plot of differences must hold. */
type Ranges = readonly (readonly [low: number, high: number])[];

/** A whole unit either side of nothing, and more whole units where a range reaches further. */
export function reachOf(ranges: Ranges): number {
  return Math.max(1, Math.ceil(Math.max(0, ...ranges.flat().map(Math.abs))));
}

export function axisOfPoints(ranges: Ranges) {
  const reach = reachOf(ranges);
  return { from: -reach, to: reach, tick: signed };
}

function signed(tick: number): string {
  if (tick === 0) return "0";
  return `${tick > 0 ? "+" : "−"}${Math.abs(tick)}`;
}
