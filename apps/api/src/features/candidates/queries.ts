import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../db/tenant.ts";
import { openingVisibleTo, partsOf, type Viewer } from "../openings/queries.ts";

export type ApplicationRow = NonNullable<Awaited<ReturnType<typeof findVisibleApplication>>>;

/** Nobody meets their own candidacy: everything about a person who is the viewer does not exist for them. */
export function personIsNot(viewer: Viewer, table = "persons"): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.linked_membership_id`)} is distinct from ${viewer.membershipId}::uuid`;
}

/** Applications with their person and opening, and the viewer's part in it; no question of sight is asked yet. */
export function applications(db: Db, viewer: Viewer) {
  return db
    .selectFrom("applications")
    .innerJoin("persons", (join) =>
      join
        .onRef("persons.org_id", "=", "applications.org_id")
        .onRef("persons.id", "=", "applications.person_id"),
    )
    .innerJoin("openings", (join) =>
      join
        .onRef("openings.org_id", "=", "applications.org_id")
        .onRef("openings.id", "=", "applications.opening_id"),
    )
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
    .select(partsOf(viewer).as("my_parts"))
    .where("applications.org_id", "=", viewer.orgId);
}

/** An application at an opening that the viewer can see, of anybody but themselves. */
export function findVisibleApplication(db: Db, viewer: Viewer, id: string) {
  return applications(db, viewer)
    .where("applications.id", "=", id)
    .where(openingVisibleTo(viewer))
    .where(personIsNot(viewer))
    .executeTakeFirst();
}
