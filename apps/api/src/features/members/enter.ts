import type { SessionView } from "@evenhand/contract/sessions";
import { openSession } from "../../auth/open-session.ts";
import { endSession } from "../../db/sessions.ts";
import { withUser } from "../../db/tenant.ts";
import { forgiveAttempts, LIMITS } from "../../http/rate-limit.ts";
import { Refusal } from "../../http/refusals.ts";
import type { PublicCall } from "../../http/route.ts";
import { readSession } from "../../http/session.ts";
import { newBrowserMail } from "./account-mails.ts";
import { deviceName } from "./device-name.ts";
import { mailPerson } from "./mail-person.ts";
import type { Proven } from "./prove-person.ts";
import { recordSignIn, type Where } from "./record-sign-in.ts";
import { viewNewSession } from "./session-view.ts";
import { knowsDevice } from "./sign-in-queries.ts";

type Call = Where & Pick<PublicCall<"POST /api/session">, "setCookies">;

/** Gives somebody who has proved who they are their session, and its view. */
export async function enter(
  call: Call,
  person: Proven,
  how: {
    sharedComputer: boolean;
    action: "signed_in" | "account_created";
    organisation: string | null;
  },
): Promise<SessionView | Refusal> {
  const { services, address, headers, setCookies } = call;
  const { userId, email, method, secondFactor } = person;
  const { sharedComputer, action, organisation } = how;
  await leaveFormerSession(call);
  const cookies = await openSession(services, { userId, sharedComputer }, { address, headers });
  await forgiveAttempts(services.database.pool, LIMITS.signInByAccount, email);
  await tellOfNewBrowser(call, userId);
  await recordSignIn(call, person, { action, method, secondFactor });
  setCookies(cookies);
  return viewNewSession(services, cookies, organisation);
}

/** Whoever was signed in with this browser is not any more: a session is never left behind its cookie. */
async function leaveFormerSession({ services, headers }: Call): Promise<void> {
  const former = await readSession(services, headers, false);
  if (!(former instanceof Refusal)) await endSession(services.database.auth, former.sessionId);
}

async function tellOfNewBrowser(call: Call, userId: string): Promise<void> {
  const { services, now, address, headers } = call;
  if (!services.hasMail) return;
  const device = deviceName(headers.get("user-agent"));
  const known = await withUser(services.database.pool, userId, (db) =>
    knowsDevice(db, userId, device),
  );
  if (known === "new") await mailPerson(services, userId, newBrowserMail({ device, address, now }));
}
