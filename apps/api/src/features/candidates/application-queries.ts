import type { ApplicationState } from "@evenhand/contract/candidates";
import { sql } from "kysely";
import { newId } from "../../db/ids.ts";
import type { Db, OrgId } from "../../db/tenant.ts";

export async function addApplications(
  db: Db,
  orgId: OrgId,
  added: {
    id: string;
    personId: string;
    source: string | null;
    isInternal: boolean;
    previousId: string | null;
  }[],
  shared: { openingId: string; by: string; at: Date },
): Promise<void> {
  await db
    .insertInto("applications")
    .values(
      added.map((one) => ({
        org_id: orgId,
        id: one.id,
        person_id: one.personId,
        opening_id: shared.openingId,
        source: one.source,
        is_internal: one.isInternal,
        previous_application_id: one.previousId,
        created_by: shared.by,
        created_at: shared.at,
        state_changed_at: shared.at,
        state_reason: null,
        archived_at: null,
      })),
    )
    .execute();
}

/** Puts a rubric's requirements on applications, as open points of their checklists. */
export async function addRequirements(
  db: Db,
  orgId: OrgId,
  applicationIds: string[],
  labels: string[],
): Promise<void> {
  const rows = applicationIds.flatMap((applicationId) =>
    labels.map((label) => ({
      org_id: orgId,
      id: newId(),
      application_id: applicationId,
      label,
      note: null,
      checked_by: null,
      checked_at: null,
    })),
  );
  // PostgreSQL takes 65,535 parameters a statement, seven a row.
  for (let from = 0; from < rows.length; from += 5000)
    await db
      .insertInto("application_requirements")
      .values(rows.slice(from, from + 5000))
      .execute();
}

/** Undefined: the application is not in the state `from` any more. */
export function changeApplicationState(
  db: Db,
  orgId: OrgId,
  id: string,
  change: { from: ApplicationState[]; to: ApplicationState; reason: string | null; at: Date },
) {
  return (
    db
      .updateTable("applications")
      .set({
        state: change.to,
        state_reason: change.reason,
        state_changed_at: change.at,
        revision: sql`revision + 1`,
      })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      // Two people who end an application at once: the second touches no row.
      .where("state", "in", change.from)
      .returning("id")
      .executeTakeFirst()
  );
}

export async function archiveApplication(
  db: Db,
  orgId: OrgId,
  id: string,
  archivedAt: Date | null,
): Promise<void> {
  await db
    .updateTable("applications")
    .set({ archived_at: archivedAt, revision: sql`revision + 1` })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

/** An application of the same person at the same opening that is active, other than this one. */
export function findActiveApplication(
  db: Db,
  orgId: OrgId,
  args: { personId: string; openingId: string; exceptId: string },
) {
  return db
    .selectFrom("applications")
    .select("id")
    .where("org_id", "=", orgId)
    .where("person_id", "=", args.personId)
    .where("opening_id", "=", args.openingId)
    .where("state", "=", "active")
    .where("id", "!=", args.exceptId)
    .executeTakeFirst();
}

/** Cancels what is still planned for an application that has ended; tells which interviews. */
export async function cancelPlannedInterviews(
  db: Db,
  orgId: OrgId,
  applicationId: string,
  change: { reason: string; at: Date },
): Promise<string[]> {
  const rows = await db
    .updateTable("interviews")
    .set({
      state: "cancelled",
      state_reason: change.reason,
      state_changed_at: change.at,
      revision: sql`revision + 1`,
    })
    .where("org_id", "=", orgId)
    .where("application_id", "=", applicationId)
    .where("state", "=", "planned")
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}
