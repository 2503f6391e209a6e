import type { CalibrationScope } from "@evenhand/contract/calibration";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { canAskForRun, canReadRuns } from "./policy.ts";
import { listOpenings } from "./queries.ts";

/** What somebody may look at: all openings together where they may, then each opening. */
export async function listScopes(db: Db, actor: Actor): Promise<CalibrationScope[]> {
  const openings = await listOpenings(db, actor);
  const together: CalibrationScope[] = canReadRuns(actor, null)
    ? [{ openingId: null, title: "All openings", can: { run: canAskForRun(actor, null) } }]
    : [];
  const single = openings
    .filter((opening) => canReadRuns(actor, opening))
    .map((opening) => ({
      openingId: opening.id,
      title: opening.title,
      can: { run: canAskForRun(actor, opening) },
    }));
  return [...together, ...single];
}
