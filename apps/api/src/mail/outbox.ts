import { newId } from "../db/ids.ts";
import { addMail, type OutgoingMail } from "../db/outgoing-mails.ts";
import type { Db, OrgId } from "../db/tenant.ts";
import type { Services } from "../http/services.ts";

/** Puts a mail in the outbox, in the transaction of the change that asks for it: sent if and only if that commits. */
export async function queueMail(
  services: Services,
  db: Db,
  orgId: OrgId,
  mail: OutgoingMail,
): Promise<void> {
  const mailId = newId();
  await addMail(db, orgId, mailId, mail, services.now());
  await services.enqueue(db, "deliver-mail", { orgId, mailId });
}
