import { sql, type Kysely } from "kysely";

/** When, and who with whom: interviews, their sessions (people in one room) and panels. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table interviews (
      org_id uuid not null references organisations (id),
      id uuid not null,
      application_id uuid not null,
      rubric_version_id uuid not null,
      stage_id text not null,
      round integer not null default 1 check (round >= 1),
      state text not null default 'planned' check (state in
        ('planned', 'moved', 'candidate_absent', 'interviewer_absent', 'cut_short', 'cancelled', 'held')),
      is_blind boolean not null default false,
      reveal text not null default 'own_submitted' check (reveal in ('own_submitted', 'panel_submitted')),
      starts_at timestamptz,
      time_zone text not null,
      minutes integer not null check (minutes between 5 and 480),
      place text,
      video_url text,
      state_reason text,
      state_changed_at timestamptz not null,
      moved_to_interview_id uuid,
      revision integer not null default 1,
      created_by uuid not null,
      created_at timestamptz not null,
      primary key (org_id, id),
      foreign key (org_id, application_id) references applications (org_id, id),
      foreign key (org_id, rubric_version_id) references rubric_versions (org_id, id),
      foreign key (org_id, moved_to_interview_id) references interviews (org_id, id),
      foreign key (org_id, created_by) references memberships (org_id, id)
    )`.execute(db);
  await sql`create index interviews_of_application on interviews (org_id, application_id, stage_id)`.execute(
    db,
  );
  await sql`create index interviews_by_time on interviews (org_id, starts_at)`.execute(db);

  await sql`
    create table interview_sessions (
      org_id uuid not null,
      id uuid not null,
      interview_id uuid not null,
      label text,
      primary key (org_id, id),
      unique (org_id, interview_id, id),
      foreign key (org_id, interview_id) references interviews (org_id, id)
    )`.execute(db);

  await sql`
    create table panelists (
      org_id uuid not null,
      id uuid not null,
      interview_id uuid not null,
      session_id uuid,
      membership_id uuid not null,
      part text not null default 'interviewer' check (part in ('interviewer', 'shadow', 'reverse_shadow')),
      focus_id text,
      state text not null default 'expected' check (state in ('expected', 'excused', 'did_not_attend', 'replaced')),
      state_reason text,
      state_changed_at timestamptz not null,
      replaced_by_id uuid,
      knows_candidate text check (knows_candidate in ('no', 'yes', 'asked_to_swap')),
      revision integer not null default 1,
      added_by uuid not null,
      added_at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, interview_id, membership_id),
      foreign key (org_id, interview_id) references interviews (org_id, id),
      foreign key (org_id, interview_id, session_id) references interview_sessions (org_id, interview_id, id),
      foreign key (org_id, membership_id) references memberships (org_id, id),
      foreign key (org_id, replaced_by_id) references panelists (org_id, id),
      foreign key (org_id, added_by) references memberships (org_id, id)
    )`.execute(db);
  await sql`create index panels_of_member on panelists (org_id, membership_id)`.execute(db);

  await sql`
    create table stage_closures (
      org_id uuid not null,
      id uuid not null,
      application_id uuid not null,
      stage_id text not null,
      round integer not null,
      reason text not null check (char_length(reason) between 1 and 2000),
      closed_by uuid not null,
      closed_at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, application_id, stage_id, round),
      foreign key (org_id, application_id) references applications (org_id, id),
      foreign key (org_id, closed_by) references memberships (org_id, id)
    )`.execute(db);

  await sql`
    create table early_openings (
      org_id uuid not null,
      id uuid not null,
      application_id uuid not null,
      membership_id uuid not null,
      reason text not null check (char_length(reason) between 1 and 2000),
      opened_at timestamptz not null,
      primary key (org_id, id),
      foreign key (org_id, application_id) references applications (org_id, id),
      foreign key (org_id, membership_id) references memberships (org_id, id)
    )`.execute(db);
}
