import { type Component, WITHIN_CANDIDATE } from "./components.ts";
import type { Levels } from "./levels.ts";

/** The ratings of one candidate, and the shared effects that they touch. */
export interface Block {
  readonly rows: Int32Array;
  /** Columns of the shared effects, each once. */
  readonly columns: Int32Array;
  /** For rating i and shared component s: its place in `columns`, at i × shared + s. */
  readonly slots: Int32Array;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Components that couple candidates, and where the columns of each begin. */
  readonly shared: readonly {
    readonly name: Component;
    readonly first: number;
    readonly count: number;
  }[];
  readonly local: readonly Component[];
  /** Columns of all shared components. */
  readonly columnCount: number;
}

/**
 * Ratings arranged by candidate. Interviewers and criteria tie candidates together; what belongs
 * to a candidate (and candidate × interviewer, candidate × criterion) is a block of its own, so the
 * only dense system left has the size of the shared effects.
 */
export function candidateBlocks(
  names: readonly Component[],
  levels: Record<Component, Levels>,
): Blocks {
  const effects = names.filter((name) => name !== "residual");
  const local = effects.filter((name) => WITHIN_CANDIDATE.includes(name));
  let columnCount = 0;
  const shared = effects
    .filter((name) => !WITHIN_CANDIDATE.includes(name))
    .map((name) => {
      const first = columnCount;
      columnCount += levels[name].count;
      return { name, first, count: levels[name].count };
    });
  const { of, count } = levels.candidate;
  const rows = Array.from({ length: count }, (): number[] => []);
  of.forEach((candidate, row) => rows[candidate]!.push(row));
  const blocks = rows.map((own): Block => {
    const place = new Map<number, number>();
    const slots = new Int32Array(own.length * shared.length);
    own.forEach((row, i) => {
      shared.forEach(({ name, first }, s) => {
        const column = first + levels[name].of[row]!;
        const slot = place.get(column) ?? place.size;
        place.set(column, slot);
        slots[i * shared.length + s] = slot;
      });
    });
    return { rows: Int32Array.from(own), columns: Int32Array.from(place.keys()), slots };
  });
  return { blocks, shared, local, columnCount };
}
