import { holdInRooms, sumOfRoom, type Rooms, type RoomVariances } from "./rooms.ts";

/** What belongs to one interviewer's own error, and what to the room's. */
export interface OwnAndShared {
  readonly own: number;
  readonly shared: number;
}

/**
 * −½ d xᵀ V⁻¹ y / d ln σ of the own and of the shared error: s Σ (V⁻¹x)(V⁻¹y), and t times the
 * sum over rooms of (1ᵀV⁻¹x)(1ᵀV⁻¹y).
 */
export function roomProducts(
  rooms: Rooms,
  variances: RoomVariances,
  x: Float64Array,
  y: Float64Array,
): OwnAndShared {
  const a = holdInRooms(rooms, variances, x);
  const b = a === y || x === y ? a : holdInRooms(rooms, variances, y);
  let own = 0;
  for (let i = 0; i < a.length; i++) own += a[i]! * b[i]!;
  let shared = 0;
  for (let k = 0; k < rooms.count; k++) shared += sumOfRoom(rooms, k, a) * sumOfRoom(rooms, k, b);
  return { own: variances.own * own, shared: variances.shared * shared };
}

/** ½ d ln det V / d ln σ, over all rooms: how many there are, less what the other error explains. */
export function roomCounts(rooms: Rooms, { own, shared }: RoomVariances): OwnAndShared {
  let ofOwn = 0;
  let ofShared = 0;
  for (let k = 0; k < rooms.count; k++) {
    const n = rooms.start[k + 1]! - rooms.start[k]!;
    const all = own + n * shared;
    ofOwn += n - 1 + own / all;
    ofShared += (n * shared) / all;
  }
  return { own: ofOwn, shared: ofShared };
}

/**
 * Per room, the products of `roomProducts` with the posterior covariance in place of x yᵀ, from
 * the variance of each interview's error and of each room's sum.
 */
export function roomTraces(
  rooms: Rooms,
  { own, shared }: RoomVariances,
  ofInterview: Float64Array,
  ofSum: Float64Array,
): { readonly own: Float64Array; readonly shared: Float64Array } {
  const traces = { own: new Float64Array(rooms.count), shared: new Float64Array(rooms.count) };
  for (let k = 0; k < rooms.count; k++) {
    const n = rooms.start[k + 1]! - rooms.start[k]!;
    const all = own + n * shared;
    const apart = Math.max(0, sumOfRoom(rooms, k, ofInterview) - ofSum[k]! / n);
    traces.own[k] = apart / own + (own * ofSum[k]!) / (n * all * all);
    traces.shared[k] = (shared * ofSum[k]!) / (all * all);
  }
  return traces;
}

/** 2 Σ (1 − variance / σ²)² for the errors of interviewers and of rooms, as `sharpness` has it. */
export function roomSharpness(
  rooms: Rooms,
  variances: RoomVariances,
  traces: { readonly own: Float64Array; readonly shared: Float64Array },
): OwnAndShared {
  const { own, shared } = variances;
  let ofOwn = 0;
  let ofShared = 0;
  for (let k = 0; k < rooms.count; k++) {
    const n = rooms.start[k + 1]! - rooms.start[k]!;
    const all = own + n * shared;
    const left = (traces.own[k]! + (n * shared) / all) / n;
    ofOwn += 2 * n * Math.max(0, 1 - left) ** 2;
    ofShared += 2 * Math.max(0, 1 - traces.shared[k]! - own / all) ** 2;
  }
  return { own: ofOwn, shared: ofShared };
}
