import { SignIn } from "@evenhand/contract/sessions";
import { openSession } from "../../auth/accounts.ts";
import { membershipsOf } from "../../db/memberships.ts";
import { endSession, endSessionByToken } from "../../db/sessions.ts";
import { isDemoAccount } from "../../auth/demo-accounts.ts";
import { writeSignInAudit } from "../../db/sign-in-audit.ts";
import { addressBucket } from "../../http/client-address.ts";
import { countAttempt, forgiveAttempts, LIMITS } from "../../http/rate-limit.ts";
import { refuse } from "../../http/refusals.ts";
import { publicRoute, userRoute } from "../../http/route.ts";
import { firstRunIsOpen } from "./first-run.ts";
import { viewNewSession, viewSession } from "./session-view.ts";

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
    async act({ services, now, body, address, headers, requestId, setCookies }) {
      const { pool } = services.database;
      const email = body.email.trim().toLowerCase();
      const limited =
        (await countAttempt(pool, LIMITS.signInByAddress, addressBucket(address), now)) ??
        (await countAttempt(pool, LIMITS.signInByAccount, email, now));
      if (limited !== null) return limited;

      // Their password is public: outside the demo nobody comes in by them, whatever a restored table holds.
      const mayEnter = services.demo() === "on" || !isDemoAccount(email);
      const opened = mayEnter
        ? await openSession(services, { ...body, email }, { address, headers })
        : null;
      const trace = { email, address, requestId };
      if (opened === null) {
        await writeSignInAudit(pool, now, { action: "sign_in_refused", userId: null, ...trace });
        return refuse(
          "wrong_credentials",
          "This e-mail address and password do not belong together.",
        );
      }
      if ((await membershipsOf(pool, opened.userId)).length === 0) {
        await endSessionByToken(services.database.auth, opened.sessionToken);
        return refuse(
          "not_allowed",
          "This account belongs to no organisation here any more. Ask for an invitation.",
        );
      }
      await forgiveAttempts(pool, LIMITS.signInByAccount, email);
      await writeSignInAudit(pool, now, { action: "signed_in", userId: opened.userId, ...trace });
      setCookies(opened.cookies);
      return viewNewSession(services, opened.cookies, null);
    },
  }),

  userRoute("GET /api/session", {
    act: ({ services, user, requestedOrganisation }) =>
      viewSession(services, user, requestedOrganisation),
  }),

  userRoute("DELETE /api/session", {
    async act({ services, now, user, address, requestId, headers, setCookies }) {
      await endSession(services.database.auth, user.sessionId);
      const { headers: cookies } = await services.auth.api.signOut({
        headers,
        returnHeaders: true,
      });
      await writeSignInAudit(services.database.pool, now, {
        action: "signed_out",
        userId: user.userId,
        email: user.email,
        address,
        requestId,
      });
      setCookies(cookies);
      return null;
    },
  }),
];
