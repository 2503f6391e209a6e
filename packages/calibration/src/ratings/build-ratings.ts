import type { RatingRecord, Ratings, RatingScale } from "./ratings.ts";

/** More points than this on a scale is a measurement, not a rating. */
export const MOST_CATEGORIES = 20;

/** A rating that cannot be used: which record (from 0), and what is wrong with it. */
export class BadRating extends Error {
  readonly record: number;
  constructor(record: number, message: string) {
    super(message);
    this.name = "BadRating";
    this.record = record;
  }
}

/** Turns records into columns. Throws BadRating with a sentence for the first bad record. */
export function buildRatings(
  records: readonly RatingRecord[],
  options: { readonly scale?: RatingScale } = {},
): Ratings {
  const scale = options.scale ?? scaleOf(records);
  checkScale(scale);
  records.forEach((record, i) => checkRecord(record, i, scale));
  const stages = code(records, (record) => record.stage ?? "");
  const candidates = code(records, (record) => record.candidate);
  const raters = code(records, (record) => record.rater);
  const criteria = code(records, criterionName(stages.labels.length > 1));
  const sessions = records.some(({ session }) => session !== undefined)
    ? code(records, (record) => record.session ?? "").codes
    : undefined;
  const value = Uint8Array.from(records, (record) => record.rating - scale.lowest);
  const groups = groupCandidates(records, candidates.codes, candidates.labels.length);
  return {
    candidate: candidates.codes,
    rater: raters.codes,
    criterion: criteria.codes,
    stage: stages.codes,
    value,
    ...(sessions && { session: sessions }),
    scale,
    labels: {
      candidates: candidates.labels,
      raters: raters.labels,
      criteria: criteria.labels,
      stages: stages.labels,
      groups: groups?.labels ?? [],
    },
    ...(groups && { groupOfCandidate: groups.codes }),
    ...(records.some((record) => record.weight !== undefined) && {
      weight: Float64Array.from(records, (record) => record.weight ?? 1),
    }),
    ...(records.length > 0 &&
      records.every((record) => record.at !== undefined) && {
        at: Float64Array.from(records, (record) => record.at ?? 0),
      }),
  };
}

function scaleOf(records: readonly RatingRecord[]): RatingScale {
  let lowest = Infinity;
  let highest = -Infinity;
  records.forEach(({ rating }, i) => {
    if (!Number.isInteger(rating)) throw new BadRating(i, `got ${rating}, want a whole number`);
    lowest = Math.min(lowest, rating);
    highest = Math.max(highest, rating);
  });
  return records.length > 0 ? { lowest, highest } : { lowest: 1, highest: 4 };
}

function checkScale({ lowest, highest }: RatingScale): void {
  if (!Number.isInteger(lowest) || !Number.isInteger(highest) || highest < lowest) {
    throw new RangeError(`scale: got ${lowest}..${highest}, want two whole numbers, low to high`);
  }
  if (highest - lowest + 1 > MOST_CATEGORIES) {
    throw new RangeError(
      `scale: got ${lowest}..${highest}, want at most ${MOST_CATEGORIES} categories`,
    );
  }
}

function checkRecord(record: RatingRecord, i: number, scale: RatingScale): void {
  const { rating, weight, at } = record;
  for (const facet of ["candidate", "rater", "criterion"] as const) {
    if (record[facet] === "") throw new BadRating(i, `${facet}: got nothing, want a name`);
  }
  if (!Number.isInteger(rating) || rating < scale.lowest || rating > scale.highest) {
    const wanted = `a whole number from ${scale.lowest} to ${scale.highest}`;
    throw new BadRating(i, `rating: got ${rating}, want ${wanted}`);
  }
  if (weight !== undefined && !(weight > 0 && weight <= 1e6)) {
    throw new BadRating(i, `weight: got ${weight}, want a number above 0, at most 1000000`);
  }
  if (at !== undefined && !Number.isFinite(at)) {
    throw new BadRating(i, `at: got ${at}, want a finite number`);
  }
}

function criterionName(severalStages: boolean): (record: RatingRecord) => string {
  return severalStages
    ? (record) => `${record.stage ?? ""} / ${record.criterion}`
    : (record) => record.criterion;
}

interface Coded {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

function code(records: readonly RatingRecord[], name: (record: RatingRecord) => string): Coded {
  const seen = new Map<string, number>();
  const codes = new Int32Array(records.length);
  records.forEach((record, i) => {
    const label = name(record);
    let found = seen.get(label);
    if (found === undefined) {
      found = seen.size;
      seen.set(label, found);
    }
    codes[i] = found;
  });
  const labels = [...seen.keys()].sort();
  const place = new Int32Array(labels.length);
  labels.forEach((label, rank) => {
    place[seen.get(label) ?? 0] = rank;
  });
  for (let i = 0; i < codes.length; i++) codes[i] = place[codes[i]!]!;
  return { codes, labels };
}

/** One group a candidate; a candidate with two groups is refused, with none has the group "". */
function groupCandidates(
  records: readonly RatingRecord[],
  candidate: Int32Array,
  candidates: number,
): Coded | undefined {
  if (!records.some((record) => record.group !== undefined && record.group !== ""))
    return undefined;
  const groups = code(records, (record) => record.group ?? "");
  const codes = new Int32Array(candidates).fill(-1);
  records.forEach((record, i) => {
    const c = candidate[i]!;
    if (codes[c] === -1) codes[c] = groups.codes[i]!;
    else if (codes[c] !== groups.codes[i]) {
      const first = groups.labels[codes[c]!] ?? "";
      throw new BadRating(
        i,
        `group: got "${record.group ?? ""}" for ${record.candidate}, who is in "${first}"; want one group a candidate`,
      );
    }
  });
  return { codes, labels: groups.labels };
}
