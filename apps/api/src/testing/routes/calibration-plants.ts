import { newId } from "../../db/ids.ts";
import type { Person } from "../world.ts";
import { plantOpening } from "./hiring-plants.ts";
import type { Planter } from "./planter.ts";

const RESULT = {
  counts: { ratings: 0, candidates: 0, interviewers: 5, criteria: 0 },
  converged: true,
  sds: { candidate: 1, interviewer: 0.5, interview: 0.5 },
  findings: [],
  canTell: ["Nothing yet."],
  inShort: ["Nothing here calls for action."],
  groups: [],
  band: 0.15,
  interviewers: [],
  parts: { notEnough: { have: 0, need: 1, because: "There are no ratings." } },
  panel: { notEnough: { have: 0, need: 1, because: "There are no ratings." } },
  seconds: 0.01,
  names: {},
};

/** A finished run over an opening of the caller's, or of the owner's where the caller leads none. */
export async function plantRun(plant: Planter, caller: Person): Promise<string> {
  const id = newId();
  const openingId = await plantOpening(plant, caller);
  await plant.insert("calibration_runs", {
    id,
    opening_id: openingId,
    scope_id: openingId,
    state: "finished",
    engine: plant.unique(),
    options: {},
    input_hash: Buffer.alloc(32),
    asked_by: plant.owner.membershipId,
    asked_at: new Date(),
    finished_at: new Date(),
    result: RESULT,
  });
  return id;
}
