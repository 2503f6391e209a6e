import { APIError } from "better-auth/api";
import { findUserId } from "../db/accounts.ts";
import type { Services } from "../http/services.ts";
import { ADDRESS_HEADER, SHARED_COMPUTER_HEADER } from "./auth.ts";

export type Opened = { userId: string; sessionToken: string; cookies: Headers };

/** Checks the password and opens a session. Null: wrong, or no such account; the two take equally long. */
export async function openSession(
  services: Services,
  account: { email: string; password: string; sharedComputer: boolean },
  from: { address: string; headers: Headers },
): Promise<Opened | null> {
  const headers = new Headers({
    [SHARED_COMPUTER_HEADER]: account.sharedComputer ? "yes" : "no",
    [ADDRESS_HEADER]: from.address,
    "user-agent": from.headers.get("user-agent") ?? "",
  });
  try {
    const { response, headers: cookies } = await services.auth.api.signInEmail({
      body: {
        email: account.email,
        password: account.password,
        rememberMe: !account.sharedComputer,
      },
      headers,
      returnHeaders: true,
    });
    if (!("token" in response)) return null;
    return { userId: response.user.id, sessionToken: response.token, cookies };
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return null;
    throw error;
  }
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
