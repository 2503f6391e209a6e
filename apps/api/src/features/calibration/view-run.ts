import type { CalibrationRunView } from "@evenhand/contract/calibration";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { Refusal } from "../../http/refusals.ts";
import { presentReport, presentRun } from "./present.ts";
import { listNames } from "./queries.ts";
import { reachRun } from "./reach-run.ts";

/** One run, for somebody who may read its scope; nothing of it while they are bound by independence. */
export async function viewRun(
  db: Db,
  actor: Actor,
  runId: string,
): Promise<CalibrationRunView | Refusal> {
  const reached = await reachRun(db, actor, runId);
  if (reached instanceof Refusal) return reached;
  const { row, hidden } = reached;
  const run = presentRun(row);
  if (row.result === null || hidden !== null) return { ...run, counts: null, report: null, hidden };
  const ids = row.result.interviewers.map(({ id }) => id);
  const names = ids.length === 0 ? [] : await listNames(db, actor.orgId, ids);
  const people = new Map(names.map(({ id, name }) => [id, name]));
  const { counts } = row.result;
  return { ...run, counts, report: presentReport(row, row.result, people), hidden: null };
}
