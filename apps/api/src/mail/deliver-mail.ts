import type { Pool } from "pg";
import { findWaitingMail, noteDelivery } from "../db/outgoing-mails.ts";
import { mintOrgId } from "../db/tenant.ts";
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
  const orgId = mintOrgId(job.orgId);
  const mail = await findWaitingMail(pool, orgId, job.mailId);
  if (mail === undefined) return;
  const outcome = await send(mail).then(
    () => ({ state: "sent" as const, body: "" as const, sent_at: now, last_error: null }),
    (error: unknown) => ({ last_error: error instanceof Error ? error.message : String(error) }),
  );
  await noteDelivery(pool, orgId, job.mailId, { ...outcome, attempts: mail.attempts + 1 });
  if (outcome.last_error !== null)
    throw new Error(`the mail could not be sent: ${outcome.last_error}`);
}
