import { sql, type Kysely } from "kysely";

/**
 * What a person may see of their own sign-ins. An event is found by its own id, and tells by what somebody came in
 * and with which browser; in one that was written before, these are empty. Of the chain the server's role reads the
 * rows of the person that it speaks for, or, to prove it, the whole. The owner is not bound: it makes the backups.
 * And an organisation may want a second factor of everybody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sign_in_events
      add column id uuid,
      add column method text check (method in ('password', 'link')),
      add column second_factor text check (second_factor in ('app', 'recovery_code')),
      add column device text check (char_length(device) between 1 and 100)`.execute(db);
  await sql`create index sign_ins_of_person on sign_in_events (user_id, id)`.execute(db);

  await sql`alter table sign_in_events enable row level security`.execute(db);
  await sql`create policy added on sign_in_events for insert to evenhand_app with check (true)`.execute(
    db,
  );
  await sql`
    create policy own on sign_in_events for select to evenhand_app
      using (user_id = nullif(current_setting('app.user_id', true), '')::uuid)`.execute(db);
  await sql`
    create policy proved on sign_in_events for select to evenhand_app
      using (current_setting('app.proving', true) = 'sign_in_events')`.execute(db);

  await sql`
    alter table organisations add column second_factor text not null default 'optional'
      check (second_factor in ('optional', 'required'))`.execute(db);
  await sql`grant update (second_factor) on organisations to evenhand_app`.execute(db);
}
