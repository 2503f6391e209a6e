import { sql, type Kysely } from "kysely";

/**
 * Second factors. The secret is encrypted with the server's own; recovery codes are kept as hashes, one row each,
 * so that spending one is taking its row away. `last_step` is the newest time step whose code was used: neither it
 * nor an older one opens anything again. What better-auth's own plugin would have kept is not used and goes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table auth.second_factor (
      user_id uuid primary key references auth."user" ("id") on delete cascade,
      secret text not null,
      started_at timestamptz not null,
      confirmed_at timestamptz,
      last_step bigint,
      check (confirmed_at is null or last_step is not null)
    )`.execute(db);
  await sql`
    create table auth.recovery_code (
      user_id uuid not null references auth.second_factor (user_id) on delete cascade,
      code_hash bytea not null,
      primary key (user_id, code_hash)
    )`.execute(db);
  await sql`grant select, insert, update, delete on auth.second_factor to evenhand_auth`.execute(
    db,
  );
  await sql`grant select, insert, delete on auth.recovery_code to evenhand_auth`.execute(db);

  await sql`drop table auth."twoFactor"`.execute(db);
  await sql`alter table auth."user" drop column "twoFactorEnabled"`.execute(db);
}
