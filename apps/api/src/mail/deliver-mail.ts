import type { Pool } from "pg";
import { mintOrgId, withTenant } from "../db/tenant.ts";
import type { SendMail } from "./smtp.ts";

/**
 * Sends one mail: a transaction to read, then the network, then a transaction to write. A crash between the two
 * sends it twice rather than never. Once sent, the text is dropped: it may hold a link that works once.
 */
export async function deliverMail(
  pool: Pool,
  send: SendMail,
  job: { orgId: string; mailId: string },
  now: Date,
): Promise<void> {
  const scope = { orgId: mintOrgId(job.orgId), userId: null };
  const mail = await withTenant(pool, scope, (db) =>
    db
      .selectFrom("outgoing_mails")
      .selectAll()
      .where("org_id", "=", job.orgId)
      .where("id", "=", job.mailId)
      .where("state", "=", "waiting")
      .executeTakeFirst(),
  );
  if (mail === undefined) return;
  const outcome = await send(mail).then(
    () => ({ state: "sent" as const, body: "", sent_at: now, last_error: null }),
    (error: unknown) => ({ last_error: error instanceof Error ? error.message : String(error) }),
  );
  await withTenant(pool, scope, (db) =>
    db
      .updateTable("outgoing_mails")
      .set({ ...outcome, attempts: mail.attempts + 1 })
      .where("org_id", "=", job.orgId)
      .where("id", "=", job.mailId)
      .execute(),
  );
  if (outcome.last_error !== null)
    throw new Error(`the mail could not be sent: ${outcome.last_error}`);
}
