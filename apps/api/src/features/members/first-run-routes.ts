import { FinishFirstRun, OpenFirstRun } from "@evenhand/contract/first-run";
import { passwordFault } from "../../auth/password-rules.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import { publicRoute } from "../../http/route.ts";
import { countLinkAttempt } from "./count-link-attempt.ts";
import { enter } from "./enter.ts";
import { checkOwnerToken, finishFirstRun } from "./first-run.ts";
import { provePerson } from "./prove-person.ts";

export const firstRunRoutes = [
  publicRoute("POST /api/first-run/open", {
    body: OpenFirstRun,
    async act({ services, now, address, body }) {
      const limited = await countLinkAttempt({ services, now, address });
      return limited ?? (await checkOwnerToken(services, body.token)) ?? { valid: true };
    },
  }),

  publicRoute("POST /api/first-run", {
    body: FinishFirstRun,
    async act(call) {
      const { services, now, address, body, requestId } = call;
      const limited = await countLinkAttempt({ services, now, address });
      if (limited !== null) return limited;
      const spent = await checkOwnerToken(services, body.token);
      if (spent !== null) return spent;
      const fault = await passwordFault(body.password, [body.name, body.email, body.organisation]);
      if (fault !== null) return refuse("password_refused", fault);

      const made = await finishFirstRun(services, body, requestId);
      if (made instanceof Refusal) return made;
      const account = { userId: made.userId, email: body.email };
      const person = await provePerson(call, account, "password", undefined);
      if (person instanceof Refusal)
        return refuse("wrong_credentials", "The organisation is there; sign in to enter it.");
      return enter(call, person, {
        sharedComputer: false,
        action: "account_created",
        organisation: made.orgId,
      });
    },
  }),
];
