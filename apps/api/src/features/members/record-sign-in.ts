import { writeSignInAudit, type SignInEvent } from "../../db/sign-in-audit.ts";
import type { PublicCall } from "../../http/route.ts";
import type { Services } from "../../http/services.ts";
import { deviceName } from "./device-name.ts";

/** From where somebody acts on an account. */
export type Where = Pick<
  PublicCall<"POST /api/session">,
  "services" | "now" | "address" | "headers" | "requestId"
>;

type Account = { userId: string | null; email: string };
type What = Pick<SignInEvent, "action" | "method" | "secondFactor">;

/** Puts what happened at the door, from where and with which browser, into the chain of sign-ins. */
export function recordSignIn(where: Where, account: Account, what: What): Promise<void> {
  const { services, now, address, headers, requestId } = where;
  const device = deviceName(headers.get("user-agent"));
  const { userId, email } = account;
  const { pool } = services.database;
  return writeSignInAudit(pool, now, { ...what, userId, email, address, device, requestId });
}

/**
 * The same of what somebody else does to an account. Its person reads it, and so it does not tell from where; who
 * it was stands in the organisation's own chain.
 */
export function recordOfColleague(
  { services, now, requestId }: { services: Services; now: Date; requestId: string },
  account: Account,
  action: SignInEvent["action"],
): Promise<void> {
  const { userId, email } = account;
  const from = { address: null, device: null, requestId };
  return writeSignInAudit(services.database.pool, now, { action, userId, email, ...from });
}
