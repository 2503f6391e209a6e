import { sql, type Kysely } from "kysely";

/**
 * What was seen, and what we decide. A draft is one document on its scorecard; ratings, evidence and signals
 * exist as rows only from sealing on, append-only per version.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table scorecards (
      org_id uuid not null references organisations (id),
      id uuid not null,
      interview_id uuid not null,
      panelist_id uuid not null,
      author_id uuid not null,
      rubric_version_id uuid not null,
      stage_id text not null,
      state text not null default 'draft' check (state in ('draft', 'sealed', 'submitted')),
      draft jsonb not null,
      revision integer not null default 1,
      version integer not null default 0,
      counts text not null default 'yes' check (counts in
        ('yes', 'trainee', 'after_reveal', 'after_seeing_others', 'on_behalf')),
      opened_at timestamptz not null,
      draft_saved_at timestamptz not null,
      sealed_at timestamptz,
      submitted_at timestamptz,
      primary key (org_id, id),
      unique (org_id, panelist_id),
      foreign key (org_id, interview_id) references interviews (org_id, id),
      foreign key (org_id, panelist_id) references panelists (org_id, id),
      foreign key (org_id, author_id) references memberships (org_id, id),
      foreign key (org_id, rubric_version_id) references rubric_versions (org_id, id),
      check ((state = 'submitted') = (submitted_at is not null)),
      check (state = 'draft' or sealed_at is not null)
    )`.execute(db);
  await sql`create index scorecards_of_author on scorecards (org_id, author_id, state)`.execute(db);
  await sql`create index scorecards_of_interview on scorecards (org_id, interview_id)`.execute(db);

  await sql`
    create table scorecard_versions (
      org_id uuid not null,
      scorecard_id uuid not null,
      version integer not null check (version >= 1),
      kind text not null check (kind in ('sealed', 'submitted', 'amended')),
      is_clerical boolean not null default false,
      reason text,
      recommendation text check (recommendation in ('strong-no', 'no', 'yes', 'strong-yes', 'no-decision')),
      document jsonb not null,
      made_by uuid not null,
      made_at timestamptz not null,
      primary key (org_id, scorecard_id, version),
      foreign key (org_id, scorecard_id) references scorecards (org_id, id),
      foreign key (org_id, made_by) references memberships (org_id, id),
      check ((kind = 'amended') = (reason is not null))
    )`.execute(db);

  await sql`
    create table ratings (
      org_id uuid not null,
      scorecard_id uuid not null,
      version integer not null,
      criterion_id text not null,
      value smallint check (value between 1 and 9),
      not_observed boolean not null,
      doubt boolean not null default false,
      does_not_fit text,
      phase text not null default 'before_debrief' check (phase in ('before_debrief', 'after_debrief')),
      rated_at timestamptz not null,
      primary key (org_id, scorecard_id, version, criterion_id, phase),
      foreign key (org_id, scorecard_id, version) references scorecard_versions (org_id, scorecard_id, version),
      check (not_observed = (value is null))
    )`.execute(db);

  await sql`
    create table evidence (
      org_id uuid not null,
      scorecard_id uuid not null,
      version integer not null,
      id text not null,
      criterion_id text not null,
      did_what text not null,
      what_changed text not null,
      how_verified text not null,
      noted_at timestamptz not null,
      primary key (org_id, scorecard_id, version, id),
      foreign key (org_id, scorecard_id, version) references scorecard_versions (org_id, scorecard_id, version)
    )`.execute(db);

  await sql`
    create table observed_signals (
      org_id uuid not null,
      scorecard_id uuid not null,
      version integer not null,
      signal_id text not null,
      kind text not null check (kind in ('signal', 'anti_signal')),
      observed boolean not null,
      primary key (org_id, scorecard_id, version, signal_id),
      foreign key (org_id, scorecard_id, version) references scorecard_versions (org_id, scorecard_id, version)
    )`.execute(db);

  await sql`
    create table private_notes (
      org_id uuid not null,
      id uuid not null,
      scorecard_id uuid not null,
      author_id uuid not null,
      body text not null,
      revision integer not null default 1,
      updated_at timestamptz not null,
      legal_hold boolean not null default false,
      primary key (org_id, id),
      unique (org_id, scorecard_id),
      foreign key (org_id, scorecard_id) references scorecards (org_id, id),
      foreign key (org_id, author_id) references memberships (org_id, id)
    )`.execute(db);

  await sql`
    create table decisions (
      org_id uuid not null,
      id uuid not null,
      application_id uuid not null,
      version integer not null check (version >= 1),
      outcome text not null check (outcome in ('hire', 'no_hire', 'hold')),
      rationale text not null check (char_length(rationale) between 1 and 10000),
      dissent jsonb not null default '[]',
      safety_answer text,
      level_before text,
      level_after text,
      decided_by uuid not null,
      decided_at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, application_id, version),
      foreign key (org_id, application_id) references applications (org_id, id),
      foreign key (org_id, decided_by) references memberships (org_id, id)
    )`.execute(db);
}
