import { sql, type Kysely } from "kysely";
import { protectTable } from "./walls.ts";

/**
 * Runs of the calibration: what was asked, over which ratings, and what came of it. The same ratings, engine and
 * options of one scope give one run. Elements are ids of applications, memberships and criteria, so that a run
 * holds no name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calibration_runs (
      org_id uuid not null references organisations (id),
      id uuid not null,
      opening_id uuid,
      scope_id uuid not null,
      state text not null default 'waiting' check (state in ('waiting', 'finished', 'failed', 'replaced')),
      engine text not null,
      options jsonb not null,
      input_hash bytea not null,
      asked_by uuid not null,
      asked_at timestamptz not null,
      finished_at timestamptz,
      failure text,
      replaced_by_id uuid,
      result jsonb,
      primary key (org_id, id),
      foreign key (org_id, opening_id) references openings (org_id, id),
      foreign key (org_id, asked_by) references memberships (org_id, id),
      foreign key (org_id, replaced_by_id) references calibration_runs (org_id, id),
      check ((state = 'waiting') = (finished_at is null)),
      check ((state = 'finished') = (result is not null)),
      check ((state = 'failed') = (failure is not null)),
      check ((state = 'replaced') = (replaced_by_id is not null))
    )`.execute(db);
  await sql`
    create unique index one_calibration_of_the_same_ratings
      on calibration_runs (org_id, scope_id, input_hash)
      where state in ('waiting', 'finished')`.execute(db);

  await sql`
    create table calibration_measures (
      org_id uuid not null,
      run_id uuid not null,
      facet text not null check (facet in ('candidate', 'interviewer', 'criterion', 'threshold')),
      element text not null,
      measure double precision,
      se double precision,
      document jsonb not null,
      primary key (org_id, run_id, facet, element),
      foreign key (org_id, run_id) references calibration_runs (org_id, id),
      check ((measure is null) = (se is null))
    )`.execute(db);

  await sql`
    create table calibration_ratings (
      org_id uuid not null,
      run_id uuid not null,
      scorecard_id uuid not null,
      criterion_id text not null,
      value smallint not null,
      expected double precision not null,
      residual double precision not null,
      calibrated double precision not null,
      primary key (org_id, run_id, scorecard_id, criterion_id),
      foreign key (org_id, run_id) references calibration_runs (org_id, id),
      foreign key (org_id, scorecard_id) references scorecards (org_id, id)
    )`.execute(db);

  await protectTable(db, "calibration_runs", ["insert", "update"]);
  await protectTable(db, "calibration_measures", ["insert"]);
  await protectTable(db, "calibration_ratings", ["insert"]);
}
