import { passwordMatches } from "../../auth/accounts.ts";
import { isDemoAccount } from "../../auth/demo-accounts.ts";
import { countAttempt, forgiveAttempts, LIMITS } from "../../http/rate-limit.ts";
import { refuse, type Refusal } from "../../http/refusals.ts";
import type { UserCall } from "../../http/route.ts";

/** Before a change to how one signs in: the password again, however the session came about. Null: it is right. */
export async function reauthenticate(
  { services, now, user }: Pick<UserCall<"GET /api/profile">, "services" | "now" | "user">,
  password: string,
): Promise<Refusal | null> {
  const { pool } = services.database;
  if (isDemoAccount(user.email))
    return refuse(
      "not_allowed",
      "This is one of the demo's accounts, which everybody shares: how one signs in to it stays.",
    );
  const limited = await countAttempt(pool, LIMITS.passwordByAccount, user.userId, now);
  if (limited !== null) return limited;
  if (!(await passwordMatches(services, user.userId, password)))
    return refuse("wrong_credentials", "The current password is not right.");
  await forgiveAttempts(pool, LIMITS.passwordByAccount, user.userId);
  return null;
}
