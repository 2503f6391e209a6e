import { BeginSecondFactor, ConfirmSecondFactor, ProveBoth } from "@evenhand/contract/profile";
import {
  beginEnrolment,
  finishEnrolment,
  hasSecondFactor,
  newCodesFor,
} from "../../auth/second-factor.ts";
import { removeSecondFactor } from "../../db/second-factors.ts";
import { countAttempt, forgiveAttempts, LIMITS } from "../../http/rate-limit.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import { userRoute, type UserCall } from "../../http/route.ts";
import {
  RECOVERY_CODES_WERE_RENEWED,
  SECOND_FACTOR_WAS_ADDED,
  SECOND_FACTOR_WAS_REMOVED,
} from "./account-mails.ts";
import { mailPerson } from "./mail-person.ts";
import { checkCode } from "./prove-person.ts";
import { reauthenticate } from "./reauthenticate.ts";
import { recordSignIn } from "./record-sign-in.ts";
import { renewSession } from "./renew-session.ts";

const ON_ALREADY = refuse("conflict", "A second factor is on. Take it off to set up another.");
const NOT_ON = refuse("conflict", "No second factor is on.");
const NOT_BEGUN = refuse("gone", "This was begun too long ago, or not at all. Begin again.");

export const secondFactorRoutes = [
  userRoute("POST /api/profile/second-factor", {
    body: BeginSecondFactor,
    async act(call) {
      const refused = await reauthenticate(call, call.body.password);
      return refused ?? (await beginEnrolment(call.services, call.user)) ?? ON_ALREADY;
    },
  }),

  userRoute("POST /api/profile/second-factor/confirm", {
    body: ConfirmSecondFactor,
    async act(call) {
      const { services, now, user, body } = call;
      const { pool } = services.database;
      const limited = await countAttempt(pool, LIMITS.codeByAccount, user.userId, now);
      if (limited !== null) return limited;
      const made = await finishEnrolment(services, user.userId, body.code);
      if (made === "not_begun") return NOT_BEGUN;
      if (made === "wrong")
        return refuse("wrong_code", "This is not the code that the app shows now.");
      await forgiveAttempts(pool, LIMITS.codeByAccount, user.userId);
      await renewSession(call);
      await recordSignIn(call, user, { action: "second_factor_added" });
      await mailPerson(services, user.userId, SECOND_FACTOR_WAS_ADDED);
      return { recoveryCodes: made };
    },
  }),

  userRoute("POST /api/profile/second-factor/recovery-codes", {
    body: ProveBoth,
    async act(call) {
      const refused = await proveBoth(call);
      if (refused !== null) return refused;
      const { services, user } = call;
      const recoveryCodes = await newCodesFor(services, user.userId);
      await renewSession(call);
      await recordSignIn(call, user, { action: "recovery_codes_renewed" });
      await mailPerson(services, user.userId, RECOVERY_CODES_WERE_RENEWED);
      return { recoveryCodes };
    },
  }),

  userRoute("POST /api/profile/second-factor/remove", {
    body: ProveBoth,
    async act(call) {
      const refused = await proveBoth(call);
      if (refused !== null) return refused;
      const { services, user } = call;
      if (!(await removeSecondFactor(services.database.auth, user.userId))) return NOT_ON;
      await renewSession(call);
      await recordSignIn(call, user, { action: "second_factor_removed" });
      await mailPerson(services, user.userId, SECOND_FACTOR_WAS_REMOVED);
      return null;
    },
  }),
];

type Call = UserCall<"POST /api/profile/second-factor/remove">;

async function proveBoth(call: Call): Promise<Refusal | null> {
  const { services, user, body } = call;
  const refused = await reauthenticate(call, body.password);
  if (refused !== null) return refused;
  if (!(await hasSecondFactor(services, user.userId))) return NOT_ON;
  const outcome = await checkCode(call, user, body.code);
  return outcome instanceof Refusal ? outcome : null;
}
