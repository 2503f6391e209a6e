import { sql, type Kysely } from "kysely";

/**
 * Links into an account: a new password, or a sign-in. Only the hash of the secret is kept. `made_by` is the
 * colleague who asked for it; null where the person did, or whoever runs the server.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table auth.account_link (
      token_hash bytea primary key,
      purpose text not null check (purpose in ('password', 'sign_in')),
      user_id uuid not null references auth."user" ("id") on delete cascade,
      made_by uuid references auth."user" ("id") on delete cascade,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index account_link_of_user on auth.account_link (user_id)`.execute(db);
  await sql`create index account_link_by_age on auth.account_link (expires_at)`.execute(db);
  await sql`grant select, insert, delete on auth.account_link to evenhand_auth`.execute(db);
}
