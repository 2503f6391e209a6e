import { writeAudit } from "../../db/audit.ts";
import { announce } from "../../db/event-hub.ts";
import type { Db, OrgId } from "../../db/tenant.ts";
import { endRun, type RunEnd } from "./queries.ts";

const THE_SERVER = { userId: null, membershipId: null, requestId: null };

/** Ends a run that waits, tells the browsers that look at it, and leaves its trace in the audit. */
export async function endAndTell(
  db: Db,
  orgId: OrgId,
  runId: string,
  end: RunEnd,
  hash: Buffer,
  at: Date,
): Promise<void> {
  await endRun(db, orgId, runId, end, at);
  await announce(db, orgId, { noun: "calibration", id: runId });
  await writeAudit(db, orgId, THE_SERVER, at, [
    {
      action: `calibration.${end.state}`,
      subject: { kind: "calibration", id: runId },
      changes: { inputHash: { after: hash.toString("hex") } },
    },
  ]);
}
