import type { Pool } from "pg";
import type { TenantAddress } from "../../db/connect.ts";
import { withTenant, type Db, type OrgId } from "../../db/tenant.ts";
import { computeRun } from "./compute-run.ts";
import { endAndTell } from "./end-run.ts";
import { labelNames } from "./label-names.ts";
import { addMeasures, addRatings, findSameRun, lockWaitingRun } from "./queries.ts";
import { listRatings, listRubricTexts } from "./rating-queries.ts";
import { runInput, type RunInput } from "./run-input.ts";
import type { ComputedRun } from "./stored-run.ts";

/** All that another process needs for one run. `startedAt` is by the server's clock. */
export type RunJob = {
  orgId: OrgId;
  runId: string;
  database: TenantAddress;
  startedAt: number;
};

type Read = { input: RunInput; names: Record<string, string> };

/** Reads in one transaction, computes, writes in one transaction. Done twice it changes nothing. */
export async function computeAndStore(
  pool: Pool,
  { orgId, runId, startedAt }: Omit<RunJob, "database">,
): Promise<void> {
  const began = performance.now();
  const tenant = { orgId, userId: null };
  const read = await withTenant(pool, tenant, (db) => readRun(db, orgId, runId));
  if (read === undefined) return;
  const computed = computeRun(read.input);
  await withTenant(pool, tenant, (db) =>
    writeRun(db, orgId, runId, read, computed, new Date(startedAt + performance.now() - began)),
  );
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
  computed: ComputedRun,
  at: Date,
): Promise<void> {
  const run = await lockWaitingRun(db, orgId, runId);
  if (run === undefined) return;
  // A card may have come in since the run was asked for: then these ratings may have a run already.
  const same = await findSameRun(db, orgId, run.scope_id, input.hash);
  if (same !== undefined && same.id !== runId) {
    await endAndTell(db, orgId, runId, { state: "replaced", byId: same.id }, at);
    return;
  }
  await addMeasures(db, orgId, runId, computed.measures);
  await addRatings(db, orgId, runId, input, computed);
  const { total, rows } = computed.unexpected;
  const unexpected = { total, ratings: rows.flatMap((row) => input.origins[row] ?? []) };
  const result = { ...computed.result, names, unexpected };
  await endAndTell(db, orgId, runId, { state: "finished", hash: input.hash, result }, at);
}
