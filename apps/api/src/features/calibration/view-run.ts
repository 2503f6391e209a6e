import type { CalibrationRunView } from "@evenhand/contract/calibration";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { NOT_FOUND, Refusal } from "../../http/refusals.ts";
import { presentReport, presentRun } from "./present.ts";
import { findRun, holdsWhatIsHidden, listNames } from "./queries.ts";
import { reachToRead } from "./reach-scope.ts";

const HIDDEN = {
  because: "You still owe a card for a candidate whose ratings are part of this run.",
  until: "It opens to you when your card is in. A new run leaves such candidates out.",
};

/** One run, for somebody who may read its scope; nothing of it while they are bound by independence. */
export async function viewRun(
  db: Db,
  actor: Actor,
  runId: string,
): Promise<CalibrationRunView | Refusal> {
  const asked = await findRun(db, actor.orgId, runId);
  const instead = asked?.replaced_by_id ?? null;
  const row = instead === null ? asked : await findRun(db, actor.orgId, instead);
  if (row === undefined) return NOT_FOUND;
  const scope = await reachToRead(db, actor, row.opening_id);
  if (scope instanceof Refusal) return scope;
  const run = presentRun(row);
  if (row.result === null) return { ...run, counts: null, report: null, hidden: null };
  if (await holdsWhatIsHidden(db, actor, row.id))
    return { ...run, counts: null, report: null, hidden: HIDDEN };
  const ids = row.result.interviewers.map(({ id }) => id);
  const names = ids.length === 0 ? [] : await listNames(db, actor.orgId, ids);
  const people = new Map(names.map(({ id, name }) => [id, name]));
  const { counts } = row.result;
  return { ...run, counts, report: presentReport(row, row.result, people), hidden: null };
}
