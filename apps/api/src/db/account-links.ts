import type { Kysely } from "kysely";
import { storePassword } from "./accounts.ts";
import type { AuthTables, LinkPurpose } from "./connect.ts";
import { endSessions } from "./sessions.ts";

type SignIn = Kysely<AuthTables>;

/** Of the links that colleagues make for a person, the newest alone opens anything. */
export async function addAccountLink(
  signIn: SignIn,
  link: {
    hash: Buffer;
    purpose: LinkPurpose;
    userId: string;
    madeBy: string | null;
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await signIn.transaction().execute(async (db) => {
    if (link.madeBy !== null) {
      await db
        .deleteFrom("account_link")
        .where("user_id", "=", link.userId)
        .where("made_by", "is not", null)
        .execute();
    }
    await db
      .insertInto("account_link")
      .values({
        token_hash: link.hash,
        purpose: link.purpose,
        user_id: link.userId,
        made_by: link.madeBy,
        created_at: link.createdAt,
        expires_at: link.expiresAt,
      })
      .execute();
  });
}

/** Undefined: there is no such link, or not any more. */
export function findAccountLink(signIn: SignIn, purpose: LinkPurpose, hash: Buffer, now: Date) {
  return signIn
    .selectFrom("account_link")
    .innerJoin("user", "user.id", "account_link.user_id")
    .select(["user.id as userId", "user.name", "user.email", "account_link.made_by as madeBy"])
    .where("token_hash", "=", hash)
    .where("purpose", "=", purpose)
    .where("expires_at", ">", now)
    .executeTakeFirst();
}

/**
 * Sets the password that a link is for, in one transaction: the link and every other one of this person are spent,
 * and every session ends. Null: of two who came with the same link, this is the second.
 */
export function resetPassword(
  signIn: SignIn,
  hash: Buffer,
  passwordHash: string,
  now: Date,
): Promise<{ userId: string } | null> {
  return signIn.transaction().execute(async (db) => {
    const spent = await spendAccountLink(db, "password", hash, now);
    if (spent === null) return null;
    await storePassword(db, spent.userId, passwordHash, now);
    await endAccountLinks(db, spent.userId);
    await endSessions(db, spent.userId);
    return spent;
  });
}

/** The row is taken away: a second attempt finds none, and waits for the first where both come at once. */
export async function spendAccountLink(
  signIn: SignIn,
  purpose: LinkPurpose,
  hash: Buffer,
  now: Date,
): Promise<{ userId: string } | null> {
  const spent = await signIn
    .deleteFrom("account_link")
    .where("token_hash", "=", hash)
    .where("purpose", "=", purpose)
    .where("expires_at", ">", now)
    .returning("user_id as userId")
    .executeTakeFirst();
  return spent ?? null;
}

/** Whatever was sent to or made for this person opens nothing any more. */
export async function endAccountLinks(signIn: SignIn, userId: string): Promise<void> {
  await signIn.deleteFrom("account_link").where("user_id", "=", userId).execute();
}

export async function dropExpiredAccountLinks(signIn: SignIn, now: Date): Promise<void> {
  await signIn.deleteFrom("account_link").where("expires_at", "<", now).execute();
}
