import { buildRatings } from "../ratings/build-ratings.ts";
import { fit } from "./fit.ts";
import { simulateRooms } from "./simulate-rooms.ts";

export interface RoomCoverage {
  /** Share of true abilities inside their 95 % interval. */
  readonly candidates: number;
  /** Share of true differences of pairs inside theirs, with the joint covariance. */
  readonly pairs: number;
  /** The mean estimate of what a room shares; 0 where the engine was not told of rooms. */
  readonly roomSd: number;
}

/**
 * How often the default fit's 95 % intervals hold the truth where two interviewers sat in one room
 * (20 candidates, 4 criteria, pool of 8, what a room shares of sd `roomSd`), told of the rooms or not.
 */
export function roomCoverage(
  sets: number,
  shape: { readonly stages: number; readonly roomSd: number },
  told: boolean,
): RoomCoverage {
  const z = 1.959963984540054;
  const hits = { candidates: 0, pairs: 0 };
  const counts = { candidates: 0, pairs: 0 };
  let roomSd = 0;
  for (let seed = 1; seed <= sets; seed++) {
    const truth = simulateRooms({
      ...shape,
      candidates: 20,
      raters: 8,
      panel: 2,
      criteria: 4,
      interviewSd: 0.4,
      seed,
    });
    const records = told
      ? truth.records
      : truth.records.map(({ session: _session, ...record }) => record);
    const result = fit(buildRatings(records, { scale: { lowest: 1, highest: 4 } }));
    roomSd += (result.sds.session ?? 0) / sets;
    const { value, se } = result.abilities;
    const off = value.map((v, c) => v - truth.ability[c]!);
    for (let c = 0; c < value.length; c++) {
      counts.candidates++;
      if (Math.abs(off[c]!) < z * se[c]!) hits.candidates++;
      for (let d = 0; d < c; d++) {
        const variance = se[c]! ** 2 + se[d]! ** 2 - 2 * result.covariance(c, d);
        counts.pairs++;
        if (Math.abs(off[c]! - off[d]!) < z * Math.sqrt(variance)) hits.pairs++;
      }
    }
  }
  return {
    candidates: hits.candidates / counts.candidates,
    pairs: hits.pairs / counts.pairs,
    roomSd,
  };
}
