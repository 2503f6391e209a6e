import { sql, type Kysely } from "kysely";
import { protectTable } from "./walls.ts";

/** Which mails about a card a seat has had: at most one of each kind, however often it is asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table card_mails (
      org_id uuid not null references organisations (id),
      panelist_id uuid not null,
      kind text not null check (kind in ('card_open', 'card_owed')),
      queued_at timestamptz not null,
      primary key (org_id, panelist_id, kind),
      foreign key (org_id, panelist_id) references panelists (org_id, id)
    )`.execute(db);
  await protectTable(db, "card_mails", ["insert"]);
}
