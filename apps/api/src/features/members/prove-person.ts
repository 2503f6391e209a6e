import { hasSecondFactor, tryCode } from "../../auth/second-factor.ts";
import { writeSignInAudit } from "../../db/sign-in-audit.ts";
import { countAttempt, forgiveAttempts, LIMITS } from "../../http/rate-limit.ts";
import { refuse, type Refusal } from "../../http/refusals.ts";
import type { PublicCall } from "../../http/route.ts";
import type { Services } from "../../http/services.ts";
import { RECOVERY_CODE_WAS_USED } from "./account-mails.ts";
import { mailPerson } from "./mail-person.ts";

declare const proven: unique symbol;

/** Somebody who has shown everything that their account asks for. Only this file makes one; sessions want one. */
export type Proven = { userId: string; email: string; readonly [proven]: true };

type Where = Pick<PublicCall<"POST /api/session">, "address" | "requestId">;

/**
 * The last question of every way in, after the password or the link was right: the second factor, where there is
 * one. No way in leads around it.
 */
export async function provePerson(
  services: Services,
  person: { userId: string; email: string },
  code: string | undefined,
  where: Where,
): Promise<Proven | Refusal> {
  if (code === undefined && (await hasSecondFactor(services, person.userId)))
    return refuse(
      "second_factor_required",
      "Enter the code of your authenticator app, or a recovery code.",
    );
  const refused = code === undefined ? null : await checkCode(services, person, code, where);
  return refused ?? (person as Proven);
}

/** Null: the code is right, and spent; or there is no second factor to have one. */
export async function checkCode(
  services: Services,
  { userId, email }: { userId: string; email: string },
  code: string,
  where: Where,
): Promise<Refusal | null> {
  const { pool } = services.database;
  const now = services.now();
  const limited =
    (await countAttempt(pool, LIMITS.codeByAccount, userId, now)) ??
    (await countAttempt(pool, LIMITS.codeByAccountADay, userId, now));
  if (limited !== null) return limited;
  const outcome = await tryCode(services, userId, code);
  const trace = { userId, email, address: where.address, requestId: where.requestId };
  if (outcome === "wrong") {
    await writeSignInAudit(pool, now, { action: "second_factor_refused", ...trace });
    return refuse("wrong_code", "This code is not right, or was used already.");
  }
  if (outcome === "recovered") {
    await writeSignInAudit(pool, now, { action: "recovery_code_used", ...trace });
    await mailPerson(services, userId, RECOVERY_CODE_WAS_USED);
  }
  await forgiveAttempts(pool, LIMITS.codeByAccount, userId);
  return null;
}
