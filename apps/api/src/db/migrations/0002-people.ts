import { sql, type Kysely } from "kysely";

/** Who we are: organisations, sites, members, invitations, the first owner. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations (
      id uuid primary key,
      name text not null check (char_length(name) between 1 and 200),
      time_zone text not null,
      settings jsonb not null default '{}',
      revision integer not null default 1,
      created_at timestamptz not null
    )`.execute(db);

  await sql`
    create table owner_tokens (
      id uuid primary key,
      token_hash bytea not null unique,
      created_at timestamptz not null,
      used_at timestamptz
    )`.execute(db);

  await sql`
    create table sites (
      org_id uuid not null references organisations (id),
      id uuid not null,
      name text not null check (char_length(name) between 1 and 200),
      time_zone text not null,
      archived_at timestamptz,
      created_at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, name)
    )`.execute(db);

  await sql`
    create table memberships (
      org_id uuid not null references organisations (id),
      id uuid not null,
      user_id uuid not null references auth."user" (id),
      name text not null check (char_length(name) between 1 and 200),
      email text not null,
      role text not null check (role in ('interviewer', 'hiring_manager', 'coordinator', 'admin', 'owner', 'auditor')),
      state text not null default 'active' check (state in ('active', 'deactivated')),
      preferences jsonb not null default '{}',
      revision integer not null default 1,
      joined_at timestamptz not null,
      deactivated_at timestamptz,
      primary key (org_id, id),
      unique (org_id, user_id),
      check ((state = 'deactivated') = (deactivated_at is not null))
    )`.execute(db);
  await sql`create index memberships_by_name on memberships (org_id, lower(name), id)`.execute(db);
  await sql`create index memberships_of_user on memberships (user_id)`.execute(db);

  await sql`
    create table membership_sites (
      org_id uuid not null,
      membership_id uuid not null,
      site_id uuid not null,
      primary key (org_id, membership_id, site_id),
      foreign key (org_id, membership_id) references memberships (org_id, id),
      foreign key (org_id, site_id) references sites (org_id, id)
    )`.execute(db);

  await sql`
    create table invitations (
      org_id uuid not null references organisations (id),
      id uuid not null,
      email text not null,
      role text not null check (role in ('interviewer', 'hiring_manager', 'coordinator', 'admin', 'owner', 'auditor')),
      token_hash bytea not null,
      invited_by uuid not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      accepted_by uuid,
      revoked_at timestamptz,
      primary key (org_id, id),
      foreign key (org_id, invited_by) references memberships (org_id, id),
      foreign key (org_id, accepted_by) references memberships (org_id, id),
      check (accepted_at is null or revoked_at is null)
    )`.execute(db);
  await sql`
    create unique index one_open_invitation on invitations (org_id, email)
      where accepted_at is null and revoked_at is null`.execute(db);
}
