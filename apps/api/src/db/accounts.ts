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

export async function renameUser(
  signIn: Kysely<AuthTables>,
  userId: string,
  name: string,
  now: Date,
): Promise<void> {
  await signIn.updateTable("user").set({ name, updatedAt: now }).where("id", "=", userId).execute();
}
