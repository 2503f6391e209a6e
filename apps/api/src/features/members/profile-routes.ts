import { ChangePassword, ChangeProfile, type SessionEntry } from "@evenhand/contract/profile";
import { passwordMatches, setPassword } from "../../auth/accounts.ts";
import { isDemoAccount } from "../../auth/demo-accounts.ts";
import { passwordFault } from "../../auth/password-rules.ts";
import { endOwnSession, endSessions, listSessions } from "../../db/sessions.ts";
import { writeSignInAudit } from "../../db/sign-in-audit.ts";
import { countAttempt, forgiveAttempts, LIMITS } from "../../http/rate-limit.ts";
import { NOT_FOUND, refuse } from "../../http/refusals.ts";
import { userRoute } from "../../http/route.ts";
import { deviceName } from "./device-name.ts";
import { renameEverywhere } from "./rename-everywhere.ts";

const DEMO_STAYS = refuse(
  "not_allowed",
  "This is one of the demo's accounts, which everybody shares: how one signs in to it stays.",
);

export const profileRoutes = [
  userRoute("GET /api/profile", {
    act: async ({ user }) => ({ id: user.userId, name: user.name, email: user.email }),
  }),

  userRoute("PATCH /api/profile", {
    body: ChangeProfile,
    async act({ services, user, body, requestId }) {
      await renameEverywhere(services, user, body.name, requestId);
      return { id: user.userId, name: body.name, email: user.email };
    },
  }),

  userRoute("POST /api/profile/password", {
    body: ChangePassword,
    async act({ services, now, user, body, address, requestId }) {
      const { pool } = services.database;
      if (isDemoAccount(user.email)) return DEMO_STAYS;
      const limited = await countAttempt(pool, LIMITS.passwordByAccount, user.userId, now);
      if (limited !== null) return limited;
      if (!(await passwordMatches(services, user.userId, body.currentPassword))) {
        return refuse("wrong_credentials", "The current password is not right.");
      }
      const fault = passwordFault(body.newPassword, [user.name, user.email]);
      if (fault !== null) return refuse("password_refused", fault);
      await setPassword(services, user.userId, body.newPassword);
      await endSessions(services.database.auth, user.userId, user.sessionId);
      await forgiveAttempts(pool, LIMITS.passwordByAccount, user.userId);
      await writeSignInAudit(pool, now, {
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
