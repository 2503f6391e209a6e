import type { Actor } from "../../http/actor.ts";
import { canDecide, canReadRoundUp, type OpeningStake } from "../openings/policy.ts";

/** Below this many interviewers a difference from the panel is a remark on one person. */
export const FEWEST_INTERVIEWERS = 5;

export function canSeeCalibration(actor: Actor): boolean {
  return ["hiring_manager", "admin", "owner", "auditor"].includes(actor.role);
}

/** All openings together; null stands for that scope. */
export function canReadRuns(actor: Actor, opening: OpeningStake | null): boolean {
  if (opening !== null) return canReadRoundUp(actor, opening);
  return ["admin", "owner", "auditor"].includes(actor.role);
}

export function canAskForRun(actor: Actor, opening: OpeningStake | null): boolean {
  if (opening !== null) return canDecide(actor, opening);
  return actor.role === "admin" || actor.role === "owner";
}
