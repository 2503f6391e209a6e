import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { Services } from "../http/services.ts";

/** Told to better-auth by our own routes only; nothing that a client sends reaches it under these names. */
export const SHARED_COMPUTER_HEADER = "x-evenhand-shared-computer";
export const ADDRESS_HEADER = "x-evenhand-address";

/**
 * better-auth opens a session as soon as a password is right. Ours is opened when everything is that was asked for,
 * so it is a step of its own; like all of better-auth's it is mounted nowhere.
 */
export const sessionsByUs = {
  id: "sessions-by-us",
  endpoints: {
    openSessionFor: createAuthEndpoint(
      "/open-session-for",
      {
        method: "POST",
        body: z.object({ userId: z.string(), remember: z.boolean() }),
        metadata: { SERVER_ONLY: true },
      },
      async (context) => {
        const { userId, remember } = context.body;
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(userId);
        if (!user) throw new Error("a session was to be opened for an account that is not there");
        const session = await internalAdapter.createSession(userId, !remember);
        await setSessionCookie(context, { session, user }, !remember);
        return context.json({ opened: true });
      },
    ),
  },
} satisfies BetterAuthPlugin;

/** Opens a session for somebody who has proved who they are; gives the cookies that carry it. */
export async function openSession(
  services: Services,
  person: { userId: string; sharedComputer: boolean },
  from: { address: string; headers: Headers },
): Promise<Headers> {
  const { userId, sharedComputer } = person;
  const { headers: cookies } = await services.auth.api.openSessionFor({
    body: { userId, remember: !sharedComputer },
    headers: new Headers({
      [SHARED_COMPUTER_HEADER]: sharedComputer ? "yes" : "no",
      [ADDRESS_HEADER]: from.address,
      "user-agent": from.headers.get("user-agent") ?? "",
    }),
    returnHeaders: true,
  });
  return cookies;
}
