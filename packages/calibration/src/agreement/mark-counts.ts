import { markAt, type RatingTable } from "./rating-table.ts";

/** How many raters gave each category to each unit: all that most agreement measures read. */
export interface MarkCounts {
  /** Units with at least one mark. */
  readonly n: number;
  /** Points of the scale. */
  readonly q: number;
  /** n × q, row by row. */
  readonly counts: Float64Array;
  /** Marks a unit. */
  readonly totals: Float64Array;
  /** Units with two marks or more. */
  readonly paired: number;
  /** Raters in the table, whether or not they marked. */
  readonly raters: number;
  readonly categories: readonly number[];
  /** Per unit, the number of its group; units alone in their group where none are named. */
  readonly groups: Uint32Array;
}

export function countMarks(table: RatingTable): MarkCounts {
  const { categories } = table;
  const q = categories.length;
  const place = new Map(categories.map((point, k) => [point, k]));
  const counts = new Float64Array(table.units.length * q);
  const totals = new Float64Array(table.units.length);
  const groups = new Uint32Array(table.units.length);
  const known = new Map<string, number>();
  let n = 0;
  for (let i = 0; i < table.units.length; i++) {
    let total = 0;
    for (let r = 0; r < table.raters.length; r++) {
      const mark = markAt(table, i, r);
      if (mark === undefined) continue;
      const at = n * q + (place.get(mark) ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
      total += 1;
    }
    if (total === 0) continue;
    totals[n] = total;
    groups[n] = table.groups === undefined ? n : numberOf(known, table.groups[i] ?? "");
    n += 1;
  }
  const paired = totals.subarray(0, n).reduce((sum, total) => sum + (total >= 2 ? 1 : 0), 0);
  return {
    n,
    q,
    counts: counts.subarray(0, n * q),
    totals: totals.subarray(0, n),
    paired,
    raters: table.raters.length,
    categories,
    groups: groups.subarray(0, n),
  };
}

function numberOf(known: Map<string, number>, name: string): number {
  const number = known.get(name) ?? known.size;
  known.set(name, number);
  return number;
}
