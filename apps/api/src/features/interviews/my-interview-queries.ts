import { sql } from "kysely";
import { applicationsJoined } from "../../db/application-joins.ts";
import { personIsNot, personIsOpenTo, reviewsBlind } from "../../db/blind-reviews.ts";
import type { Db } from "../../db/tenant.ts";
import { openingVisibleTo, type Viewer } from "../openings/queries.ts";

export type MyInterviewRow = Awaited<ReturnType<typeof listOpenSeats>>[number];

/** The viewer's own seats, with what stands on an interviewer's list. */
function mySeats(db: Db, viewer: Viewer) {
  return db
    .selectFrom("panelists as seat")
    .innerJoin("interviews", (join) =>
      join
        .onRef("interviews.org_id", "=", "seat.org_id")
        .onRef("interviews.id", "=", "seat.interview_id"),
    )
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
    .leftJoin("scorecards as card", (join) =>
      join.onRef("card.org_id", "=", "seat.org_id").onRef("card.panelist_id", "=", "seat.id"),
    )
    .select([
      "interviews.id",
      "interviews.rubric_version_id",
      "interviews.stage_id",
      "interviews.state",
      "interviews.state_changed_at",
      sql<boolean>`(interviews.is_blind or ${reviewsBlind(viewer, "persons.id")})`.as("is_blind"),
      "interviews.starts_at",
      "interviews.time_zone",
      "interviews.minutes",
      "interviews.place",
      "interviews.video_url",
      "seat.state as seat_state",
      "seat.focus_id",
      "card.id as card_id",
      "card.state as card_state",
      "persons.name as person_name",
      "openings.id as opening_id",
      "openings.title as opening_title",
      "openings.level as opening_level",
      "openings.setting as opening_setting",
      "openings.rubric_version_id as opening_version_id",
      sql<string[]>`array(
        select what_to_do from interview_arrangements arrangement
        where arrangement.org_id = applications.org_id and arrangement.application_id = applications.id
          and arrangement.removed_at is null
        order by arrangement.id)`.as("arrangements"),
      sql<string[]>`array(
        select member.name from panelists colleague
        join memberships member on member.org_id = colleague.org_id and member.id = colleague.membership_id
        where colleague.org_id = seat.org_id and colleague.interview_id = seat.interview_id
          and colleague.id <> seat.id and colleague.state = 'expected'
        order by colleague.id)`.as("colleagues"),
    ])
    .where("seat.org_id", "=", viewer.orgId)
    .where("seat.membership_id", "=", viewer.membershipId)
    .where(personIsNot(viewer));
}

/** Seats that still ask something of the viewer, soonest first, those without a time last. */
export function listOpenSeats(db: Db, viewer: Viewer) {
  return mySeats(db, viewer)
    .where("seat.state", "=", "expected")
    .where("interviews.state", "in", ["planned", "held", "cut_short"])
    .where(sql<boolean>`card.state is distinct from 'submitted'`)
    .orderBy(sql`interviews.starts_at asc nulls last`)
    .orderBy("interviews.id")
    .limit(500)
    .execute();
}

/** The last cards that the viewer submitted, newest first. */
export function listDoneSeats(db: Db, viewer: Viewer, limit: number) {
  return mySeats(db, viewer)
    .where("card.state", "=", "submitted")
    .orderBy("card.submitted_at", "desc")
    .orderBy("interviews.id", "desc")
    .limit(limit)
    .execute();
}

/** An application that the viewer may write a card about: they see its opening, or sit on one of its panels. */
export function findApplicationToScore(db: Db, viewer: Viewer, id: string) {
  return applicationsJoined(db)
    .select([
      "applications.id",
      "applications.state",
      "applications.archived_at",
      "openings.archived_at as opening_archived_at",
      "openings.rubric_version_id",
    ])
    .where("applications.org_id", "=", viewer.orgId)
    .where("applications.id", "=", id)
    .where(personIsOpenTo(viewer))
    .where(
      sql<boolean>`(${openingVisibleTo(viewer)} or exists (
        select 1 from panelists seat
        join interviews met on met.org_id = seat.org_id and met.id = seat.interview_id
        where seat.org_id = applications.org_id and met.application_id = applications.id
          and seat.membership_id = ${viewer.membershipId}::uuid and seat.state = 'expected'))`,
    )
    .executeTakeFirst();
}

/** An interview of this stage on whose panel the viewer is expected, and whose card they have not submitted. */
export function findOpenSeat(
  db: Db,
  viewer: Viewer,
  args: { applicationId: string; stageId: string },
) {
  return mySeats(db, viewer)
    .where("interviews.application_id", "=", args.applicationId)
    .where("interviews.stage_id", "=", args.stageId)
    .where("seat.state", "=", "expected")
    .where("interviews.state", "in", ["planned", "held", "cut_short"])
    .where(sql<boolean>`card.state is distinct from 'submitted'`)
    .limit(1)
    .executeTakeFirst();
}
