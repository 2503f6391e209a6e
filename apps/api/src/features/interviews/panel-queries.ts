import type { AnswerKnows, Panelist } from "@evenhand/contract/interviews";
import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

export type SeatRow = Awaited<ReturnType<typeof listSeats>>[number];

/** The panels of these interviews in the order in which people joined them, with how far each card is. */
export function listSeats(db: Db, orgId: OrgId, interviewIds: string[]) {
  return db
    .selectFrom("panelists")
    .innerJoin("memberships as member", (join) =>
      join
        .onRef("member.org_id", "=", "panelists.org_id")
        .onRef("member.id", "=", "panelists.membership_id"),
    )
    .leftJoin("scorecards", (join) =>
      join
        .onRef("scorecards.org_id", "=", "panelists.org_id")
        .onRef("scorecards.panelist_id", "=", "panelists.id"),
    )
    .select([
      "panelists.id",
      "panelists.interview_id",
      "panelists.session_id",
      "panelists.membership_id",
      "panelists.part",
      "panelists.focus_id",
      "panelists.state",
      "panelists.state_reason",
      "panelists.knows_candidate",
      "member.name as member_name",
      "scorecards.state as card_state",
    ])
    .where("panelists.org_id", "=", orgId)
    .where("panelists.interview_id", "in", interviewIds)
    .orderBy("panelists.id")
    .execute();
}

/** Whether a member has a seat with a person whose name it shows, and whether they still review their work blind. */
export async function findSeatsWith(
  db: Db,
  orgId: OrgId,
  { memberId, personId }: { memberId: string; personId: string },
): Promise<{ has_met: boolean; reviews_blind: boolean }> {
  return db
    .selectFrom("panelists as seat")
    .innerJoin("interviews as met", (join) =>
      join.onRef("met.org_id", "=", "seat.org_id").onRef("met.id", "=", "seat.interview_id"),
    )
    .innerJoin("applications as applied", (join) =>
      join
        .onRef("applied.org_id", "=", "met.org_id")
        .onRef("applied.id", "=", "met.application_id"),
    )
    .leftJoin("scorecards as card", (join) =>
      join.onRef("card.org_id", "=", "seat.org_id").onRef("card.panelist_id", "=", "seat.id"),
    )
    .select([
      sql<boolean>`coalesce(bool_or(not met.is_blind), false)`.as("has_met"),
      sql<boolean>`coalesce(bool_or(met.is_blind and seat.state = 'expected'
        and met.state in ('planned', 'held', 'cut_short', 'moved')
        and card.state is distinct from 'submitted'), false)`.as("reviews_blind"),
    ])
    .where("seat.org_id", "=", orgId)
    .where("seat.membership_id", "=", memberId)
    .where("applied.person_id", "=", personId)
    .executeTakeFirstOrThrow();
}

export async function addSession(
  db: Db,
  orgId: OrgId,
  session: { id: string; interviewId: string },
): Promise<void> {
  await db
    .insertInto("interview_sessions")
    .values({ org_id: orgId, id: session.id, interview_id: session.interviewId, label: null })
    .execute();
}

/** Everybody who takes part in one interview sits in the one session. */
export async function sessionOf(db: Db, orgId: OrgId, interviewId: string): Promise<string | null> {
  const row = await db
    .selectFrom("interview_sessions")
    .select("id")
    .where("org_id", "=", orgId)
    .where("interview_id", "=", interviewId)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function addSeats(
  db: Db,
  orgId: OrgId,
  seats: { id: string; memberId: string; part: Panelist["part"]; focusId: string | null }[],
  shared: { interviewId: string; sessionId: string | null; by: string; at: Date },
): Promise<void> {
  await db
    .insertInto("panelists")
    .values(
      seats.map((seat) => ({
        org_id: orgId,
        id: seat.id,
        interview_id: shared.interviewId,
        session_id: shared.sessionId,
        membership_id: seat.memberId,
        part: seat.part,
        focus_id: seat.focusId,
        state_reason: null,
        state_changed_at: shared.at,
        replaced_by_id: null,
        knows_candidate: null,
        added_by: shared.by,
        added_at: shared.at,
      })),
    )
    .execute();
}

export async function changeSeat(
  db: Db,
  orgId: OrgId,
  id: string,
  change: {
    state: Panelist["state"];
    reason: string | null;
    at: Date;
    replacedById?: string | null;
    part?: Panelist["part"];
    focusId?: string | null;
  },
): Promise<void> {
  await db
    .updateTable("panelists")
    .set({
      state: change.state,
      state_reason: change.reason,
      state_changed_at: change.at,
      ...(change.replacedById === undefined ? {} : { replaced_by_id: change.replacedById }),
      ...(change.part === undefined ? {} : { part: change.part }),
      ...(change.focusId === undefined ? {} : { focus_id: change.focusId }),
      revision: sql`revision + 1`,
    })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

export async function setKnows(
  db: Db,
  orgId: OrgId,
  id: string,
  knows: AnswerKnows["knows"],
): Promise<void> {
  await db
    .updateTable("panelists")
    .set({ knows_candidate: knows, revision: sql`revision + 1` })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}
