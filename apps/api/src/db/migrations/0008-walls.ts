import { sql, type Kysely } from "kysely";
import { grantTable, protectTable } from "./walls.ts";

/** Row-level security on every tenant table, and what the server's role may do to each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const append = [
    "rubric_versions",
    "scorecard_versions",
    "ratings",
    "evidence",
    "observed_signals",
    "decisions",
    "person_merges",
    "application_moves",
    "stage_closures",
    "early_openings",
    "audit_events",
  ];
  const change = [
    "sites",
    "memberships",
    "invitations",
    "hiring_reports",
    "rubrics",
    "openings",
    "persons",
    "applications",
    "application_requirements",
    "interview_arrangements",
    "interviews",
    "panelists",
    "scorecards",
    "private_notes",
    "attachments",
    "audit_heads",
    "outgoing_mails",
  ];
  const tie = [
    "membership_sites",
    "opening_members",
    "interview_sessions",
    "attachment_chunks",
    "idempotency_keys",
    "audit_values",
  ];
  for (const table of append) await protectTable(db, table, ["insert"]);
  for (const table of change) await protectTable(db, table, ["insert", "update"]);
  for (const table of tie) await protectTable(db, table, ["insert", "delete"]);

  // The session gate reads a person's memberships before an organisation is chosen.
  await sql`
    create policy own_memberships on memberships for select
      using (user_id = nullif(current_setting('app.user_id', true), '')::uuid)`.execute(db);

  await grantTable(db, "organisations", ["insert", "update"]);
  await grantTable(db, "owner_tokens", ["insert", "update", "delete"]);
  await grantTable(db, "sign_in_heads", ["insert", "update"]);
  await grantTable(db, "sign_in_events", ["insert"]);
  await sql`grant select on kysely_migration to evenhand_app`.execute(db);
  await grantTable(db, "rate_limit_counters", ["insert", "update", "delete"]);
}
