import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import { findVisibleOpening, type OpeningRow } from "../openings/queries.ts";
import { canAskForRun, canReadRuns, canSeeCalibration } from "./policy.ts";

/** One opening, or all of the organisation where `opening` is null. */
export type Scope = { id: string; opening: OpeningRow | null };

/** The scope, for somebody who may read its runs. */
export async function reachToRead(
  db: Db,
  actor: Actor,
  openingId: string | null,
): Promise<Scope | Refusal> {
  return reach(db, actor, openingId, canReadRuns);
}

/** The scope, for somebody who may ask for a run over it. */
export async function reachToAsk(
  db: Db,
  actor: Actor,
  openingId: string | null,
): Promise<Scope | Refusal> {
  return reach(db, actor, openingId, canAskForRun);
}

async function reach(
  db: Db,
  actor: Actor,
  openingId: string | null,
  may: typeof canReadRuns,
): Promise<Scope | Refusal> {
  if (openingId === null) {
    if (may(actor, null)) return { id: actor.orgId, opening: null };
    return refuse(
      "not_allowed",
      canSeeCalibration(actor)
        ? "All openings together are for admins and owners; name one opening of yours."
        : "The calibration is for hiring managers, admins, owners and auditors.",
    );
  }
  const opening = await findVisibleOpening(db, actor, openingId);
  if (opening === undefined) return NOT_FOUND;
  if (may(actor, opening)) return { id: opening.id, opening };
  return refuse(
    "not_allowed",
    "The calibration of an opening is for its hiring manager, its deputies, admins and owners; auditors read it.",
  );
}
