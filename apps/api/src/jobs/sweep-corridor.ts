import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { Pool } from "pg";
import type { Database } from "../db/connect.ts";
import { forEachOrg, withoutTenant } from "../db/tenant.ts";
import { forgetOldAttempts } from "../http/rate-limit.ts";

const DAY = 86_400_000;

/** Longer than any queue of unsent writes on somebody's device. */
const KEEP_ANSWERS_DAYS = 90;

/** Once a night: drops what has expired, and writes the heads of the audit chains where the server cannot reach back. */
export async function sweepCorridor(
  database: Database,
  dataDirectory: string,
  now: Date,
): Promise<void> {
  await forgetOldAttempts(database.pool, now);
  await database.auth.deleteFrom("session").where("expiresAt", "<", now).execute();
  await forEachOrg(database.pool, async (db, orgId) => {
    await db
      .deleteFrom("idempotency_keys")
      .where("org_id", "=", orgId)
      .where("created_at", "<", new Date(now.getTime() - KEEP_ANSWERS_DAYS * DAY))
      .execute();
  });
  const heads = await auditHeads(database.pool);
  await appendFile(
    join(dataDirectory, "audit-heads.jsonl"),
    heads.map((head) => `${JSON.stringify({ at: now.toISOString(), ...head })}\n`).join(""),
    { mode: 0o600 },
  );
}

/** The head of each chain: whoever keeps them elsewhere can tell later whether a chain was rewritten. */
async function auditHeads(
  pool: Pool,
): Promise<{ chain: string; position: string; hash: string }[]> {
  const signIn = await withoutTenant(pool, (db) =>
    db.selectFrom("sign_in_heads").selectAll().executeTakeFirst(),
  );
  const heads =
    signIn === undefined
      ? []
      : [{ chain: "sign-in", position: signIn.position, hash: signIn.hash.toString("hex") }];
  await forEachOrg(pool, async (db, orgId) => {
    const head = await db
      .selectFrom("audit_heads")
      .selectAll()
      .where("org_id", "=", orgId)
      .executeTakeFirst();
    if (head !== undefined)
      heads.push({ chain: orgId, position: head.position, hash: head.hash.toString("hex") });
  });
  return heads;
}
