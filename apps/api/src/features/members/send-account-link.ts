import { isDemoAccount } from "../../auth/demo-accounts.ts";
import { addAccountLink } from "../../db/account-links.ts";
import { findAccount } from "../../db/accounts.ts";
import { membershipsOf } from "../../db/memberships.ts";
import type { Services } from "../../http/services.ts";
import type { JobPayloads } from "../../jobs/names.ts";
import { newAccountLink } from "./account-link.ts";
import { accountLinkMail } from "./account-mails.ts";
import { mailPerson } from "./mail-person.ts";

/**
 * Makes the link that somebody asked for and mails it. A job of its own, so that whoever asks is answered the same,
 * and as fast, whether there is such an account or not.
 */
export async function sendAccountLink(
  services: Services,
  { purpose, userId }: JobPayloads["send-account-link"],
): Promise<void> {
  if (userId === null || !services.hasMail) return;
  const account = await findAccount(services.database.auth, userId);
  if (account === undefined || isDemoAccount(account.email)) return;
  if ((await membershipsOf(services.database.pool, userId)).length === 0) return;
  const now = services.now();
  const { link, hash, expiresAt } = newAccountLink(services.url, purpose, now);
  await addAccountLink(services.database.auth, {
    hash,
    purpose,
    userId,
    madeBy: null,
    createdAt: now,
    expiresAt,
  });
  await mailPerson(services, userId, accountLinkMail(purpose, link));
}
