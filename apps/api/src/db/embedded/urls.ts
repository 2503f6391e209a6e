import type { Passwords } from "./passwords.ts";

export type PostgresUrls = {
  /** role evenhand_owner: owns the database, no superuser, creates no roles, bound by row-level security */
  adminUrl: string;
  /** role evenhand_app: owns nothing, bound by row-level security */
  appUrl: string;
  /** role evenhand_auth: owns nothing, bound by row-level security */
  authUrl: string;
  /** only for tests and for creating databases */
  superuserUrl: string;
};

export const databaseName = "evenhand";

export function postgresUrls(port: number, passwords: Passwords): PostgresUrls {
  // without sslmode, PGSSLMODE of the environment would decide for a server that has no certificate
  const url = (role: string, password: string, database: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
  return {
    adminUrl: url("evenhand_owner", passwords.owner, databaseName),
    appUrl: url("evenhand_app", passwords.app, databaseName),
    authUrl: url("evenhand_auth", passwords.auth, databaseName),
    superuserUrl: url("postgres", passwords.superuser, "postgres"),
  };
}

export function onDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}
