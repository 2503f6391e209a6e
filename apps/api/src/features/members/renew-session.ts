import { openSession } from "../../auth/open-session.ts";
import type { UserCall } from "../../http/route.ts";

/**
 * A new session for whoever has just changed how they sign in, which ended every one that they had: this one as
 * well, since a copy of its cookie may be in other hands.
 */
export async function renewSession({
  services,
  user,
  address,
  headers,
  setCookies,
}: Pick<
  UserCall<"GET /api/profile">,
  "services" | "user" | "address" | "headers" | "setCookies"
>): Promise<void> {
  setCookies(await openSession(services, user, { address, headers }));
}
