import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

/**
 * Seats of active interviewers whose card is not in, of interviews that began between two moments, and that have
 * not had both mails. Nobody waits for a trainee's card, for one of an application that has ended, or of a stage
 * that was closed without it.
 */
export function listSeatsToMail(db: Db, orgId: OrgId, { from, to }: { from: Date; to: Date }) {
  return (
    db
      .selectFrom("panelists as seat")
      .innerJoin("interviews", (join) =>
        join
          .onRef("interviews.org_id", "=", "seat.org_id")
          .onRef("interviews.id", "=", "seat.interview_id"),
      )
      .innerJoin("memberships as member", (join) =>
        join
          .onRef("member.org_id", "=", "seat.org_id")
          .onRef("member.id", "=", "seat.membership_id"),
      )
      .innerJoin("applications", (join) =>
        join
          .onRef("applications.org_id", "=", "interviews.org_id")
          .onRef("applications.id", "=", "interviews.application_id"),
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
        "seat.id as seat_id",
        "seat.state as seat_state",
        "interviews.id",
        "interviews.state",
        "interviews.state_changed_at",
        "interviews.starts_at",
        "interviews.time_zone",
        "interviews.minutes",
        "member.id as membership_id",
        "member.role",
        "member.email",
        "card.id as card_id",
        sql<string[]>`array(
        select had.kind from card_mails had
        where had.org_id = seat.org_id and had.panelist_id = seat.id)`.as("had"),
      ])
      .where("seat.org_id", "=", orgId)
      .where("seat.state", "=", "expected")
      .where("seat.part", "=", "interviewer")
      .where("member.state", "=", "active")
      .where("interviews.state", "in", ["planned", "held", "cut_short"])
      .where(
        sql<boolean>`coalesce(interviews.starts_at, interviews.state_changed_at) between ${from} and ${to}`,
      )
      .where(sql<boolean>`card.state is distinct from 'submitted'`)
      .where("applications.state", "=", "active")
      .where("applications.archived_at", "is", null)
      .where("openings.archived_at", "is", null)
      .where(
        sql<boolean>`not exists (
        select 1 from stage_closures closure
        where closure.org_id = interviews.org_id and closure.application_id = interviews.application_id
          and closure.stage_id = interviews.stage_id and closure.round = interviews.round)`,
      )
      // One order for every server: two at once wait for each other, never in a circle.
      .orderBy("seat.id")
      .execute()
  );
}

/** False where this seat has had this mail: whoever comes second waits for the first, and writes no row. */
export async function markMailed(
  db: Db,
  orgId: OrgId,
  mark: { panelistId: string; kind: "card_open" | "card_owed"; at: Date },
): Promise<boolean> {
  const row = await db
    .insertInto("card_mails")
    .values({ org_id: orgId, panelist_id: mark.panelistId, kind: mark.kind, queued_at: mark.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("panelist_id")
    .executeTakeFirst();
  return row !== undefined;
}
