import type { Design } from "../ratings/design.ts";

/**
 * The interviews of each session of each candidate, where what a room shares is in the model.
 *
 * A room's error v ~ N(0, t) is carried by its interviews: with u ~ N(0, s) one interviewer's own,
 * each interview has w = u + v, and the n interviews of a room have the covariance V = s I + t J.
 * So the engine keeps one number an interview, and rooms change what holds it.
 */
export interface Rooms {
  readonly count: number;
  /** The rooms of candidate c are `ofCandidate[c] .. ofCandidate[c + 1]`. */
  readonly ofCandidate: Int32Array;
  /** The interviews of room k are `members[start[k]] .. members[start[k + 1] - 1]`. */
  readonly start: Int32Array;
  readonly members: Int32Array;
  /** Per interview. */
  readonly roomOf: Int32Array;
}

export function layRooms(design: Design): Rooms {
  const { candidates, interviews, interviewStart, stageOf, sessionOf } = design;
  const ofCandidate = new Int32Array(candidates + 1);
  const start = [0];
  const members: number[] = [];
  const roomOf = new Int32Array(interviews);
  for (let c = 0; c < candidates; c++) {
    const own = Array.from(
      { length: interviewStart[c + 1]! - interviewStart[c]! },
      (_, k) => interviewStart[c]! + k,
    );
    const rooms = Map.groupBy(own, (i) => `${stageOf[i]} ${sessionOf ? sessionOf[i] : i}`);
    for (const room of rooms.values()) {
      for (const i of room) roomOf[i] = start.length - 1;
      members.push(...room);
      start.push(members.length);
    }
    ofCandidate[c + 1] = start.length - 1;
  }
  return {
    count: start.length - 1,
    ofCandidate,
    start: Int32Array.from(start),
    members: Int32Array.from(members),
    roomOf,
  };
}

/** The variances of an interviewer's own error and of a room's. */
export interface RoomVariances {
  readonly own: number;
  readonly shared: number;
}

/** The sum of x over room k. */
export function sumOfRoom({ start, members }: Rooms, k: number, x: Float64Array): number {
  let sum = 0;
  for (let m = start[k]!; m < start[k + 1]!; m++) sum += x[members[m]!]!;
  return sum;
}

/** V⁻¹ x = (x − mean) / s + mean / (s + n t), room by room. */
export function holdInRooms(
  rooms: Rooms,
  { own, shared }: RoomVariances,
  x: Float64Array,
): Float64Array {
  const held = new Float64Array(x.length);
  for (let k = 0; k < rooms.count; k++) {
    const n = rooms.start[k + 1]! - rooms.start[k]!;
    const mean = sumOfRoom(rooms, k, x) / n;
    const together = mean / (own + n * shared);
    for (let m = rooms.start[k]!; m < rooms.start[k + 1]!; m++) {
      const i = rooms.members[m]!;
      held[i] = (x[i]! - mean) / own + together;
    }
  }
  return held;
}
