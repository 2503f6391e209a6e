import type { ApplicationState } from "@evenhand/contract/candidates";
import { sql } from "kysely";
import { applicationsJoined } from "../../db/application-joins.ts";
import { personIsOpenTo } from "../../db/blind-reviews.ts";
import type { Db, OrgId } from "../../db/tenant.ts";
import { containing, openingVisibleTo, partsOf, type Viewer } from "../openings/queries.ts";
import { needsDecision } from "../openings/standing-queries.ts";

export type ApplicationRow = NonNullable<Awaited<ReturnType<typeof findVisibleApplication>>>;

/** Applications with their person and opening, and the viewer's part in it; no question of sight is asked yet. */
function applications(db: Db, viewer: Viewer) {
  return applicationsJoined(db)
    .select([
      "applications.id",
      "applications.person_id",
      "applications.opening_id",
      "applications.state",
      "applications.state_reason",
      "applications.state_changed_at",
      "applications.source",
      "applications.is_internal",
      "applications.previous_application_id",
      "applications.revision",
      "applications.created_at",
      "applications.archived_at",
      "persons.name as person_name",
      "persons.email as person_email",
      "persons.linked_membership_id as person_linked_membership_id",
      "openings.title as opening_title",
      "openings.level as opening_level",
      "openings.setting as opening_setting",
      "openings.state as opening_state",
      "openings.archived_at as opening_archived_at",
      "openings.rubric_version_id",
      "openings.hiring_manager_id",
    ])
    .select([partsOf(viewer).as("my_parts"), needsDecision(viewer).as("needs_decision")])
    .where("applications.org_id", "=", viewer.orgId);
}

/** An application at an opening that the viewer can see, of anybody who has a name for them. */
export function findVisibleApplication(db: Db, viewer: Viewer, id: string) {
  return applications(db, viewer)
    .where("applications.id", "=", id)
    .where(openingVisibleTo(viewer))
    .where(personIsOpenTo(viewer))
    .executeTakeFirst();
}

/** The same without asking who looks, for the answer to a change. */
export function findApplication(db: Db, viewer: Viewer, id: string) {
  return applications(db, viewer).where("applications.id", "=", id).executeTakeFirst();
}

/** Holds the application until the end of the transaction, so that changes to it come one after another. */
export async function lockApplication(db: Db, orgId: OrgId, id: string): Promise<void> {
  await db
    .selectFrom("applications")
    .select("id")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
}

/** Newest first; one more than `limit`. */
export function listVisibleApplications(
  db: Db,
  viewer: Viewer,
  args: {
    search: string | null;
    state: ApplicationState | null;
    openingId: string | null;
    archived: boolean;
    before: string | null;
    limit: number;
  },
) {
  let query = applications(db, viewer)
    .where(openingVisibleTo(viewer))
    .where(personIsOpenTo(viewer))
    .where("applications.archived_at", args.archived ? "is not" : "is", null);
  if (args.state !== null) query = query.where("applications.state", "=", args.state);
  if (args.openingId !== null) query = query.where("applications.opening_id", "=", args.openingId);
  if (args.search !== null && args.search !== "") {
    const pattern = containing(args.search);
    query = query.where((eb) =>
      eb.or([eb("persons.name", "ilike", pattern), eb("persons.email", "ilike", pattern)]),
    );
  }
  if (args.before !== null)
    query = query.where(sql<boolean>`applications.id < ${args.before}::uuid`);
  return query
    .orderBy("applications.id", "desc")
    .limit(args.limit + 1)
    .execute();
}

/** By id, in no order. */
export function listApplications(db: Db, viewer: Viewer, ids: string[]) {
  return applications(db, viewer).where("applications.id", "in", ids).execute();
}
