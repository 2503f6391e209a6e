import type { Pool } from "pg";
import type { Logger } from "pino";
import { writeAudit } from "../../db/audit.ts";
import { announce } from "../../db/event-hub.ts";
import { mintOrgId, withTenant, type Db, type OrgId } from "../../db/tenant.ts";
import type { JobPayloads } from "../../jobs/names.ts";
import { computeInWorker } from "./compute-in-worker.ts";
import { labelNames } from "./label-names.ts";
import {
  addMeasures,
  addRatings,
  endRun,
  findSameRun,
  lockWaitingRun,
  type RunEnd,
} from "./queries.ts";
import { listRatings, listRubricTexts } from "./rating-queries.ts";
import { runInput, type RunInput } from "./run-input.ts";
import type { ComputedRun } from "./stored-run.ts";

const THE_SERVER = { userId: null, membershipId: null, requestId: null };

const FAILED =
  "The calibration could not be computed. Nothing was changed; please ask again later.";

type Read = { input: RunInput; names: Record<string, string> };

/** Reads in one transaction, computes on another thread, writes in one transaction. Done twice it changes nothing. */
export async function runCalibration(
  pool: Pool,
  job: JobPayloads["run-calibration"],
  now: () => Date,
  log: Logger,
): Promise<void> {
  const orgId = mintOrgId(job.orgId);
  const tenant = { orgId, userId: null };
  const read = await withTenant(pool, tenant, (db) => readRun(db, orgId, job.runId));
  if (read === undefined) return;
  let computed: ComputedRun | undefined;
  try {
    computed = await computeInWorker(read.input);
  } catch (error) {
    log.error({ err: error, runId: job.runId }, "a calibration could not be computed");
  }
  await withTenant(pool, tenant, (db) => writeRun(db, orgId, job.runId, read, computed, now()));
}

async function readRun(db: Db, orgId: OrgId, runId: string): Promise<Read | undefined> {
  const run = await lockWaitingRun(db, orgId, runId);
  if (run === undefined) return undefined;
  const rows = await listRatings(db, orgId, run.opening_id);
  const versions = [...new Set(rows.map((row) => row.rubric_version_id))];
  return { input: runInput(rows), names: labelNames(await listRubricTexts(db, orgId, versions)) };
}

async function writeRun(
  db: Db,
  orgId: OrgId,
  runId: string,
  { input, names }: Read,
  computed: ComputedRun | undefined,
  at: Date,
): Promise<void> {
  const run = await lockWaitingRun(db, orgId, runId);
  if (run === undefined) return;
  // A card may have come in since the run was asked for: then these ratings may have a run already.
  const same = await findSameRun(db, orgId, run.scope_id, input.hash);
  const end: RunEnd =
    computed === undefined
      ? { state: "failed", failure: FAILED }
      : same !== undefined && same.id !== runId
        ? { state: "replaced", byId: same.id }
        : { state: "finished", hash: input.hash, result: { ...computed.result, names } };
  if (computed !== undefined && end.state === "finished") {
    await addMeasures(db, orgId, runId, computed.measures);
    await addRatings(db, orgId, runId, input, computed);
  }
  await endRun(db, orgId, runId, end, at);
  await announce(db, orgId, { noun: "calibration", id: runId });
  await writeAudit(db, orgId, THE_SERVER, at, [
    {
      action: `calibration.${end.state}`,
      subject: { kind: "calibration", id: runId },
      changes: { inputHash: { after: input.hash.toString("hex") } },
    },
  ]);
}
