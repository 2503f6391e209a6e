import { arrangeRatings, type Design } from "../ratings/design.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { CodedCard } from "./code-card.ts";
import { splice } from "./splice.ts";

/** Where one candidate's entries stand in the arrays of a design. */
export interface Range {
  readonly candidates: readonly [number, number];
  readonly interviews: readonly [number, number];
  readonly ratings: readonly [number, number];
}

export interface Inserted {
  readonly ratings: Ratings;
  readonly design: Design;
  /** The candidate's entries before: empty where the candidate is new. */
  readonly before: Range;
  readonly after: Range;
}

function rangeOf(design: Design, place: number, isNew = false): Range {
  const from = design.interviewStart[place]!;
  const to = isNew ? from : design.interviewStart[place + 1]!;
  return {
    candidates: [place, isNew ? place : place + 1],
    interviews: [from, to],
    ratings: [design.ratingStart[from]!, design.ratingStart[to]!],
  };
}

/** The ratings with the card's rows at the end, and the design with them in their places. */
export function insertCard(ratings: Ratings, design: Design, card: CodedCard): Inserted {
  const before = rangeOf(design, card.place, card.isNew);
  const extended = extendRatings(ratings, card);
  const n = ratings.value.length;
  const old = design.row.subarray(...before.ratings);
  const rows = [...old, ...Array.from(card.value, (_, k) => n + k)];
  const pick = (column: Int32Array): Int32Array => Int32Array.from(rows, (row) => column[row]!);
  const block = arrangeRatings({
    ...extended,
    candidate: new Int32Array(rows.length),
    rater: pick(extended.rater),
    criterion: pick(extended.criterion),
    stage: pick(extended.stage),
    value: Uint8Array.from(rows, (row) => extended.value[row]!),
    ...(extended.weight && { weight: Float64Array.from(rows, (row) => extended.weight![row]!) }),
    labels: { ...extended.labels, candidates: [card.candidate] },
  });
  const counts = design.support.counts.slice();
  card.value.forEach((value, k) => (counts[value]! += card.weight[k]!));
  const overInterviews = (own: Int32Array, of: ArrayLike<number>): Int32Array =>
    splice(own, ...before.interviews, of);
  const candidates = design.candidates + (card.isNew ? 1 : 0);
  const growth = block.interviews - (before.interviews[1] - before.interviews[0]);
  const interviewStart = new Int32Array(candidates + 1);
  for (let c = 0; c <= candidates; c++) {
    const was = card.isNew && c > card.place ? c - 1 : c;
    interviewStart[c] = design.interviewStart[was]! + (c > card.place ? growth : 0);
  }
  const moved = card.isNew ? 1 : 0;
  const candidateOf = overInterviews(
    design.candidateOf,
    new Int32Array(block.interviews).fill(card.place),
  );
  const end = before.interviews[0] + block.interviews;
  for (let i = end; i < candidateOf.length; i++) candidateOf[i]! += moved;
  const starts = splice(
    design.ratingStart,
    before.interviews[0],
    before.interviews[1],
    block.ratingStart.subarray(0, block.interviews).map((at) => at + before.ratings[0]),
  );
  for (let i = end; i < starts.length; i++) starts[i]! += card.value.length;
  const after: Design = {
    ...design,
    candidates,
    interviews: candidateOf.length,
    ratings: n + card.value.length,
    interviewStart,
    ratingStart: starts,
    raterOf: overInterviews(design.raterOf, block.raterOf),
    candidateOf,
    stageOf: overInterviews(design.stageOf, block.stageOf),
    criterion: splice(design.criterion, ...before.ratings, block.criterion),
    place: splice(
      design.place,
      ...before.ratings,
      block.row.map((at) => design.support.placeOf[extended.value[rows[at]!]!]!),
    ),
    weight: design.weight && splice(design.weight, ...before.ratings, block.weight ?? []),
    row: splice(
      design.row,
      ...before.ratings,
      block.row.map((at) => rows[at]!),
    ),
    groupOf: design.groupOf && extended.groupOfCandidate,
    support: { ...design.support, counts },
  };
  return { ratings: extended, design: after, before, after: rangeOf(after, card.place) };
}

function extendRatings(ratings: Ratings, card: CodedCard): Ratings {
  const { place, isNew } = card;
  const n = ratings.value.length;
  const append = <T extends Int32Array | Uint8Array | Float64Array>(
    old: T,
    more: ArrayLike<number>,
  ): T => splice(old, n, n, more);
  const candidate = append(ratings.candidate, new Int32Array(card.value.length).fill(place));
  if (isNew) for (let i = 0; i < n; i++) if (candidate[i]! >= place) candidate[i]!++;
  const { at: _, ...untimed } = ratings;
  const { labels, groupOfCandidate } = ratings;
  return {
    ...untimed,
    candidate,
    rater: append(ratings.rater, card.rater),
    criterion: append(ratings.criterion, card.criterion),
    stage: append(ratings.stage, card.stage),
    value: append(ratings.value, card.value),
    ...(ratings.weight && { weight: append(ratings.weight, card.weight) }),
    ...(groupOfCandidate && {
      groupOfCandidate: isNew
        ? splice(groupOfCandidate, place, place, [card.group])
        : groupOfCandidate,
    }),
    labels: isNew
      ? { ...labels, candidates: labels.candidates.toSpliced(place, 0, card.candidate) }
      : labels,
  };
}

/** One candidate's part of a design, over the same border. */
export function candidateDesign(
  design: Design,
  { candidates, interviews, ratings }: Range,
): Design {
  const { support } = design;
  const counts = new Float64Array(support.counts.length);
  for (let k = ratings[0]; k < ratings[1]; k++) {
    counts[support.scores[design.place[k]!]!]! += design.weight ? design.weight[k]! : 1;
  }
  const starts = design.ratingStart.subarray(interviews[0], interviews[1] + 1);
  return {
    ...design,
    candidates: 1,
    interviews: interviews[1] - interviews[0],
    ratings: ratings[1] - ratings[0],
    interviewStart: Int32Array.of(0, interviews[1] - interviews[0]),
    ratingStart: starts.map((at) => at - ratings[0]),
    raterOf: design.raterOf.subarray(...interviews),
    candidateOf: new Int32Array(interviews[1] - interviews[0]),
    stageOf: design.stageOf.subarray(...interviews),
    sessionOf: undefined,
    criterion: design.criterion.subarray(...ratings),
    place: design.place.subarray(...ratings),
    weight: design.weight?.subarray(...ratings),
    row: design.row.subarray(...ratings),
    groupOf: design.groupOf?.subarray(...candidates),
    support: { ...support, counts },
  };
}
