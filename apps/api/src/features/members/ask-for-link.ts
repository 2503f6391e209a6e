import { findUserId } from "../../db/accounts.ts";
import type { LinkPurpose } from "../../db/connect.ts";
import { withoutTenant } from "../../db/tenant.ts";
import { countAttempt, LIMITS } from "../../http/rate-limit.ts";
import { refuse, type Refusal } from "../../http/refusals.ts";
import type { PublicCall } from "../../http/route.ts";
import { countLinkAttempt } from "./count-link-attempt.ts";
import { recordSignIn, type Where } from "./record-sign-in.ts";

const NO_MAIL = refuse(
  "not_allowed",
  "This server sends no e-mail. Ask an owner or admin of your organisation.",
);

/** Answers the same, in the same number of steps, whether there is such an account or not. */
export async function askForLink(
  call: Where & Pick<PublicCall<"POST /api/password-links">, "body">,
  purpose: LinkPurpose,
): Promise<null | Refusal> {
  const { services, now, address, body } = call;
  if (!services.hasMail) return NO_MAIL;
  const { pool, auth } = services.database;
  const { email } = body;
  const limited =
    (await countLinkAttempt({ services, now, address })) ??
    (await countAttempt(pool, LIMITS.askedLinkByAccount, email, now));
  if (limited !== null) return limited;
  const userId = await findUserId(auth, email);
  await withoutTenant(pool, (db) => services.enqueue(db, "send-account-link", { purpose, userId }));
  const action = purpose === "password" ? "password_link_asked" : "sign_in_link_asked";
  await recordSignIn(call, { userId, email }, { action });
  return null;
}
