import { sql } from "kysely";
import { personIsNot, reviewsBlind } from "../../db/blind-reviews.ts";
import type { Db, OrgId } from "../../db/tenant.ts";
import { openingVisibleTo, partsOf, type Viewer } from "../openings/queries.ts";

export type InterviewRow = NonNullable<Awaited<ReturnType<typeof findInterview>>>;

/** Interviews with what policies ask: the opening, whether the viewer sees it, and the viewer's own seat. */
function interviews(db: Db, viewer: Viewer) {
  return db
    .selectFrom("interviews")
    .innerJoin("applications", (join) =>
      join
        .onRef("applications.org_id", "=", "interviews.org_id")
        .onRef("applications.id", "=", "interviews.application_id"),
    )
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
    .leftJoin("panelists as seat", (join) =>
      join
        .onRef("seat.org_id", "=", "interviews.org_id")
        .onRef("seat.interview_id", "=", "interviews.id")
        .on("seat.membership_id", "=", viewer.membershipId)
        .on("seat.state", "in", ["expected", "did_not_attend"]),
    )
    .select([
      "interviews.id",
      "interviews.application_id",
      "interviews.rubric_version_id",
      "interviews.stage_id",
      "interviews.round",
      "interviews.state",
      "interviews.state_reason",
      "interviews.state_changed_at",
      "interviews.is_blind",
      "interviews.hides_cv",
      "interviews.reveal",
      "interviews.starts_at",
      "interviews.time_zone",
      "interviews.minutes",
      "interviews.place",
      "interviews.video_url",
      "interviews.revision",
      "applications.person_id",
      "applications.opening_id",
      "applications.state as application_state",
      "persons.name as person_name",
      "persons.cv_url as person_cv_url",
      "persons.linked_membership_id as person_linked_membership_id",
      "openings.title as opening_title",
      "openings.rubric_version_id as opening_version_id",
      "openings.level as opening_level",
      "openings.setting as opening_setting",
      "openings.hiring_manager_id",
      "openings.archived_at as opening_archived_at",
      "seat.id as seat_id",
      "seat.state as seat_state",
      "seat.part as seat_part",
      "seat.focus_id as seat_focus_id",
      "seat.knows_candidate as seat_knows_candidate",
    ])
    .select([
      partsOf(viewer).as("my_parts"),
      openingVisibleTo(viewer).as("sees_opening"),
      sql<boolean>`((interviews.is_blind and seat.id is not null) or ${reviewsBlind(viewer, "persons.id")})`.as(
        "is_blind_to_viewer",
      ),
    ])
    .where("interviews.org_id", "=", viewer.orgId)
    .where(personIsNot(viewer));
}

/**
 * An interview on whose panel the viewer sits, or of an opening that they can see and a candidate whose name they may
 * know; never one about themselves.
 */
export function findInterview(db: Db, viewer: Viewer, id: string) {
  return interviews(db, viewer)
    .where("interviews.id", "=", id)
    .where(
      sql<boolean>`(seat.id is not null
        or (${openingVisibleTo(viewer)} and not ${reviewsBlind(viewer, "persons.id")}))`,
    )
    .executeTakeFirst();
}

/** The same without asking who looks, for the answer to a change. */
export function findInterviewAfterChange(db: Db, viewer: Viewer, id: string) {
  return interviews(db, viewer).where("interviews.id", "=", id).executeTakeFirst();
}

/** By time, those without one last. The caller has been let see the application. */
export function listInterviewsOf(db: Db, viewer: Viewer, applicationId: string) {
  return interviews(db, viewer)
    .where("interviews.application_id", "=", applicationId)
    .orderBy(sql`interviews.starts_at asc nulls last`)
    .orderBy("interviews.id")
    .execute();
}

/** Holds the interview until the end of the transaction, so that changes to it come one after another. */
export async function lockInterview(db: Db, orgId: OrgId, id: string): Promise<void> {
  await db
    .selectFrom("interviews")
    .select("id")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
}
