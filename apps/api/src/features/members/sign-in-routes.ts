import { SignIn } from "@evenhand/contract/sessions";
import { whoseAccount } from "../../auth/accounts.ts";
import { membershipsOf } from "../../db/memberships.ts";
import { endSession } from "../../db/sessions.ts";
import { isDemoAccount } from "../../auth/demo-accounts.ts";
import { addressBucket } from "../../http/client-address.ts";
import { countAttempt, LIMITS } from "../../http/rate-limit.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import { publicRoute, userRoute } from "../../http/route.ts";
import { enter } from "./enter.ts";
import { firstRunIsOpen } from "./first-run.ts";
import { provePerson } from "./prove-person.ts";
import { recordSignIn } from "./record-sign-in.ts";
import { viewSession } from "./session-view.ts";

export const signInRoutes = [
  publicRoute("GET /api/door", {
    async act({ services }) {
      return {
        firstRun: services.demo() === "off" && (await firstRunIsOpen(services)),
        demo: services.demo(),
        mail: services.hasMail,
      };
    },
  }),

  publicRoute("POST /api/session", {
    body: SignIn,
    async act(call) {
      const { services, now, body, address } = call;
      const { pool } = services.database;
      const email = body.email.trim().toLowerCase();
      const limited =
        (await countAttempt(pool, LIMITS.signInByAddress, addressBucket(address), now)) ??
        (await countAttempt(pool, LIMITS.signInByAccount, email, now));
      if (limited !== null) return limited;

      // Their password is public: outside the demo nobody comes in by them, whatever a restored table holds.
      const mayEnter = services.demo() === "on" || !isDemoAccount(email);
      const account = mayEnter ? await whoseAccount(services, { ...body, email }) : null;
      const userId = account?.userId ?? null;
      const refused = () =>
        recordSignIn(call, { userId, email }, { action: "sign_in_refused", method: "password" });
      if (userId === null || account?.isRight !== true) {
        await refused();
        return refuse(
          "wrong_credentials",
          "This e-mail address and password do not belong together.",
        );
      }
      if ((await membershipsOf(pool, userId)).length === 0) {
        await refused();
        return refuse(
          "not_allowed",
          "This account belongs to no organisation here any more. Ask for an invitation.",
        );
      }
      const person = await provePerson(call, { userId, email }, "password", body.code);
      if (person instanceof Refusal) return person;
      return enter(call, person, {
        sharedComputer: body.sharedComputer,
        action: "signed_in",
        organisation: null,
      });
    },
  }),

  userRoute("GET /api/session", {
    act: ({ services, user, requestedOrganisation }) =>
      viewSession(services, user, requestedOrganisation),
  }),

  userRoute("DELETE /api/session", {
    async act(call) {
      const { services, user, headers, setCookies } = call;
      await endSession(services.database.auth, user.sessionId);
      const { headers: cookies } = await services.auth.api.signOut({
        headers,
        returnHeaders: true,
      });
      await recordSignIn(call, user, { action: "signed_out" });
      setCookies(cookies);
      return null;
    },
  }),
];
