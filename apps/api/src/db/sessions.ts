import type { Kysely } from "kysely";
import type { AuthTables } from "./connect.ts";

/** The sessions of better-auth, as the sign-in role reaches them. Their tokens are never read. */
type SignIn = Kysely<AuthTables>;

export async function touchSession(
  signIn: SignIn,
  id: string,
  seen: { now: Date; expiresAt: Date },
): Promise<void> {
  await signIn
    .updateTable("session")
    .set({ updatedAt: seen.now, expiresAt: seen.expiresAt })
    .where("id", "=", id)
    .execute();
}

/** The sessions of a person that have not ended, last used first. */
export function listSessions(signIn: SignIn, userId: string, now: Date) {
  return signIn
    .selectFrom("session")
    .select([
      "id",
      "createdAt",
      "updatedAt",
      "expiresAt",
      "ipAddress",
      "userAgent",
      "sharedComputer",
    ])
    .where("userId", "=", userId)
    .where("expiresAt", ">", now)
    .orderBy("updatedAt", "desc")
    .execute();
}

export async function endSession(signIn: SignIn, id: string): Promise<void> {
  await signIn.deleteFrom("session").where("id", "=", id).execute();
}

/** Ends one session if it is this person's own. False: it is not, or not any more. */
export async function endOwnSession(signIn: SignIn, userId: string, id: string): Promise<boolean> {
  const result = await signIn
    .deleteFrom("session")
    .where("id", "=", id)
    .where("userId", "=", userId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends every session of a person, or all but one. Returns how many there were. */
export async function endSessions(
  signIn: SignIn,
  userId: string,
  except: string | null = null,
): Promise<number> {
  let query = signIn.deleteFrom("session").where("userId", "=", userId);
  if (except !== null) query = query.where("id", "!=", except);
  const result = await query.executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function dropExpiredSessions(signIn: SignIn, now: Date): Promise<void> {
  await signIn.deleteFrom("session").where("expiresAt", "<", now).execute();
}
