import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { dropExpiredAccountLinks } from "../db/account-links.ts";
import { auditHeads } from "../db/audit-heads.ts";
import type { Database } from "../db/connect.ts";
import { dropAnswersBefore } from "../db/idempotency-keys.ts";
import { dropCountersBefore } from "../db/rate-limit-counters.ts";
import { dropExpiredSessions } from "../db/sessions.ts";
import { forEachOrg } from "../db/tenant.ts";

const DAY = 86_400_000;

/** Longer than any queue of unsent writes on somebody's device. */
const KEEP_ANSWERS_DAYS = 90;

/** Once a night: drops what has expired, and writes the heads of the audit chains where the server cannot reach back. */
export async function sweepCorridor(
  database: Database,
  dataDirectory: string,
  now: Date,
): Promise<void> {
  await dropCountersBefore(database.pool, daysBefore(now, 1));
  await dropExpiredSessions(database.auth, now);
  await dropExpiredAccountLinks(database.auth, now);
  await forEachOrg(database.pool, (db, orgId) =>
    dropAnswersBefore(db, orgId, daysBefore(now, KEEP_ANSWERS_DAYS)),
  );
  const heads = await auditHeads(database.pool);
  await appendFile(
    join(dataDirectory, "audit-heads.jsonl"),
    heads.map((head) => `${JSON.stringify({ at: now.toISOString(), ...head })}\n`).join(""),
    { mode: 0o600 },
  );
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}
