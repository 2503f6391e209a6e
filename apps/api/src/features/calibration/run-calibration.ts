import type { Logger } from "pino";
import type { Database } from "../../db/connect.ts";
import { mintOrgId, withTenant } from "../../db/tenant.ts";
import type { JobPayloads } from "../../jobs/names.ts";
import { endAndTell } from "./end-run.ts";
import { lockWaitingRun } from "./queries.ts";
import { workApart } from "./work-apart.ts";

const FAILED =
  "The calibration could not be computed. Nothing was changed; please ask again later.";

/** One run in a process of its own; one that fails there is ended here, and says so. */
export async function runCalibration(
  database: Pick<Database, "pool" | "tenantAddress">,
  job: JobPayloads["run-calibration"],
  now: () => Date,
  log: Logger,
): Promise<void> {
  const orgId = mintOrgId(job.orgId);
  try {
    await workApart({
      orgId,
      runId: job.runId,
      database: database.tenantAddress,
      startedAt: now().getTime(),
    });
  } catch (error) {
    log.error({ err: error, runId: job.runId }, "a calibration could not be computed");
    await withTenant(database.pool, { orgId, userId: null }, async (db) => {
      const run = await lockWaitingRun(db, orgId, job.runId);
      if (run === undefined) return;
      const end = { state: "failed", failure: FAILED } as const;
      await endAndTell(db, orgId, job.runId, end, now());
    });
  }
}
