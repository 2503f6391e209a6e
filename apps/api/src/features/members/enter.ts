import type { SessionView } from "@evenhand/contract/sessions";
import { openSession } from "../../auth/open-session.ts";
import { writeSignInAudit } from "../../db/sign-in-audit.ts";
import { forgiveAttempts, LIMITS } from "../../http/rate-limit.ts";
import type { Refusal } from "../../http/refusals.ts";
import type { PublicCall } from "../../http/route.ts";
import type { Proven } from "./prove-person.ts";
import { viewNewSession } from "./session-view.ts";

type Call = Pick<
  PublicCall<"POST /api/session">,
  "services" | "now" | "address" | "headers" | "requestId" | "setCookies"
>;

/** Gives somebody who has proved who they are their session, and its view. */
export async function enter(
  { services, now, address, headers, requestId, setCookies }: Call,
  { userId, email }: Proven,
  how: {
    sharedComputer: boolean;
    action: "signed_in" | "account_created";
    organisation: string | null;
  },
): Promise<SessionView | Refusal> {
  const { pool } = services.database;
  const { sharedComputer, action, organisation } = how;
  const cookies = await openSession(services, { userId, sharedComputer }, { address, headers });
  await forgiveAttempts(pool, LIMITS.signInByAccount, email);
  await writeSignInAudit(pool, now, { action, userId, email, address, requestId });
  setCookies(cookies);
  return viewNewSession(services, cookies, organisation);
}
