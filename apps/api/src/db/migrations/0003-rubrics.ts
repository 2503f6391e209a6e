import { sql, type Kysely } from "kysely";

/** By what measure: hiring reports, rubrics and their immutable versions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table hiring_reports (
      org_id uuid not null references organisations (id),
      id uuid not null,
      title text not null,
      role text not null,
      industry text,
      year integer,
      source_text text not null,
      source_sha256 bytea not null,
      parsed jsonb not null,
      warnings jsonb not null,
      imported_by uuid not null,
      created_at timestamptz not null,
      archived_at timestamptz,
      primary key (org_id, id),
      unique (org_id, source_sha256),
      foreign key (org_id, imported_by) references memberships (org_id, id)
    )`.execute(db);

  await sql`
    create table rubrics (
      org_id uuid not null references organisations (id),
      id uuid not null,
      role text not null,
      setting text not null,
      hiring_report_id uuid,
      base_rubric_id uuid,
      draft jsonb,
      overlay jsonb,
      revision integer not null default 1,
      created_by uuid not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      archived_at timestamptz,
      primary key (org_id, id),
      foreign key (org_id, hiring_report_id) references hiring_reports (org_id, id),
      foreign key (org_id, base_rubric_id) references rubrics (org_id, id),
      foreign key (org_id, created_by) references memberships (org_id, id),
      check (overlay is null or base_rubric_id is not null)
    )`.execute(db);
  await sql`
    create unique index one_rubric_a_setting on rubrics (org_id, lower(role), lower(setting))
      where archived_at is null`.execute(db);

  await sql`
    create table rubric_versions (
      org_id uuid not null,
      id uuid not null,
      rubric_id uuid not null,
      major integer not null check (major >= 1),
      minor integer not null check (minor >= 0),
      document jsonb not null,
      document_sha256 bytea not null,
      changes jsonb not null,
      crosswalk jsonb,
      note text,
      published_by uuid not null,
      published_at timestamptz not null,
      primary key (org_id, id),
      unique (org_id, rubric_id, major, minor),
      foreign key (org_id, rubric_id) references rubrics (org_id, id),
      foreign key (org_id, published_by) references memberships (org_id, id)
    )`.execute(db);
}
