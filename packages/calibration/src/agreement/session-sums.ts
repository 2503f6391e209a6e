import type { SessionMark } from "./session-marks.ts";

/** Sums over units of one kind of pair: each unit counts once, by the mean over its pairs. */
export interface KindSums {
  units: number;
  pairs: number;
  exact: number;
  adjacent: number;
  weighted: number;
}

export interface SessionSums {
  readonly same: KindSums;
  readonly separate: KindSums;
  /** Per point: the sum over units of its share of the unit's marks. */
  readonly shares: Float64Array;
  units: number;
}

export function noSums(points: number): SessionSums {
  const none = (): KindSums => ({ units: 0, pairs: 0, exact: 0, adjacent: 0, weighted: 0 });
  return { same: none(), separate: none(), shares: new Float64Array(points), units: 0 };
}

/** to += factor × from */
export function addSums(to: SessionSums, from: SessionSums, factor: number): void {
  for (const kind of ["same", "separate"] as const) {
    for (const name of ["units", "pairs", "exact", "adjacent", "weighted"] as const) {
      to[kind][name] += factor * from[kind][name];
    }
  }
  from.shares.forEach((share, k) => (to.shares[k]! += factor * share));
  to.units += factor;
}

/**
 * The sums of one unit. A pair is two marks by different raters; two marks of one rater are no
 * agreement of raters. `weights` is points × points.
 */
export function sumsOfUnit(
  marks: readonly SessionMark[],
  points: readonly number[],
  weights: Float64Array,
): SessionSums {
  const sums = noSums(points.length);
  const place = marks.map(({ mark }) => points.indexOf(mark));
  for (const k of place) sums.shares[k]! += 1 / marks.length;
  sums.units = 1;
  marks.forEach((a, i) => {
    marks.slice(0, i).forEach((b, j) => {
      if (a.rater === b.rater) return;
      const kind = a.session === b.session ? sums.same : sums.separate;
      const [k, l] = [place[i]!, place[j]!];
      kind.units = 1;
      kind.pairs += 1;
      kind.exact += k === l ? 1 : 0;
      kind.adjacent += Math.abs(k - l) <= 1 ? 1 : 0;
      kind.weighted += weights[k * points.length + l]!;
    });
  });
  for (const kind of [sums.same, sums.separate]) {
    const pairs = Math.max(1, kind.pairs);
    kind.exact /= pairs;
    kind.adjacent /= pairs;
    kind.weighted /= pairs;
  }
  return sums;
}
