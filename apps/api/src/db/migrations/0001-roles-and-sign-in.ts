import { sql, type Kysely } from "kysely";

/**
 * The two roles that the server runs as, and the tables of sign-in, which only `evenhand_auth` may read.
 * The columns are those that better-auth 1.7 asks for; `auth.test.ts` fails when it would ask for others.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const role of ["evenhand_app", "evenhand_auth"]) {
    const found = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db);
    if (found.rows.length === 0) {
      await sql`create role ${sql.id(role)} nologin nosuperuser nobypassrls`.execute(db);
    }
  }

  await sql`create schema auth`.execute(db);
  await sql`
    create table auth."user" (
      "id" uuid primary key,
      "name" text not null,
      "email" text not null unique,
      "emailVerified" boolean not null,
      "image" text,
      "twoFactorEnabled" boolean,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null default current_timestamp
    )`.execute(db);
  await sql`
    create table auth."session" (
      "id" uuid primary key,
      "expiresAt" timestamptz not null,
      "token" text not null unique,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" uuid not null references auth."user" ("id") on delete cascade,
      "sharedComputer" boolean not null
    )`.execute(db);
  await sql`
    create table auth."account" (
      "id" uuid primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" uuid not null references auth."user" ("id") on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      "scope" text,
      "password" text,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null
    )`.execute(db);
  await sql`
    create table auth."verification" (
      "id" uuid primary key,
      "identifier" text not null,
      "value" text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null default current_timestamp
    )`.execute(db);
  await sql`
    create table auth."twoFactor" (
      "id" uuid primary key,
      "secret" text not null,
      "backupCodes" text not null,
      "userId" uuid not null references auth."user" ("id") on delete cascade,
      "verified" boolean,
      "failedVerificationCount" integer,
      "lockedUntil" timestamptz
    )`.execute(db);
  await sql`create index "session_userId_idx" on auth."session" ("userId")`.execute(db);
  await sql`create index "account_userId_idx" on auth."account" ("userId")`.execute(db);
  await sql`create index "verification_identifier_idx" on auth."verification" ("identifier")`.execute(
    db,
  );
  await sql`create index "twoFactor_userId_idx" on auth."twoFactor" ("userId")`.execute(db);

  await sql`grant usage on schema auth to evenhand_auth`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema auth to evenhand_auth`.execute(
    db,
  );
}
