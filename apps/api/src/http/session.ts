import type { Context } from "hono";
import { SESSION_LIMITS } from "../auth/session-limits.ts";
import { mintOrgId, withUser, type Db, type OrgId } from "../db/tenant.ts";
import type { Actor, SignedIn } from "./actor.ts";
import type { Corridor } from "./corridor.ts";
import { NOT_FOUND, refuse, type Refusal } from "./refusals.ts";
import type { Services } from "./services.ts";

const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-)?evenhand_session=/;

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
    return SESSION_COOKIE.test(headers.get("cookie") ?? "")
      ? refuse(
          "session_expired",
          "Your session has ended. Sign in again; nothing you typed is lost.",
        )
      : refuse("not_signed_in", "Sign in first.");
  }
  const { session, user } = found;
  const expiry = SESSION_LIMITS.expiry(now, session.createdAt, session.sharedComputer);
  if (expiry <= now || session.expiresAt <= now) {
    await services.database.auth.deleteFrom("session").where("id", "=", session.id).execute();
    return refuse(
      "session_expired",
      "Your session has ended. Sign in again; nothing you typed is lost.",
    );
  }
  if (touch && now.getTime() - session.updatedAt.getTime() > SESSION_LIMITS.touchMilliseconds) {
    await services.database.auth
      .updateTable("session")
      .set({ updatedAt: now, expiresAt: expiry })
      .where("id", "=", session.id)
      .execute();
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

export type MembershipRow = {
  orgId: OrgId;
  membershipId: string;
  role: Actor["role"];
  organisation: string;
  timeZone: string;
};

/** The organisations that this person is an active member of, oldest membership first. */
export async function readMemberships(
  services: Services,
  userId: string,
): Promise<MembershipRow[]> {
  const rows = await withUser(services.database.pool, userId, (db) =>
    db
      .selectFrom("memberships")
      .innerJoin("organisations", "organisations.id", "memberships.org_id")
      .select([
        "memberships.org_id",
        "memberships.id",
        "memberships.role",
        "organisations.name as organisation",
        "organisations.time_zone",
      ])
      .where("memberships.user_id", "=", userId)
      .where("memberships.state", "=", "active")
      .orderBy("memberships.joined_at")
      .orderBy("memberships.id")
      .execute(),
  );
  return rows.map((row) => ({
    orgId: mintOrgId(row.org_id),
    membershipId: row.id,
    role: row.role,
    organisation: row.organisation,
    timeZone: row.time_zone,
  }));
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

/** Inside the request's transaction: the membership still stands. It may have ended since the gate looked. */
export async function stillMember(db: Db, actor: Actor): Promise<boolean> {
  const row = await db
    .selectFrom("memberships")
    .select("role")
    .where("org_id", "=", actor.orgId)
    .where("user_id", "=", actor.userId)
    .where("state", "=", "active")
    .executeTakeFirst();
  return row?.role === actor.role;
}
