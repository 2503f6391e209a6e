import type { Kysely } from "kysely";
import type { AuthTables } from "./connect.ts";

export async function findUserId(
  signIn: Kysely<AuthTables>,
  email: string,
): Promise<string | null> {
  const user = await signIn
    .selectFrom("user")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirst();
  return user?.id ?? null;
}

export function findAccount(signIn: Kysely<AuthTables>, userId: string) {
  return signIn
    .selectFrom("user")
    .select(["id", "name", "email"])
    .where("id", "=", userId)
    .executeTakeFirst();
}

export async function storePassword(
  signIn: Kysely<AuthTables>,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await signIn
    .updateTable("account")
    .set({ password: passwordHash, updatedAt: now })
    .where("userId", "=", userId)
    .where("providerId", "=", "credential")
    .executeTakeFirst();
}

export async function renameUser(
  signIn: Kysely<AuthTables>,
  userId: string,
  name: string,
  now: Date,
): Promise<void> {
  await signIn.updateTable("user").set({ name, updatedAt: now }).where("id", "=", userId).execute();
}
