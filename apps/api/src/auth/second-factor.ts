import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import {
  confirmSecondFactor,
  findSecondFactor,
  renewRecoveryCodes,
  spendRecoveryCode,
  startSecondFactor,
  useStep,
} from "../db/second-factors.ts";
import type { Services } from "../http/services.ts";
import { newTotpSecret, stepOfCode, totpAddress } from "./one-time-codes.ts";
import { hashRecoveryCode, looksLikeRecoveryCode, newRecoveryCodes } from "./recovery-codes.ts";

/** Who begins must finish within this time, or begin again with their password. */
const ENROLMENT_MILLISECONDS = 10 * 60_000;

/** `none`: there is no second factor to ask for. */
export type CodeOutcome = "none" | "wrong" | "passed" | "recovered";

export async function hasSecondFactor(services: Services, userId: string): Promise<boolean> {
  return (await confirmedFactor(services, userId)) !== null;
}

/** Tries a code of the app or a recovery code. Either opens once: its step, or itself, is spent by being right. */
export async function tryCode(
  services: Services,
  userId: string,
  code: string,
): Promise<CodeOutcome> {
  const { auth } = services.database;
  const factor = await confirmedFactor(services, userId);
  if (factor === null) return "none";
  if (looksLikeRecoveryCode(code))
    return (await spendRecoveryCode(auth, userId, hashRecoveryCode(code))) ? "recovered" : "wrong";
  const step = await stepOf(services, factor.secret, code);
  return step !== null && (await useStep(auth, userId, step)) ? "passed" : "wrong";
}

/** A new secret, which asks for nothing until it is confirmed. Null: a second factor is on already. */
export async function beginEnrolment(
  services: Services,
  user: { userId: string; email: string },
): Promise<{ secret: string; address: string } | null> {
  const secret = newTotpSecret();
  const started = await startSecondFactor(services.database.auth, {
    userId: user.userId,
    secret: await symmetricEncrypt({ key: await secretOfServer(services), data: secret }),
    now: services.now(),
  });
  return started ? { secret, address: totpAddress(secret, user.email) } : null;
}

/** Turns it on, gives the recovery codes, and ends every session and link of the person. */
export async function finishEnrolment(
  services: Services,
  userId: string,
  code: string,
): Promise<string[] | "wrong" | "not_begun"> {
  const { auth } = services.database;
  const now = services.now();
  const factor = await findSecondFactor(auth, userId);
  if (factor === undefined || factor.confirmed_at !== null) return "not_begun";
  if (now.getTime() - factor.started_at.getTime() > ENROLMENT_MILLISECONDS) return "not_begun";
  const step = await stepOf(services, factor.secret, code);
  if (step === null) return "wrong";
  const { codes, hashes } = newRecoveryCodes();
  const { secret } = factor;
  const confirmed = await confirmSecondFactor(auth, { userId, secret, step, hashes, now });
  return confirmed ? codes : "not_begun";
}

/** Ends every session and link of the person, too. */
export async function newCodesFor(services: Services, userId: string): Promise<string[]> {
  const { codes, hashes } = newRecoveryCodes();
  await renewRecoveryCodes(services.database.auth, userId, hashes);
  return codes;
}

async function confirmedFactor(services: Services, userId: string) {
  const factor = await findSecondFactor(services.database.auth, userId);
  return factor === undefined || factor.confirmed_at === null ? null : factor;
}

/** A secret that was encrypted under another secret of the server has no codes; recovery codes still open. */
async function stepOf(services: Services, stored: string, code: string): Promise<number | null> {
  const key = await secretOfServer(services);
  const secret = await symmetricDecrypt({ key, data: stored }).catch(() => null);
  return secret === null ? null : stepOfCode(secret, code.replaceAll(/\s/g, ""), services.now());
}

async function secretOfServer(services: Services) {
  return (await services.auth.$context).secretConfig;
}
