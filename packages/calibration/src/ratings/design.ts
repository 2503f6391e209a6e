import { categorySupport, type CategorySupport } from "./category-support.ts";
import type { Ratings } from "./ratings.ts";

/**
 * Ratings arranged for the engine: by candidate, within a candidate by interview, within an
 * interview by criterion. An interview is what one interviewer saw of one candidate in one stage
 * (and in one session, where sessions are named: a second interview is another).
 *
 * The order is total (ties are broken by value and weight), so that rows in another order give
 * the same sums to the last bit. Cost: five counting sorts, linear in the ratings.
 */
export interface Design {
  readonly candidates: number;
  readonly raters: number;
  readonly criteria: number;
  readonly groups: number;
  readonly interviews: number;
  readonly ratings: number;
  /** The interviews of candidate c are `interviewStart[c] .. interviewStart[c + 1]`. */
  readonly interviewStart: Int32Array;
  /** The ratings of interview i are `ratingStart[i] .. ratingStart[i + 1]`. */
  readonly ratingStart: Int32Array;
  readonly raterOf: Int32Array;
  readonly candidateOf: Int32Array;
  readonly stageOf: Int32Array;
  /** Per interview; undefined where sessions are not named. */
  readonly sessionOf: Int32Array | undefined;
  /** Per rating, in this order. */
  readonly criterion: Int32Array;
  /** Per rating: its place among the used categories. */
  readonly place: Uint8Array;
  readonly weight: Float64Array | undefined;
  /** Per rating: its row in the ratings that came in. */
  readonly row: Int32Array;
  /** Per candidate; undefined where there are fewer than two groups. */
  readonly groupOf: Int32Array | undefined;
  readonly support: CategorySupport;
}

export function arrangeRatings(ratings: Ratings): Design {
  const { candidate, rater, criterion, stage, session, value, weight, labels, scale } = ratings;
  const n = value.length;
  const support = categorySupport(value, weight, scale.highest - scale.lowest + 1);
  let row = new Int32Array(n);
  for (let i = 0; i < n; i++) row[i] = i;
  if (weight) row = row.sort((a, b) => weight[a]! - weight[b]!);
  row = countingSort(row, value, 256);
  row = countingSort(row, criterion, labels.criteria.length);
  if (session) row = countingSort(row, session, 1 + highest(session));
  row = countingSort(row, rater, labels.raters.length);
  if (labels.stages.length > 1) row = countingSort(row, stage, labels.stages.length);
  row = countingSort(row, candidate, labels.candidates.length);

  const candidates = labels.candidates.length;
  const interviewStart = new Int32Array(candidates + 1);
  const starts = new Int32Array(n + 1);
  const raterOf = new Int32Array(n);
  const candidateOf = new Int32Array(n);
  const stageOf = new Int32Array(n);
  const sessionOf = session ? new Int32Array(n) : undefined;
  const criterionInOrder = new Int32Array(n);
  const place = new Uint8Array(n);
  const weightInOrder = weight ? new Float64Array(n) : undefined;
  let interviews = 0;
  for (let i = 0; i < n; i++) {
    const at = row[i]!;
    const c = candidate[at]!;
    const r = rater[at]!;
    const s = stage[at]!;
    const last = interviews - 1;
    const same = candidateOf[last] === c && raterOf[last] === r && stageOf[last] === s;
    if (i === 0 || !same || (session && sessionOf![last] !== session[at])) {
      starts[interviews] = i;
      raterOf[interviews] = r;
      candidateOf[interviews] = c;
      stageOf[interviews] = s;
      if (session) sessionOf![interviews] = session[at]!;
      interviews++;
      interviewStart[c + 1]!++;
    }
    criterionInOrder[i] = criterion[at]!;
    place[i] = support.placeOf[value[at]!]!;
    if (weightInOrder) weightInOrder[i] = weight![at]!;
  }
  starts[interviews] = n;
  for (let c = 0; c < candidates; c++) interviewStart[c + 1]! += interviewStart[c]!;
  return {
    candidates,
    raters: labels.raters.length,
    criteria: labels.criteria.length,
    groups: labels.groups.length > 1 ? labels.groups.length : 0,
    interviews,
    ratings: n,
    interviewStart,
    ratingStart: starts.slice(0, interviews + 1),
    raterOf: raterOf.slice(0, interviews),
    candidateOf: candidateOf.slice(0, interviews),
    stageOf: stageOf.slice(0, interviews),
    sessionOf: sessionOf?.slice(0, interviews),
    criterion: criterionInOrder,
    place,
    weight: weightInOrder,
    row,
    groupOf: labels.groups.length > 1 ? ratings.groupOfCandidate : undefined,
    support,
  };
}

function highest(codes: Int32Array): number {
  return codes.reduce((most, code) => Math.max(most, code), 0);
}

/** Stable sort of `order` by `key[order[i]]`, keys below `keys`. */
function countingSort(
  order: Int32Array<ArrayBuffer>,
  key: Int32Array | Uint8Array,
  keys: number,
): Int32Array<ArrayBuffer> {
  const from = new Int32Array(keys + 1);
  for (const at of order) from[key[at]! + 1]!++;
  for (let k = 0; k < keys; k++) from[k + 1]! += from[k]!;
  const sorted = new Int32Array(order.length);
  for (const at of order) sorted[from[key[at]!]!++] = at;
  return sorted;
}
