import type { RatingRecord, Ratings } from "../ratings/ratings.ts";

/** A scorecard in the codes of ratings that are there already. */
export interface CodedCard {
  readonly candidate: string;
  /** Where the candidate stands, or would stand, among the labels. */
  readonly place: number;
  readonly isNew: boolean;
  readonly group: number;
  readonly rater: Int32Array;
  readonly criterion: Int32Array;
  readonly stage: Int32Array;
  readonly value: Uint8Array;
  readonly weight: Float64Array;
}

/** Looks labels up; made once for many cards. */
export type Coder = (card: readonly RatingRecord[]) => CodedCard | undefined;

/**
 * A card of one candidate whose interviewers, criteria, stages and group are known, with points
 * that somebody gave before. Undefined for any other: it changes what there is to estimate.
 */
export function cardCoder(ratings: Ratings): Coder {
  const { labels, scale } = ratings;
  const lookUp = (names: readonly string[]): ReadonlyMap<string, number> =>
    new Map(names.map((name, i) => [name, i]));
  const candidates = lookUp(labels.candidates);
  const raters = lookUp(labels.raters);
  const criteria = lookUp(labels.criteria);
  const stages = lookUp(labels.stages);
  const groups = lookUp(labels.groups);
  const used = new Set(ratings.value);
  const several = labels.stages.length > 1;
  return (card) => {
    const [first] = card;
    if (!first || ratings.session) return undefined;
    const { candidate } = first;
    const known = candidates.get(candidate);
    const group = ratings.groupOfCandidate ? groups.get(first.group ?? "") : 0;
    const coded = card.map((record) => {
      const stage = record.stage ?? "";
      return {
        whose: record.candidate,
        group: record.group,
        rater: raters.get(record.rater),
        criterion: criteria.get(several ? `${stage} / ${record.criterion}` : record.criterion),
        stage: several ? stages.get(stage) : 0,
        value: record.rating - scale.lowest,
        weight: record.weight ?? 1,
        plain: record.session === undefined && (ratings.weight || record.weight === undefined),
      };
    });
    const fits = coded.every(
      (row) =>
        row.whose === candidate &&
        row.group === first.group &&
        row.rater !== undefined &&
        row.criterion !== undefined &&
        row.stage !== undefined &&
        row.plain &&
        row.weight > 0 &&
        row.weight <= 1e6 &&
        used.has(row.value),
    );
    const inGroup =
      known === undefined || !ratings.groupOfCandidate || ratings.groupOfCandidate[known] === group;
    if (!fits || group === undefined || !inGroup || (labels.groups.length === 0 && first.group)) {
      return undefined;
    }
    return {
      candidate,
      place: known ?? placeOf(labels.candidates, candidate),
      isNew: known === undefined,
      group,
      rater: Int32Array.from(coded, (row) => row.rater ?? 0),
      criterion: Int32Array.from(coded, (row) => row.criterion ?? 0),
      stage: Int32Array.from(coded, (row) => row.stage ?? 0),
      value: Uint8Array.from(coded, (row) => row.value),
      weight: Float64Array.from(coded, (row) => row.weight),
    };
  };
}

/** The first place whose label does not come before `name`. */
function placeOf(labels: readonly string[], name: string): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (labels[middle]! < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
