import type { CalibrationRun } from "@evenhand/contract/calibration";
import { newId } from "../../db/ids.ts";
import { Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { ENGINE, OPTIONS } from "./engine.ts";
import { presentRun } from "./present.ts";
import { addRun, findRun, findSameRun } from "./queries.ts";
import { digestOfRatings } from "./rating-queries.ts";
import { reachToAsk } from "./reach-scope.ts";
import { runHash } from "./run-input.ts";

/** After that long a run that still waits is put on its queue again: its job may have been lost. */
const PATIENCE_MILLISECONDS = 15 * 60_000;

/** The stored run of the same ratings, where there is one; else a new one, on its way. */
export async function askForRun(
  call: MemberCall<"POST /api/calibration/runs">,
): Promise<CalibrationRun | Refusal> {
  const { db, actor, body, now, audit, notify, services } = call;
  const scope = await reachToAsk(db, actor, body.openingId);
  if (scope instanceof Refusal) return scope;
  const hash = runHash(await digestOfRatings(db, actor.orgId, body.openingId));
  const enqueue = (runId: string) =>
    services.enqueue(db, "run-calibration", { orgId: actor.orgId, runId });

  const id = newId();
  const isNew = await addRun(db, actor.orgId, {
    id,
    openingId: body.openingId,
    scopeId: scope.id,
    engine: ENGINE,
    options: OPTIONS,
    hash,
    askedBy: actor.membershipId,
    askedAt: now,
  });
  if (!isNew) {
    const same = await findSameRun(db, actor.orgId, scope.id, hash);
    if (same === undefined) throw new Error("the run that stood in the way is gone");
    const waited = now.getTime() - same.asked_at.getTime();
    if (same.state === "waiting" && waited > PATIENCE_MILLISECONDS) await enqueue(same.id);
    return presentRun(same);
  }
  await enqueue(id);
  audit({
    action: "calibration.asked",
    subject: { kind: "calibration", id },
    changes: { openingId: { after: body.openingId } },
  });
  notify({ noun: "calibration", id });
  const added = await findRun(db, actor.orgId, id);
  if (added === undefined) throw new Error("the run that was just added is gone");
  return presentRun(added);
}
