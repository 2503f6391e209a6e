import type { Rubric, ScorecardDraft } from "@evenhand/rubric";
import { sql } from "kysely";
import { reviewsBlind } from "../../db/blind-reviews.ts";
import type { Db, OrgId } from "../../db/tenant.ts";
import {
  isBlindTo,
  mayReadScorecard,
  readsRoundUpsOf,
  type Viewer,
} from "../../db/visible-scorecards.ts";
import { publishedRubric } from "../rubrics/document-queries.ts";

export type CardRow = NonNullable<Awaited<ReturnType<typeof findReadableCard>>>;

/** A column of the rubric version that a card is pinned to. */
function pinned<T>(column: "major" | "minor") {
  return sql<T>`(select ${sql.ref(`pinned.${column}`)} from rubric_versions pinned
    where pinned.org_id = scorecards.org_id and pinned.id = scorecards.rubric_version_id)`;
}

/** Cards with their interview, candidate, opening and author, as one viewer meets them. */
function cards(db: Db, viewer: Viewer) {
  return db
    .selectFrom("scorecards")
    .innerJoin("interviews", (join) =>
      join
        .onRef("interviews.org_id", "=", "scorecards.org_id")
        .onRef("interviews.id", "=", "scorecards.interview_id"),
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
    .innerJoin("panelists as seat", (join) =>
      join
        .onRef("seat.org_id", "=", "scorecards.org_id")
        .onRef("seat.id", "=", "scorecards.panelist_id"),
    )
    .select([
      "scorecards.id",
      "scorecards.interview_id",
      "scorecards.panelist_id",
      "scorecards.author_id",
      "scorecards.rubric_version_id",
      "scorecards.stage_id",
      "scorecards.state",
      "scorecards.revision",
      "scorecards.version",
      "scorecards.counts",
      "scorecards.draft_saved_at",
      "scorecards.sealed_at",
      "scorecards.submitted_at",
      "seat.state as seat_state",
      "seat.part as seat_part",
      "seat.focus_id as seat_focus_id",
      "interviews.application_id",
      "interviews.round",
      "interviews.state as interview_state",
      "interviews.hides_cv",
      "interviews.reveal",
      "interviews.starts_at",
      "interviews.time_zone",
      "interviews.minutes",
      "interviews.place",
      "interviews.video_url",
      "applications.person_id",
      "applications.opening_id",
      "persons.name as person_name",
      "persons.cv_url as person_cv_url",
      "openings.title as opening_title",
      "openings.setting as opening_setting",
      sql<ScorecardDraft>`scorecards.draft`.as("draft"),
      // Sub-selects, not joins: past eight tables PostgreSQL plans for longer than it reads.
      sql<string>`(select name from memberships author
        where author.org_id = scorecards.org_id and author.id = scorecards.author_id)`.as(
        "author_name",
      ),
      pinned<number>("major").as("major"),
      pinned<number>("minor").as("minor"),
      sql<boolean>`(${readsRoundUpsOf(viewer, "applications.opening_id")} and not ${isBlindTo(
        viewer,
        { application: "applications.id", person: "applications.person_id" },
      )})`.as("reads_round_up"),
      // A work sample that is read blind stays so for its panel, before and after.
      sql<boolean>`((interviews.is_blind and exists (
        select 1 from panelists own_seat
        where own_seat.org_id = interviews.org_id and own_seat.interview_id = interviews.id
          and own_seat.membership_id = ${viewer.membershipId}))
        or ${reviewsBlind(viewer, "persons.id")})`.as("is_blind_to_viewer"),
    ])
    .where("scorecards.org_id", "=", viewer.orgId);
}

/** Asks no question of sight: for what the server itself does to a card on its author's behalf. */
export async function findCard(db: Db, author: Viewer, id: string) {
  const card = await cards(db, author)
    .where("scorecards.id", "=", id)
    .where("scorecards.author_id", "=", author.membershipId)
    .executeTakeFirst();
  return card && withRubric(db, author.orgId, card);
}

/** A card whose content the viewer may read; to everybody else it does not exist. */
export async function findReadableCard(db: Db, viewer: Viewer, id: string) {
  const card = await cards(db, viewer)
    .where("scorecards.id", "=", id)
    .where(mayReadScorecard(viewer))
    .executeTakeFirst();
  return card && withRubric(db, viewer.orgId, card);
}

/** The viewer's own card of an interview, where there is one. */
export async function findOwnCard(db: Db, viewer: Viewer, interviewId: string) {
  const card = await cards(db, viewer)
    .where("scorecards.interview_id", "=", interviewId)
    .where("scorecards.author_id", "=", viewer.membershipId)
    .where(mayReadScorecard(viewer))
    .executeTakeFirst();
  return card && withRubric(db, viewer.orgId, card);
}

async function withRubric<Card extends { rubric_version_id: string }>(
  db: Db,
  orgId: OrgId,
  card: Card,
): Promise<Card & { rubric: Rubric }> {
  return { ...card, rubric: await publishedRubric(db, orgId, card.rubric_version_id) };
}

/** Whether the round of the stage that a card belongs to has been closed without it. */
export async function isStageClosed(
  db: Db,
  orgId: OrgId,
  card: Pick<CardRow, "application_id" | "stage_id" | "round">,
): Promise<boolean> {
  const closed = await db
    .selectFrom("stage_closures")
    .select("id")
    .where("org_id", "=", orgId)
    .where("application_id", "=", card.application_id)
    .where("stage_id", "=", card.stage_id)
    .where("round", "=", card.round)
    .executeTakeFirst();
  return closed !== undefined;
}

/** Cards whose text has been open for longer than it may. */
export function listCardsSealedBefore(db: Db, orgId: OrgId, before: Date) {
  return db
    .selectFrom("scorecards")
    .innerJoin("memberships as author", (join) =>
      join
        .onRef("author.org_id", "=", "scorecards.org_id")
        .onRef("author.id", "=", "scorecards.author_id"),
    )
    .select(["scorecards.id", "author.id as author_id", "author.role as author_role"])
    .where("scorecards.org_id", "=", orgId)
    .where("scorecards.state", "=", "sealed")
    .where("scorecards.sealed_at", "<=", before)
    .orderBy("scorecards.sealed_at")
    .limit(500)
    .execute();
}
