import { PageQuery } from "@evenhand/contract/page";
import { ChangePassword, ChangeProfile, type SessionEntry } from "@evenhand/contract/profile";
import { setPassword } from "../../auth/accounts.ts";
import { passwordFault } from "../../auth/password-rules.ts";
import { endAccountLinks } from "../../db/account-links.ts";
import { endOwnSession, endSessions, listSessions } from "../../db/sessions.ts";
import { membershipsOf } from "../../db/memberships.ts";
import { withUser } from "../../db/tenant.ts";
import { cutPage, readCursor } from "../../http/cursor.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import { userRoute } from "../../http/route.ts";
import { PASSWORD_WAS_CHANGED } from "./account-mails.ts";
import { deviceName } from "./device-name.ts";
import { mailPerson } from "./mail-person.ts";
import { presentSignIn } from "./present-sign-in.ts";
import { reauthenticate } from "./reauthenticate.ts";
import { recordSignIn } from "./record-sign-in.ts";
import { renameEverywhere } from "./rename-everywhere.ts";
import { renewSession } from "./renew-session.ts";
import { listSignIns } from "./sign-in-queries.ts";
import { viewProfile } from "./view-profile.ts";

export const profileRoutes = [
  userRoute("GET /api/profile", {
    act: ({ services, user }) => viewProfile(services, user, user.name),
  }),

  userRoute("PATCH /api/profile", {
    body: ChangeProfile,
    async act({ services, user, body, requestId }) {
      await renameEverywhere(services, user, body.name, requestId);
      return viewProfile(services, user, body.name);
    },
  }),

  userRoute("POST /api/profile/password", {
    body: ChangePassword,
    async act(call) {
      const { services, user, body } = call;
      const { pool, auth } = services.database;
      const refused = await reauthenticate(call, body.currentPassword);
      if (refused !== null) return refused;
      const houses = (await membershipsOf(pool, user.userId)).map((row) => row.organisation);
      const fault = await passwordFault(body.newPassword, [user.name, user.email, ...houses]);
      if (fault !== null) return refuse("password_refused", fault);
      await setPassword(services, user.userId, body.newPassword);
      await endSessions(auth, user.userId);
      await endAccountLinks(auth, user.userId);
      await renewSession(call);
      await recordSignIn(call, user, { action: "password_changed" });
      await mailPerson(services, user.userId, PASSWORD_WAS_CHANGED);
      return null;
    },
  }),

  userRoute("GET /api/profile/sessions", {
    async act({ services, user, now }) {
      const rows = await listSessions(services.database.auth, user.userId, now);
      return {
        items: rows.map((row): SessionEntry => ({
          id: row.id,
          current: row.id === user.sessionId,
          device: deviceName(row.userAgent),
          address: row.ipAddress,
          sharedComputer: row.sharedComputer,
          createdAt: row.createdAt.toISOString(),
          lastSeenAt: row.updatedAt.toISOString(),
          expiresAt: row.expiresAt.toISOString(),
        })),
      };
    },
  }),

  userRoute("DELETE /api/profile/sessions/:sessionId", {
    async act(call) {
      const { services, user, params } = call;
      if (!(await endOwnSession(services.database.auth, user.userId, params.sessionId)))
        return NOT_FOUND;
      await recordSignIn(call, user, { action: "sessions_ended" });
      return null;
    },
  }),

  userRoute("POST /api/profile/sessions/end-others", {
    async act(call) {
      const { services, user } = call;
      const ended = await endSessions(services.database.auth, user.userId, user.sessionId);
      await recordSignIn(call, user, { action: "sessions_ended" });
      return { ended };
    },
  }),

  userRoute("GET /api/profile/sign-ins", {
    query: PageQuery,
    async act({ services, user: { userId }, query }) {
      const after = readCursor(query.cursor, 1);
      if (after instanceof Refusal) return after;
      const limit = Number(query.limit ?? 20);
      const page = { before: after?.[0] ?? null, limit };
      const rows = await withUser(services.database.pool, userId, (db) =>
        listSignIns(db, userId, page),
      );
      return cutPage(rows, limit, presentSignIn, (row) => [row.id]);
    },
  }),
];
