import type { Context } from "hono";
import { SESSION_LIMITS } from "./session-limits.ts";
import { activeRole, type MembershipRow } from "../db/memberships.ts";
import { findSecondFactor } from "../db/second-factors.ts";
import { endSession, touchSession } from "../db/sessions.ts";
import type { Db } from "../db/tenant.ts";
import type { Actor, SignedIn } from "./actor.ts";
import type { Corridor } from "./corridor.ts";
import { NOT_FOUND, refuse, type Refusal } from "./refusals.ts";
import type { Services } from "./services.ts";

const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-)?evenhand_session=/;

/** Whether there is a session to speak of, be it one that has ended. */
export function bringsSession(headers: Headers): boolean {
  return SESSION_COOKIE.test(headers.get("cookie") ?? "");
}

/**
 * Who is this? Reads the session, holds it to its limits and, where a person is at work (`touch`), pushes the
 * idle limit on: a stream that is merely open does not keep a session alive.
 */
export async function readSession(
  services: Services,
  headers: Headers,
  touch = true,
): Promise<SignedIn | Refusal> {
  const found = await services.auth.api.getSession({
    headers,
    query: { disableCookieCache: true, disableRefresh: true },
  });
  const now = services.now();
  if (found === null) {
    return bringsSession(headers)
      ? refuse(
          "session_expired",
          "Your session has ended. Sign in again; nothing you typed is lost.",
        )
      : refuse("not_signed_in", "Sign in first.");
  }
  const { session, user } = found;
  const expiry = SESSION_LIMITS.expiry(now, session.createdAt, session.sharedComputer);
  if (expiry <= now || session.expiresAt <= now) {
    await endSession(services.database.auth, session.id);
    return refuse(
      "session_expired",
      "Your session has ended. Sign in again; nothing you typed is lost.",
    );
  }
  if (touch && now.getTime() - session.updatedAt.getTime() > SESSION_LIMITS.touchMilliseconds) {
    await touchSession(services.database.auth, session.id, { now, expiresAt: expiry });
  }
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    sessionId: session.id,
    sharedComputer: session.sharedComputer,
    sessionExpiresAt: expiry,
  };
}

/** The organisation that a request names, in a header or (for streams, which carry none) in the query. */
export function requestedOrganisation(c: Context<Corridor>): string | null {
  return c.req.header("evenhand-organisation") ?? c.req.query("organisation") ?? null;
}

/** Picks the membership that a request speaks for. Not a member, or not any more: as if it did not exist. */
export function chooseMembership(
  memberships: MembershipRow[],
  requested: string | null,
): MembershipRow | Refusal {
  if (requested !== null) return memberships.find((row) => row.orgId === requested) ?? NOT_FOUND;
  return (
    memberships[0] ??
    refuse("organisation_required", "You belong to no organisation here. Ask for an invitation.")
  );
}

/** An organisation that wants a second factor of everybody opens none of its rooms to those who have none. */
export async function lacksSecondFactor(
  services: Services,
  userId: string,
  { secondFactor }: Pick<MembershipRow, "secondFactor">,
): Promise<boolean> {
  if (secondFactor === "optional") return false;
  const factor = await findSecondFactor(services.database.auth, userId);
  return (factor?.confirmed_at ?? null) === null;
}

export const SECOND_FACTOR_WANTED = refuse(
  "second_factor_required",
  "This organisation wants a second factor of everybody. Set one up on your profile; then it opens.",
);

export const ROLE_CHANGED = refuse("not_allowed", "Your role has just changed. Reload the page.");

/** Inside the request's transaction: the membership still stands. It may have ended since the gate looked. */
export async function stillMember(db: Db, actor: Actor): Promise<boolean> {
  return (await activeRole(db, actor.orgId, actor.userId)) === actor.role;
}
