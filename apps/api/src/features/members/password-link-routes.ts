import {
  AskForPasswordLink,
  OpenPasswordLink,
  UsePasswordLink,
} from "@evenhand/contract/password-links";
import { passwordFault } from "../../auth/password-rules.ts";
import { hashPassword } from "../../auth/passwords.ts";
import { findAccountLink, resetPassword } from "../../db/account-links.ts";
import { membershipsOf } from "../../db/memberships.ts";
import { hashLinkSecret } from "../../http/link-token.ts";
import { forgiveAttempts, LIMITS } from "../../http/rate-limit.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import { publicRoute } from "../../http/route.ts";
import type { Services } from "../../http/services.ts";
import { countLinkAttempt } from "./count-link-attempt.ts";
import { PASSWORD_WAS_RESET } from "./account-mails.ts";
import { askForLink } from "./ask-for-link.ts";
import { mailPerson } from "./mail-person.ts";
import { coversWholeAccount } from "./make-password-link.ts";
import { recordSignIn } from "./record-sign-in.ts";

const SPENT = refuse(
  "gone",
  "This link has been used, has expired or is not whole. Ask for a new one.",
);

export const passwordLinkRoutes = [
  publicRoute("POST /api/password-links", {
    body: AskForPasswordLink,
    act: (call) => askForLink(call, "password"),
  }),

  publicRoute("POST /api/password-links/open", {
    body: OpenPasswordLink,
    async act({ services, now, address, body }) {
      const limited = await countLinkAttempt({ services, now, address });
      if (limited !== null) return limited;
      const link = await findPasswordLink(services, hashLinkSecret(body.token), now);
      return link instanceof Refusal ? link : { email: link.email };
    },
  }),

  publicRoute("POST /api/password-links/use", {
    body: UsePasswordLink,
    async act(call) {
      const { services, now, address, body } = call;
      const { pool, auth } = services.database;
      const limited = await countLinkAttempt({ services, now, address });
      if (limited !== null) return limited;
      const hash = hashLinkSecret(body.token);
      const link = await findPasswordLink(services, hash, now);
      if (link instanceof Refusal) return link;
      const houses = (await membershipsOf(pool, link.userId)).map((row) => row.organisation);
      const fault = await passwordFault(body.password, [link.name, link.email, ...houses]);
      if (fault !== null) return refuse("password_refused", fault);
      const reset = await resetPassword(auth, hash, await hashPassword(body.password), now);
      if (reset === null) return SPENT;
      await recordSignIn(call, link, { action: "password_reset" });
      await forgiveAttempts(pool, LIMITS.signInByAccount, link.email);
      await mailPerson(services, reset.userId, PASSWORD_WAS_RESET);
      return null;
    },
  }),
];

async function findPasswordLink(services: Services, hash: Buffer, now: Date) {
  const link = await findAccountLink(services.database.auth, "password", hash, now);
  if (link === undefined) return SPENT;
  const { madeBy, userId } = link;
  return madeBy === null || (await coversWholeAccount(services, madeBy, userId)) ? link : SPENT;
}
