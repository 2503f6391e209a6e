import { sql, type Kysely } from "kysely";

/** What every room shares: attachments, audit, idempotency, rate limits, outgoing mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table attachments (
      org_id uuid not null references organisations (id),
      id uuid not null,
      person_id uuid,
      application_id uuid,
      scorecard_id uuid,
      name text not null check (char_length(name) between 1 and 255),
      media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
      size integer not null check (size between 1 and 10485760),
      sha256 bytea not null,
      chunks integer not null check (chunks >= 1),
      added_by uuid not null,
      added_at timestamptz not null,
      purged_at timestamptz,
      purged_by uuid,
      primary key (org_id, id),
      foreign key (org_id, person_id) references persons (org_id, id),
      foreign key (org_id, application_id) references applications (org_id, id),
      foreign key (org_id, scorecard_id) references scorecards (org_id, id),
      foreign key (org_id, added_by) references memberships (org_id, id),
      foreign key (org_id, purged_by) references memberships (org_id, id),
      check (num_nonnulls(person_id, application_id, scorecard_id) = 1)
    )`.execute(db);
  await sql`
    create table attachment_chunks (
      org_id uuid not null,
      attachment_id uuid not null,
      position integer not null check (position >= 0),
      bytes bytea not null check (octet_length(bytes) between 1 and 262144),
      primary key (org_id, attachment_id, position),
      foreign key (org_id, attachment_id) references attachments (org_id, id)
    )`.execute(db);

  await sql`
    create table audit_heads (
      org_id uuid primary key references organisations (id),
      position bigint not null,
      hash bytea not null
    )`.execute(db);
  await sql`
    create table audit_events (
      org_id uuid not null references organisations (id),
      position bigint not null check (position >= 1),
      at timestamptz not null,
      actor_user_id uuid,
      actor_membership_id uuid,
      action text not null,
      subject_kind text not null,
      subject_id text not null,
      fields jsonb not null,
      request_id text,
      previous_hash bytea not null,
      hash bytea not null,
      primary key (org_id, position)
    )`.execute(db);
  await sql`create index audit_of_subject on audit_events (org_id, subject_kind, subject_id)`.execute(
    db,
  );
  await sql`
    create table audit_values (
      org_id uuid not null,
      position bigint not null,
      field text not null,
      salt bytea not null,
      value jsonb not null,
      primary key (org_id, position, field),
      foreign key (org_id, position) references audit_events (org_id, position)
    )`.execute(db);

  await sql`
    create table sign_in_heads (
      id boolean primary key check (id),
      position bigint not null,
      hash bytea not null
    )`.execute(db);
  await sql`
    create table sign_in_events (
      position bigint primary key check (position >= 1),
      at timestamptz not null,
      action text not null,
      user_id uuid,
      account_hash bytea,
      address text,
      request_id text,
      previous_hash bytea not null,
      hash bytea not null
    )`.execute(db);

  await sql`
    create table idempotency_keys (
      org_id uuid not null references organisations (id),
      user_id uuid not null,
      key text not null check (char_length(key) between 8 and 200),
      route text not null,
      body_sha256 bytea not null,
      status integer not null,
      answer jsonb not null,
      created_at timestamptz not null,
      primary key (org_id, user_id, key)
    )`.execute(db);
  await sql`create index idempotency_keys_by_age on idempotency_keys (org_id, created_at)`.execute(
    db,
  );

  await sql`
    create table rate_limit_counters (
      key text not null,
      window_start timestamptz not null,
      count integer not null,
      primary key (key, window_start)
    )`.execute(db);
  await sql`create index rate_limit_counters_by_age on rate_limit_counters (window_start)`.execute(
    db,
  );

  await sql`
    create table outgoing_mails (
      org_id uuid not null references organisations (id),
      id uuid not null,
      kind text not null,
      recipient text not null,
      subject text not null,
      body text not null,
      state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
      attempts integer not null default 0,
      last_error text,
      created_at timestamptz not null,
      sent_at timestamptz,
      primary key (org_id, id)
    )`.execute(db);
}
