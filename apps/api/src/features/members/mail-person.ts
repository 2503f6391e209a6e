import { findAccount } from "../../db/accounts.ts";
import { membershipsOf } from "../../db/memberships.ts";
import type { OutgoingMail } from "../../db/outgoing-mails.ts";
import { withTenant } from "../../db/tenant.ts";
import type { Services } from "../../http/services.ts";
import { queueMail } from "../../mail/outbox.ts";

/**
 * Writes to a person about their own account, through the outbox of the organisation that they joined first.
 * Does nothing without a mail server, or where the person belongs to no organisation any more.
 */
export async function mailPerson(
  services: Services,
  userId: string,
  mail: Omit<OutgoingMail, "recipient">,
): Promise<void> {
  if (!services.hasMail) return;
  const account = await findAccount(services.database.auth, userId);
  const [home] = await membershipsOf(services.database.pool, userId);
  if (account === undefined || home === undefined) return;
  await withTenant(services.database.pool, { orgId: home.orgId, userId: null }, (db) =>
    queueMail(services, db, home.orgId, { ...mail, recipient: account.email }),
  );
}
