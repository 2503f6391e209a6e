import { type Component, COMPONENTS } from "./components.ts";
import type { StudyRatings } from "./study-ratings.ts";

/** Which level of a component each rating belongs to, levels numbered by first appearance. */
export interface Levels {
  readonly of: Int32Array;
  readonly count: number;
}

export function componentLevels(ratings: StudyRatings): Record<Component, Levels> {
  const { candidate, rater, criterion, session, labels } = ratings;
  const raters = labels.raters.length;
  const criteria = labels.criteria.length;
  const sessions = session ? 1 + Array.from(session).reduce((most, s) => Math.max(most, s), 0) : 1;
  const keys: Record<Component, (i: number) => number> = {
    candidate: (i) => candidate[i]!,
    rater: (i) => rater[i]!,
    criterion: (i) => criterion[i]!,
    "candidate:rater": (i) => candidate[i]! * raters + rater[i]!,
    "candidate:session": (i) => candidate[i]! * sessions + (session?.[i] ?? 0),
    "candidate:criterion": (i) => candidate[i]! * criteria + criterion[i]!,
    "rater:criterion": (i) => rater[i]! * criteria + criterion[i]!,
    residual: (i) => i,
  };
  const entries = COMPONENTS.map((name) => [name, number(ratings.value.length, keys[name])]);
  return Object.fromEntries(entries) as Record<Component, Levels>;
}

function number(n: number, key: (i: number) => number): Levels {
  const known = new Map<number, number>();
  const of = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const own = key(i);
    const level = known.get(own) ?? known.size;
    known.set(own, level);
    of[i] = level;
  }
  return { of, count: known.size };
}

/** Whether two components put every rating with the same others: no data can tell them apart. */
export function samePartition(a: Levels, b: Levels): boolean {
  return a.count === b.count && a.of.every((level, i) => level === b.of[i]);
}

/** The sum of `x` over each level. */
export function levelSums(levels: Levels, x: Float64Array): Float64Array {
  const sums = new Float64Array(levels.count);
  for (let i = 0; i < x.length; i++) sums[levels.of[i]!]! += x[i]!;
  return sums;
}
