/**
 * Distance accuracy and hit rates: how far ratings lie from the reference, in points, and how many
 * hit it or come within one point.
 *
 *     mean absolute difference |x − t|;   share with x = t;   share with |x − t| ≤ 1
 *
 * On a scale of four points chance alone comes within one point more often than not: read the
 * exact share and the distance first. Errors count candidates, not ratings.
 *
 * Source: McIntyre, Smith & Hassett (1984) J. Appl. Psychol. 69, 147. Cost: one pass.
 * Refuses: no ratings; intervals where every candidate is the same.
 */
import { coefficient, type Interval } from "../agreement/coefficient.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import type { RatedPair } from "./exercise.ts";
import { meanInterval } from "./mean-interval.ts";

export interface Distance {
  /** In points. */
  readonly meanAbsolute: { readonly estimate: number; readonly interval: Interval | NotEnough };
  readonly rootMeanSquare: number;
  readonly exact: Hits;
  readonly withinOne: Hits;
}

export interface Hits {
  readonly estimate: number;
  readonly interval: Interval | NotEnough;
}

export function distance(pairs: readonly RatedPair[]): Distance | NotEnough {
  if (pairs.length === 0) return notEnough(0, 1, "ratings with a reference rating");
  const apart = pairs.map(({ rating, truth }) => Math.abs(rating - truth));
  const total = apart.reduce((sum, value) => sum + value, 0);
  const squares = apart.reduce((sum, value) => sum + value * value, 0);
  const groups = groupsOf(pairs);
  return {
    meanAbsolute: {
      estimate: total / pairs.length,
      interval: meanInterval(candidateMeans(apart, groups)),
    },
    rootMeanSquare: Math.sqrt(squares / pairs.length),
    exact: hits(apart, groups, 1e-9),
    withinOne: hits(apart, groups, 1 + 1e-9),
  };
}

function groupsOf(pairs: readonly RatedPair[]): Uint32Array {
  const known = new Map<string, number>();
  return Uint32Array.from(pairs, ({ candidate }) => {
    const group = known.get(candidate) ?? known.size;
    known.set(candidate, group);
    return group;
  });
}

function candidateMeans(values: readonly number[], groups: Uint32Array): Float64Array {
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const sums = new Float64Array(count);
  const counts = new Float64Array(count);
  values.forEach((value, i) => {
    sums[groups[i]!]! += value;
    counts[groups[i]!]! += 1;
  });
  return sums.map((sum, group) => sum / counts[group]!);
}

function hits(apart: readonly number[], groups: Uint32Array, reach: number): Hits {
  const terms = Float64Array.from(apart, (value) => (value <= reach ? 1 : 0));
  const estimate = terms.reduce((sum, hit) => sum + hit, 0) / terms.length;
  const parts = { estimate, observed: estimate, expected: 0, terms, groups, paired: terms.length };
  const [low, high] = coefficient(parts).interval;
  return { estimate, interval: [Math.max(0, low), high] };
}
