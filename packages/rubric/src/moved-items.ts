/**
 * The fewest items of a list that have to be picked up to get from one order to another: those outside
 * the longest run that already stands in the new order. Each comes with the item it now follows.
 */
export function movedItems(
  was: readonly string[],
  now: readonly string[],
): { key: string; after: string | null }[] {
  const place = new Map(was.map((key, index) => [key, index]));
  const places = now.map((key) => place.get(key) ?? -1);
  const best: number[] = [];
  const before: number[] = [];
  for (const [index, here] of places.entries()) {
    best[index] = 1;
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (best[earlier] ?? 0) + 1;
      if ((places[earlier] ?? 0) < here && length > (best[index] ?? 0)) {
        best[index] = length;
        before[index] = earlier;
      }
    }
  }
  const stay = new Set<number>();
  let at = best.indexOf(Math.max(...best));
  while (at >= 0) {
    stay.add(at);
    at = before[at] ?? -1;
  }
  return now.flatMap((key, index) =>
    stay.has(index) ? [] : [{ key, after: now[index - 1] ?? null }],
  );
}
