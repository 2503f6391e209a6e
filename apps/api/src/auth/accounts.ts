import { APIError } from "better-auth/api";
import { findUserId } from "../db/accounts.ts";
import type { Services } from "../http/services.ts";

/** Whose address this is, and whether the password is theirs. Null: no such account, which takes equally long. */
export async function whoseAccount(
  services: Services,
  account: { email: string; password: string },
): Promise<{ userId: string; isRight: boolean } | null> {
  const { internalAdapter, password: hasher } = await services.auth.$context;
  const found = await internalAdapter.findUserByEmail(account.email, { includeAccounts: true });
  const stored = found?.accounts.find((one) => one.providerId === "credential")?.password;
  if (!found || !stored) {
    await hasher.hash(account.password);
    return null;
  }
  const { password } = account;
  return { userId: found.user.id, isRight: await hasher.verify({ hash: stored, password }) };
}

/**
 * The account of a person who holds a valid link: made now, or, where one with this address exists, opened with
 * its password. Null: the account exists and the password is not its own. A crash after this step is healed by
 * trying again: the account exists then.
 */
export async function accountFor(
  services: Services,
  person: { name: string; email: string; password: string },
): Promise<string | null> {
  const existing = await accountWithPassword(services, person);
  if (existing !== undefined) return existing;
  try {
    const { user } = await services.auth.api.signUpEmail({ body: person });
    return user.id;
  } catch (error) {
    // Of two who sign up with one address at once, the second finds the account of the first.
    const made =
      error instanceof APIError ? await accountWithPassword(services, person) : undefined;
    if (made === undefined) throw error;
    return made;
  }
}

/** Undefined: no such account. Null: the password is not its own. */
async function accountWithPassword(
  services: Services,
  person: { email: string; password: string },
): Promise<string | null | undefined> {
  const userId = await findUserId(services.database.auth, person.email);
  if (userId === null) return undefined;
  return (await passwordMatches(services, userId, person.password)) ? userId : null;
}

export async function passwordMatches(
  services: Services,
  userId: string,
  password: string,
): Promise<boolean> {
  const { internalAdapter, password: hasher } = await services.auth.$context;
  const accounts = await internalAdapter.findAccounts(userId);
  const stored = accounts.find((account) => account.providerId === "credential")?.password;
  return (
    stored !== undefined && stored !== null && (await hasher.verify({ hash: stored, password }))
  );
}

export async function setPassword(
  services: Services,
  userId: string,
  password: string,
): Promise<void> {
  const { internalAdapter, password: hasher } = await services.auth.$context;
  await internalAdapter.updatePassword(userId, await hasher.hash(password));
}
