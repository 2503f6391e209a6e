import { AskForSignInLink, EnterByLink, OpenSignInLink } from "@evenhand/contract/sessions";
import { findAccountLink, spendAccountLink } from "../../db/account-links.ts";
import { membershipsOf } from "../../db/memberships.ts";
import { hashLinkSecret } from "../../http/link-token.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import { publicRoute, type PublicCall } from "../../http/route.ts";
import { countLinkAttempt } from "./count-link-attempt.ts";
import { askForLink } from "./ask-for-link.ts";
import { enter } from "./enter.ts";
import { provePerson } from "./prove-person.ts";

const SPENT = refuse(
  "gone",
  "This link has been used, has expired or is not whole. Ask for a new one.",
);

export const signInLinkRoutes = [
  publicRoute("POST /api/session/links", {
    body: AskForSignInLink,
    act: (call) => askForLink(call, "sign_in"),
  }),

  publicRoute("POST /api/session/links/open", {
    body: OpenSignInLink,
    async act(call) {
      const link = await findLink(call);
      return link instanceof Refusal ? link : { email: link.email };
    },
  }),

  publicRoute("POST /api/session/links/enter", {
    body: EnterByLink,
    async act(call) {
      const link = await findLink(call);
      if (link instanceof Refusal) return link;
      const { services, now, body } = call;
      const { pool, auth } = services.database;
      if ((await membershipsOf(pool, link.userId)).length === 0) return SPENT;
      const person = await provePerson(call, link, "link", body.code);
      if (person instanceof Refusal) return person;
      const spent = await spendAccountLink(auth, "sign_in", hashLinkSecret(body.token), now);
      if (spent === null) return SPENT;
      return enter(call, person, {
        sharedComputer: body.sharedComputer,
        action: "signed_in",
        organisation: null,
      });
    },
  }),
];

async function findLink({
  services,
  now,
  address,
  body,
}: Pick<PublicCall<"POST /api/session/links/open">, "services" | "now" | "address" | "body">) {
  const { auth } = services.database;
  const limited = await countLinkAttempt({ services, now, address });
  if (limited !== null) return limited;
  return (await findAccountLink(auth, "sign_in", hashLinkSecret(body.token), now)) ?? SPENT;
}
