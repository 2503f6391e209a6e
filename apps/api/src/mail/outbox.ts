import { newId } from "../db/ids.ts";
import type { Db, OrgId } from "../db/tenant.ts";
import type { Services } from "../http/services.ts";

export type OutgoingMail = { kind: string; recipient: string; subject: string; body: string };

/** Puts a mail in the outbox, in the transaction of the change that asks for it: sent if and only if that commits. */
export async function queueMail(
  services: Services,
  db: Db,
  orgId: OrgId,
  mail: OutgoingMail,
): Promise<void> {
  const mailId = newId();
  await db
    .insertInto("outgoing_mails")
    .values({
      ...mail,
      org_id: orgId,
      id: mailId,
      created_at: services.now(),
      last_error: null,
      sent_at: null,
    })
    .execute();
  await services.enqueue(db, "deliver-mail", { orgId, mailId });
}
