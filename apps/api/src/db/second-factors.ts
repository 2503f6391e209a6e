import type { Kysely } from "kysely";
import { endAccountLinks } from "./account-links.ts";
import type { AuthTables } from "./connect.ts";
import { endSessions } from "./sessions.ts";

type SignIn = Kysely<AuthTables>;

export function findSecondFactor(signIn: SignIn, userId: string) {
  return signIn
    .selectFrom("second_factor")
    .select(["secret", "started_at", "confirmed_at"])
    .where("user_id", "=", userId)
    .executeTakeFirst();
}

export async function countRecoveryCodes(signIn: SignIn, userId: string): Promise<number> {
  const { count } = await signIn
    .selectFrom("recovery_code")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("user_id", "=", userId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Replaces what was begun and not confirmed. False: one is on, and it is left as it is. */
export async function startSecondFactor(
  signIn: SignIn,
  factor: { userId: string; secret: string; now: Date },
): Promise<boolean> {
  const fresh = { secret: factor.secret, started_at: factor.now };
  const result = await signIn
    .insertInto("second_factor")
    .values({ user_id: factor.userId, ...fresh, confirmed_at: null, last_step: null })
    .onConflict((conflict) =>
      conflict.column("user_id").doUpdateSet(fresh).where("second_factor.confirmed_at", "is", null),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Turns it on. False: somebody confirmed it, or began anew, in the meantime. */
export function confirmSecondFactor(
  signIn: SignIn,
  factor: {
    userId: string;
    secret: string;
    step: number;
    hashes: Buffer[];
    now: Date;
  },
): Promise<boolean> {
  const { userId, hashes } = factor;
  return signIn.transaction().execute(async (db) => {
    const result = await db
      .updateTable("second_factor")
      .set({ confirmed_at: factor.now, last_step: `${factor.step}` })
      .where("user_id", "=", userId)
      .where("confirmed_at", "is", null)
      .where("secret", "=", factor.secret)
      .executeTakeFirst();
    if (result.numUpdatedRows !== 1n) return false;
    await putRecoveryCodes(db, userId, hashes);
    await endWhatStoodOpen(db, userId);
    return true;
  });
}

/** False: this step, or a later one, was used. Of two with one code the second waits and touches no row. */
export async function useStep(signIn: SignIn, userId: string, step: number): Promise<boolean> {
  const result = await signIn
    .updateTable("second_factor")
    .set({ last_step: `${step}` })
    .where("user_id", "=", userId)
    .where("confirmed_at", "is not", null)
    .where("last_step", "<", `${step}`)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False: there is no such code, or not any more. */
export async function spendRecoveryCode(
  signIn: SignIn,
  userId: string,
  hash: Buffer,
): Promise<boolean> {
  const result = await signIn
    .deleteFrom("recovery_code")
    .where("user_id", "=", userId)
    .where("code_hash", "=", hash)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function renewRecoveryCodes(
  signIn: SignIn,
  userId: string,
  hashes: Buffer[],
): Promise<void> {
  await signIn.transaction().execute(async (db) => {
    await db.deleteFrom("recovery_code").where("user_id", "=", userId).execute();
    await putRecoveryCodes(db, userId, hashes);
    await endWhatStoodOpen(db, userId);
  });
}

/** Takes it off, recovery codes and all. False: there was none that was confirmed. */
export function removeSecondFactor(signIn: SignIn, userId: string): Promise<boolean> {
  return signIn.transaction().execute(async (db) => {
    const result = await db
      .deleteFrom("second_factor")
      .where("user_id", "=", userId)
      .where("confirmed_at", "is not", null)
      .executeTakeFirst();
    if (result.numDeletedRows !== 1n) return false;
    await endWhatStoodOpen(db, userId);
    return true;
  });
}

async function putRecoveryCodes(db: SignIn, userId: string, hashes: Buffer[]): Promise<void> {
  await db
    .insertInto("recovery_code")
    .values(hashes.map((hash) => ({ user_id: userId, code_hash: hash })))
    .execute();
}

/** Every change to how somebody signs in ends what was opened the old way. */
async function endWhatStoodOpen(db: SignIn, userId: string): Promise<void> {
  await endSessions(db, userId);
  await endAccountLinks(db, userId);
}
