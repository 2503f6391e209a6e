import type { SecondFactorUsed, SignInMethod } from "@evenhand/contract/profile";
import { hasSecondFactor, tryCode, type CodeOutcome } from "../../auth/second-factor.ts";
import { countAttempt, forgiveAttempts, LIMITS } from "../../http/rate-limit.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import { RECOVERY_CODE_WAS_USED } from "./account-mails.ts";
import { mailPerson } from "./mail-person.ts";
import { recordSignIn, type Where } from "./record-sign-in.ts";

declare const proven: unique symbol;

type Account = { userId: string; email: string };

/** Somebody who has shown everything that their account asks for. Only this file makes one; sessions want one. */
export type Proven = Account & {
  method: SignInMethod;
  secondFactor: SecondFactorUsed | undefined;
  readonly [proven]: true;
};

const USED: Record<Exclude<CodeOutcome, "wrong">, SecondFactorUsed | undefined> = {
  none: undefined,
  passed: "app",
  recovered: "recovery_code",
};

/**
 * The last question of every way in, after the password or the link was right: the second factor, where there is
 * one. No way in leads around it.
 */
export async function provePerson(
  where: Where,
  { userId, email }: Account,
  method: SignInMethod,
  code: string | undefined,
): Promise<Proven | Refusal> {
  const person = { userId, email };
  if (code === undefined && (await hasSecondFactor(where.services, userId))) {
    await recordSignIn(where, person, { action: "second_factor_asked", method });
    return refuse(
      "second_factor_required",
      "Enter the code of your authenticator app, or a recovery code.",
    );
  }
  const outcome = code === undefined ? "none" : await checkCode(where, person, code);
  if (outcome instanceof Refusal) return outcome;
  return { ...person, method, secondFactor: USED[outcome] } as Proven;
}

/** The code is right, and spent; `none`: there is no second factor to have one. */
export async function checkCode(
  where: Where,
  account: Account,
  code: string,
): Promise<Refusal | Exclude<CodeOutcome, "wrong">> {
  const { services, now } = where;
  const { userId } = account;
  const { pool } = services.database;
  const limited =
    (await countAttempt(pool, LIMITS.codeByAccount, userId, now)) ??
    (await countAttempt(pool, LIMITS.codeByAccountADay, userId, now));
  if (limited !== null) return limited;
  const outcome = await tryCode(services, userId, code);
  if (outcome === "wrong") {
    await recordSignIn(where, account, { action: "second_factor_refused" });
    return refuse("wrong_code", "This code is not right, or was used already.");
  }
  if (outcome === "recovered") {
    await recordSignIn(where, account, { action: "recovery_code_used" });
    await mailPerson(services, userId, RECOVERY_CODE_WAS_USED);
  }
  await forgiveAttempts(pool, LIMITS.codeByAccount, userId);
  return outcome;
}
