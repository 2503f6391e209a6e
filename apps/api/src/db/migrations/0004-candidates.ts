import { sql, type Kysely } from "kysely";

/** For which job, and whom we meet: openings, persons, applications. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table openings (
      org_id uuid not null references organisations (id),
      id uuid not null,
      title text not null check (char_length(title) between 1 and 200),
      site_id uuid,
      setting text not null,
      level text not null,
      rubric_version_id uuid not null,
      hiring_manager_id uuid not null,
      confidential boolean not null default false,
      state text not null default 'open' check (state in ('open', 'on_hold', 'closed')),
      plan jsonb not null,
      settings jsonb not null default '{}',
      revision integer not null default 1,
      created_by uuid not null,
      created_at timestamptz not null,
      closed_at timestamptz,
      archived_at timestamptz,
      primary key (org_id, id),
      foreign key (org_id, site_id) references sites (org_id, id),
      foreign key (org_id, rubric_version_id) references rubric_versions (org_id, id),
      foreign key (org_id, hiring_manager_id) references memberships (org_id, id),
      foreign key (org_id, created_by) references memberships (org_id, id)
    )`.execute(db);

  await sql`
    create table opening_members (
      org_id uuid not null,
      opening_id uuid not null,
      membership_id uuid not null,
      part text not null check (part in ('hiring_manager', 'deputy', 'coordinator', 'interviewer')),
      added_by uuid not null,
      added_at timestamptz not null,
      primary key (org_id, opening_id, membership_id, part),
      foreign key (org_id, opening_id) references openings (org_id, id),
      foreign key (org_id, membership_id) references memberships (org_id, id),
      foreign key (org_id, added_by) references memberships (org_id, id)
    )`.execute(db);

  await sql`
    create table persons (
      org_id uuid not null references organisations (id),
      id uuid not null,
      name text,
      email text,
      phone text,
      cv_url text,
      record_url text,
      linked_membership_id uuid,
      merged_into_id uuid,
      legal_hold boolean not null default false,
      erased_at timestamptz,
      revision integer not null default 1,
      created_at timestamptz not null,
      primary key (org_id, id),
      foreign key (org_id, linked_membership_id) references memberships (org_id, id),
      foreign key (org_id, merged_into_id) references persons (org_id, id),
      check (name is not null or erased_at is not null),
      check (merged_into_id is distinct from id)
    )`.execute(db);
  await sql`create index persons_by_name on persons (org_id, lower(name), id)`.execute(db);
  await sql`create index persons_by_email on persons (org_id, lower(email))`.execute(db);

  await sql`
    create table person_merges (
      org_id uuid not null,
      id uuid not null,
      kept_person_id uuid not null,
      merged_person_id uuid not null,
      merged_by uuid not null,
      merged_at timestamptz not null,
      primary key (org_id, id),
      foreign key (org_id, kept_person_id) references persons (org_id, id),
      foreign key (org_id, merged_person_id) references persons (org_id, id),
      foreign key (org_id, merged_by) references memberships (org_id, id)
    )`.execute(db);

  await sql`
    create table applications (
      org_id uuid not null references organisations (id),
      id uuid not null,
      person_id uuid not null,
      opening_id uuid not null,
      state text not null default 'active' check (state in ('active', 'withdrawn', 'declined', 'hired')),
      source text,
      is_internal boolean not null default false,
      previous_application_id uuid,
      revision integer not null default 1,
      created_by uuid not null,
      created_at timestamptz not null,
      state_changed_at timestamptz not null,
      state_reason text,
      archived_at timestamptz,
      primary key (org_id, id),
      foreign key (org_id, person_id) references persons (org_id, id),
      foreign key (org_id, opening_id) references openings (org_id, id),
      foreign key (org_id, previous_application_id) references applications (org_id, id),
      foreign key (org_id, created_by) references memberships (org_id, id)
    )`.execute(db);
  await sql`
    create unique index one_active_application on applications (org_id, person_id, opening_id)
      where state = 'active'`.execute(db);
  await sql`create index applications_of_opening on applications (org_id, opening_id, id)`.execute(
    db,
  );

  await sql`
    create table application_moves (
      org_id uuid not null,
      id uuid not null,
      application_id uuid not null,
      from_opening_id uuid not null,
      to_opening_id uuid not null,
      carried_stages jsonb not null,
      reason text,
      moved_by uuid not null,
      moved_at timestamptz not null,
      primary key (org_id, id),
      foreign key (org_id, application_id) references applications (org_id, id),
      foreign key (org_id, from_opening_id) references openings (org_id, id),
      foreign key (org_id, to_opening_id) references openings (org_id, id),
      foreign key (org_id, moved_by) references memberships (org_id, id)
    )`.execute(db);

  await sql`
    create table application_requirements (
      org_id uuid not null,
      id uuid not null,
      application_id uuid not null,
      label text not null,
      state text not null default 'open' check (state in ('open', 'met', 'not_met', 'waived')),
      note text,
      checked_by uuid,
      checked_at timestamptz,
      revision integer not null default 1,
      primary key (org_id, id),
      foreign key (org_id, application_id) references applications (org_id, id),
      foreign key (org_id, checked_by) references memberships (org_id, id),
      check ((state = 'open') = (checked_at is null))
    )`.execute(db);

  await sql`
    create table interview_arrangements (
      org_id uuid not null,
      id uuid not null,
      application_id uuid not null,
      kind text not null check (kind in ('extra_time', 'interpreter', 'questions_in_writing', 'access', 'other')),
      what_to_do text not null check (char_length(what_to_do) between 1 and 500),
      added_by uuid not null,
      added_at timestamptz not null,
      removed_at timestamptz,
      primary key (org_id, id),
      foreign key (org_id, application_id) references applications (org_id, id),
      foreign key (org_id, added_by) references memberships (org_id, id)
    )`.execute(db);
}
