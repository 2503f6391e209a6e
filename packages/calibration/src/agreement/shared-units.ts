import type { Ratings } from "../ratings/ratings.ts";

/** One criterion of one interview of one candidate, with the marks of two people or more. */
export interface SharedUnit {
  readonly candidate: number;
  readonly criterion: number;
  /** In the order of raters; of a rater who marked twice, the first. */
  readonly marks: readonly { readonly rater: number; readonly value: number }[];
}

/** In the order of candidates, interviews and criteria. */
export function sharedUnits({
  candidate,
  criterion,
  stage,
  rater,
  value,
  labels,
}: Ratings): SharedUnit[] {
  const units = new Map<number, { rater: number; value: number }[]>();
  const stages = Math.max(1, labels.stages.length);
  const criteria = Math.max(1, labels.criteria.length);
  for (let k = 0; k < value.length; k++) {
    const key = (candidate[k]! * stages + stage[k]!) * criteria + criterion[k]!;
    const marks = units.get(key) ?? [];
    if (marks.length === 0) units.set(key, marks);
    if (!marks.some((mark) => mark.rater === rater[k]))
      marks.push({ rater: rater[k]!, value: value[k]! });
  }
  return [...units]
    .filter(([, marks]) => marks.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([key, marks]) => ({
      candidate: Math.floor(key / (stages * criteria)),
      criterion: key % criteria,
      marks: marks.sort((a, b) => a.rater - b.rater),
    }));
}

/** The units of every two raters who share any, with the marks of these two alone; in the order of raters. */
export function pairUnits(
  units: readonly SharedUnit[],
  raters: number,
): { a: number; b: number; units: SharedUnit[] }[] {
  const pairs = new Map<number, SharedUnit[]>();
  for (const unit of units) {
    unit.marks.forEach((first, at) => {
      for (const second of unit.marks.slice(at + 1)) {
        const key = first.rater * raters + second.rater;
        const own = pairs.get(key) ?? [];
        if (own.length === 0) pairs.set(key, own);
        own.push({ ...unit, marks: [first, second] });
      }
    });
  }
  return [...pairs]
    .sort(([a], [b]) => a - b)
    .map(([key, shared]) => ({ a: Math.floor(key / raters), b: key % raters, units: shared }));
}
