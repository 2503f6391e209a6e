import type { CalibrationRunView } from "@evenhand/contract/calibration";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { NOT_FOUND, Refusal } from "../../http/refusals.ts";
import { findRun, holdsWhatIsHidden, type FullRunRow } from "./queries.ts";
import { reachToRead } from "./reach-scope.ts";

const HIDDEN = {
  because: "You still owe a card for a candidate whose ratings are part of this run.",
  until: "It opens to you when your card is in. A new run leaves such candidates out.",
};

/** A run, or the one that replaces it, for somebody who may read its scope; and whether independence hides it. */
export async function reachRun(
  db: Db,
  actor: Actor,
  runId: string,
): Promise<{ row: FullRunRow; hidden: CalibrationRunView["hidden"] } | Refusal> {
  const asked = await findRun(db, actor.orgId, runId);
  const instead = asked?.replaced_by_id ?? null;
  const row = instead === null ? asked : await findRun(db, actor.orgId, instead);
  if (row === undefined) return NOT_FOUND;
  const scope = await reachToRead(db, actor, row.opening_id);
  if (scope instanceof Refusal) return scope;
  const isHidden = row.result !== null && (await holdsWhatIsHidden(db, actor, row.id));
  return { row, hidden: isHidden ? HIDDEN : null };
}
