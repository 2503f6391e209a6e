import { ChangePassword, ChangeProfile, type SessionEntry } from "@evenhand/contract/profile";
import { setPassword } from "../../auth/accounts.ts";
import { passwordFault } from "../../auth/password-rules.ts";
import { endAccountLinks } from "../../db/account-links.ts";
import { endOwnSession, endSessions, listSessions } from "../../db/sessions.ts";
import { writeSignInAudit } from "../../db/sign-in-audit.ts";
import { NOT_FOUND, refuse } from "../../http/refusals.ts";
import { userRoute } from "../../http/route.ts";
import { deviceName } from "./device-name.ts";
import { reauthenticate } from "./reauthenticate.ts";
import { renameEverywhere } from "./rename-everywhere.ts";
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
    async act({ services, now, user, body, address, requestId }) {
      const refused = await reauthenticate({ services, now, user }, body.currentPassword);
      if (refused !== null) return refused;
      const fault = passwordFault(body.newPassword, [user.name, user.email]);
      if (fault !== null) return refuse("password_refused", fault);
      await setPassword(services, user.userId, body.newPassword);
      await endSessions(services.database.auth, user.userId, user.sessionId);
      await endAccountLinks(services.database.auth, user.userId);
      await writeSignInAudit(services.database.pool, now, {
        action: "password_changed",
        userId: user.userId,
        email: user.email,
        address,
        requestId,
      });
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
    async act({ services, now, user, params, address, requestId }) {
      if (!(await endOwnSession(services.database.auth, user.userId, params.sessionId)))
        return NOT_FOUND;
      await writeSignInAudit(services.database.pool, now, {
        action: "sessions_ended",
        userId: user.userId,
        email: user.email,
        address,
        requestId,
      });
      return null;
    },
  }),

  userRoute("POST /api/profile/sessions/end-others", {
    async act({ services, now, user, address, requestId }) {
      const ended = await endSessions(services.database.auth, user.userId, user.sessionId);
      await writeSignInAudit(services.database.pool, now, {
        action: "sessions_ended",
        userId: user.userId,
        email: user.email,
        address,
        requestId,
      });
      return { ended };
    },
  }),
];
