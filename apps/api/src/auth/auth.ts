import { betterAuth } from "better-auth";
import type { Database } from "../db/connect.ts";
import { newId } from "../db/ids.ts";
import { ADDRESS_HEADER, sessionsByUs, SHARED_COMPUTER_HEADER } from "./open-session.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";

export type AuthOptions = {
  db: Database["auth"];
  secret: string;
  url: string;
  secureCookies: boolean;
  now: () => Date;
  limits: { absoluteMilliseconds: number; idleUntil(now: Date, sharedComputer: boolean): Date };
};

export type Auth = ReturnType<typeof createAuth>;

/**
 * better-auth's core, used as a library: none of its own routes is mounted, since they answer with session
 * tokens. Our routes call `auth.api` and hand on nothing but its cookies.
 */
export function createAuth(options: AuthOptions) {
  return betterAuth({
    appName: "Evenhand",
    baseURL: options.url,
    secret: options.secret,
    // One transaction for person and password: a crash between the two would leave an account that nobody can enter.
    database: { db: options.db, type: "postgres", transaction: true },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: 1,
      maxPasswordLength: 128,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    session: {
      expiresIn: options.limits.absoluteMilliseconds / 1000,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { sharedComputer: { type: "boolean", required: true, input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const sharedComputer = context?.headers?.get(SHARED_COMPUTER_HEADER) === "yes";
            return {
              data: {
                ...session,
                sharedComputer,
                ipAddress: context?.headers?.get(ADDRESS_HEADER) ?? null,
                expiresAt: options.limits.idleUntil(options.now(), sharedComputer),
              },
            };
          },
        },
      },
    },
    plugins: [sessionsByUs],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: "evenhand",
      database: { generateId: newId },
      cookies: {
        session_token: {
          name: options.secureCookies ? "__Host-evenhand_session" : "evenhand_session",
          attributes: { httpOnly: true, sameSite: "lax", secure: options.secureCookies, path: "/" },
        },
      },
      ipAddress: { disableIpTracking: true },
    },
  });
}
