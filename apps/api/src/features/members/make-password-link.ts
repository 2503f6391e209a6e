import type { PasswordLinkMade } from "@evenhand/contract/password-links";
import { isDemoAccount } from "../../auth/demo-accounts.ts";
import { addAccountLink } from "../../db/account-links.ts";
import { standingsOf } from "../../db/memberships.ts";
import { countAttempt, LIMITS } from "../../http/rate-limit.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import type { Services } from "../../http/services.ts";
import { newAccountLink } from "./account-link.ts";
import { canHelpBackIn, coversAccount } from "./policy.ts";
import { findMember } from "./queries.ts";
import { recordOfColleague } from "./record-sign-in.ts";

export const NOT_YOURS_ALONE = refuse(
  "not_allowed",
  "This account is not in your organisation's hands alone. Whoever runs the server can help.",
);

/**
 * Helps a member who forgot their password. With a mail server the link goes to their mailbox and to nobody else;
 * without one the helper is shown it, if the rule about whole accounts lets them hold it.
 */
export async function makePasswordLink(
  call: MemberCall<"POST /api/members/:memberId/password-link">,
): Promise<PasswordLinkMade | Refusal> {
  const { db, actor, params, now, audit, services } = call;
  const member = await findMember(db, actor.orgId, params.memberId);
  if (member === undefined) return NOT_FOUND;
  if (!canHelpBackIn(actor, member))
    return refuse("not_allowed", "You may not make a link to a new password for this member.");
  if (isDemoAccount(member.email))
    return refuse("not_allowed", "This account is the demo's; its password stays.");
  const { pool, auth } = services.database;
  if (services.hasMail) {
    const limited = await countAttempt(pool, LIMITS.askedLinkByAccount, member.email, now);
    if (limited !== null) return limited;
    await services.enqueue(db, "send-account-link", {
      purpose: "password",
      userId: member.user_id,
    });
  } else if (!(await coversWholeAccount(services, actor.userId, member.user_id))) {
    return NOT_YOURS_ALONE;
  }
  audit({ action: "member.password_link_made", subject: { kind: "member", id: member.id } });
  const account = { userId: member.user_id, email: member.email };
  await recordOfColleague(call, account, "password_link_made");
  if (services.hasMail) return { delivery: "mail", link: null, expiresAt: null };
  const { link, hash, expiresAt } = newAccountLink(services.url, "password", now);
  await addAccountLink(auth, {
    hash,
    purpose: "password",
    userId: member.user_id,
    madeBy: actor.userId,
    createdAt: now,
    expiresAt,
  });
  return { delivery: "link", link, expiresAt: expiresAt.toISOString() };
}

/** Asked when a link is made, and again when it is used: either of the two may have joined elsewhere meanwhile. */
export async function coversWholeAccount(
  services: Services,
  helperId: string,
  userId: string,
): Promise<boolean> {
  const { pool } = services.database;
  return coversAccount(await standingsOf(pool, helperId), await standingsOf(pool, userId));
}
