import { sql } from "kysely";
import { personIsOpenTo } from "../../db/blind-reviews.ts";
import type { Db, OrgId } from "../../db/tenant.ts";
import { isBlindTo } from "../../db/visible-scorecards.ts";
import { containing, type Viewer } from "./queries.ts";
import { cardsOwed, needsDecision } from "./standing-queries.ts";

export type PipelineRow = Awaited<ReturnType<typeof listPipeline>>[number];

/** Applications at an opening by the candidate's name: an order that tells nothing. One more than `limit`. */
export function listPipeline(
  db: Db,
  viewer: Viewer,
  args: {
    openingId: string;
    search: string | null;
    only: "active" | "needs_decision" | "cards_owed" | "ended" | null;
    after: string[] | null;
    limit: number;
  },
) {
  const { search, after } = args;
  const sortName = sql<string>`lower(coalesce(persons.name, ''))`;
  let query = db
    .selectFrom("applications")
    .innerJoin("persons", (join) =>
      join
        .onRef("persons.org_id", "=", "applications.org_id")
        .onRef("persons.id", "=", "applications.person_id"),
    )
    .select([
      "applications.id",
      "applications.person_id",
      "applications.state",
      "applications.is_internal",
      "persons.name as person_name",
      sortName.as("sort_name"),
      needsDecision(viewer).as("needs_decision"),
      isBlindTo(viewer, { application: "applications.id", person: "applications.person_id" }).as(
        "is_blind",
      ),
      sql<"hire" | "no_hire" | "hold" | null>`(
        select outcome from decisions
        where decisions.org_id = applications.org_id and decisions.application_id = applications.id
        order by version desc limit 1)`.as("outcome"),
    ])
    .where("applications.org_id", "=", viewer.orgId)
    .where("applications.opening_id", "=", args.openingId)
    .where("applications.archived_at", "is", null)
    .where(personIsOpenTo(viewer));
  if (search !== null && search !== "")
    query = query.where("persons.name", "ilike", containing(search));
  if (args.only === "active") query = query.where("applications.state", "=", "active");
  if (args.only === "ended") query = query.where("applications.state", "!=", "active");
  if (args.only === "needs_decision") query = query.where(needsDecision(viewer));
  if (args.only === "cards_owed") query = query.where(sql<boolean>`${cardsOwed()} > 0`);
  if (after !== null)
    query = query.where(
      sql<boolean>`(${sortName}, applications.id) > (${after[0]}, ${after[1]}::uuid)`,
    );
  return query
    .orderBy("sort_name")
    .orderBy("applications.id")
    .limit(args.limit + 1)
    .execute();
}

/** Counts by opening id; the viewer's own candidacy, and whom they review blind, are not among them. */
export async function countsOf(db: Db, viewer: Viewer, openingIds: string[]) {
  if (openingIds.length === 0) return new Map<string, OpeningCounts>();
  const rows = await db
    .selectFrom("applications")
    .innerJoin("persons", (join) =>
      join
        .onRef("persons.org_id", "=", "applications.org_id")
        .onRef("persons.id", "=", "applications.person_id"),
    )
    .select([
      "applications.opening_id",
      sql<number>`count(*) filter (where applications.state = 'active')::int`.as("active"),
      sql<number>`count(*) filter (where ${needsDecision(viewer)})::int`.as("need_decision"),
      sql<number>`coalesce(sum(${cardsOwed()}), 0)::int`.as("cards_owed"),
    ])
    .where("applications.org_id", "=", viewer.orgId)
    .where("applications.opening_id", "in", openingIds)
    .where("applications.archived_at", "is", null)
    .where(personIsOpenTo(viewer))
    .groupBy("applications.opening_id")
    .execute();
  return new Map(rows.map((row): [string, OpeningCounts] => [row.opening_id, row]));
}

export type OpeningCounts = { active: number; need_decision: number; cards_owed: number };

export type SeatRow = Awaited<ReturnType<typeof seatsOf>>[number];

/** Every seat of every interview of these applications, with how far its card is. */
export async function seatsOf(db: Db, orgId: OrgId, applicationIds: string[]) {
  if (applicationIds.length === 0) return [];
  return db
    .selectFrom("interviews")
    .innerJoin("panelists", (join) =>
      join
        .onRef("panelists.org_id", "=", "interviews.org_id")
        .onRef("panelists.interview_id", "=", "interviews.id"),
    )
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
      "interviews.application_id",
      "interviews.id as interview_id",
      "interviews.stage_id",
      "interviews.round",
      "interviews.state as interview_state",
      "interviews.starts_at",
      "interviews.time_zone",
      "interviews.created_at",
      "panelists.state as seat_state",
      "panelists.part as seat_part",
      "member.id as member_id",
      "member.name as member_name",
      "scorecards.state as card_state",
    ])
    .where("interviews.org_id", "=", orgId)
    .where("interviews.application_id", "in", applicationIds)
    .orderBy("interviews.id")
    .orderBy("panelists.id")
    .execute();
}

export async function closuresOf(db: Db, orgId: OrgId, applicationIds: string[]) {
  if (applicationIds.length === 0) return [];
  return db
    .selectFrom("stage_closures")
    .select(["application_id", "stage_id", "round"])
    .where("org_id", "=", orgId)
    .where("application_id", "in", applicationIds)
    .execute();
}

/** The latest move of each application, with what became of each stage that had cards. */
export async function lastMovesOf(db: Db, orgId: OrgId, applicationIds: string[]) {
  if (applicationIds.length === 0) return [];
  const rows = await db
    .selectFrom("application_moves")
    .distinctOn("application_id")
    .select(["application_id", "moved_at", "carried_stages"])
    .where("org_id", "=", orgId)
    .where("application_id", "in", applicationIds)
    .orderBy("application_id")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    ...row,
    carried_stages: row.carried_stages as { stageId: string; carry: "accept" | "repeat" }[],
  }));
}
