import { sql, type Kysely } from "kysely";
import { protectTable } from "./walls.ts";

/**
 * Who has read others' cards of an application, so that what they hand in later is marked; and interviews that
 * keep the candidate's CV from the panel until each has submitted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table interviews add column hides_cv boolean not null default false`.execute(db);
  await sql`
    create table card_readings (
      org_id uuid not null references organisations (id),
      application_id uuid not null,
      membership_id uuid not null,
      first_read_at timestamptz not null,
      primary key (org_id, application_id, membership_id),
      foreign key (org_id, application_id) references applications (org_id, id),
      foreign key (org_id, membership_id) references memberships (org_id, id)
    )`.execute(db);
  await protectTable(db, "card_readings", ["insert"]);
}
