import { sql, type RawBuilder } from "kysely";
import { reviewsBlind } from "../../db/blind-reviews.ts";
import { joinByHash } from "../../db/join-by-hash.ts";
import type { Db } from "../../db/tenant.ts";
import { isAbout, isBlindTo } from "../../db/visible-scorecards.ts";
import { openingVisibleTo, type Viewer } from "../openings/queries.ts";
import { waitingInterviews } from "./rating-queries.ts";

/** Of each kind so many are named; the rest are counted. */
const SHOWN = 20;

type Place = { application_id: string; candidate: string; opening: string; stage: string };
type Counted = Place & { total: string };
type By = { author_id: string; author: string };

/** Cards that are owed now; who owes one is no secret. */
export async function listCardsOwed(db: Db, viewer: Viewer, openingId: string | null) {
  const query = sql<Counted & By>`
    with ${applicationsOf(viewer, openingId)}
    select ${place("interview")}, member.id as author_id, member.name as author,
      count(*) over () as total
    from application
    join interviews interview on interview.org_id = ${viewer.orgId}
      and interview.application_id = application.application_id
    join rubric_versions text on text.org_id = interview.org_id and text.id = interview.rubric_version_id
    join panelists seat on seat.org_id = interview.org_id and seat.interview_id = interview.id
    join memberships member on member.org_id = seat.org_id and member.id = seat.membership_id
    left join scorecards card on card.org_id = seat.org_id and card.panelist_id = seat.id
      and card.state = 'submitted'
    where application.state = 'active' and interview.state = 'held' and seat.state = 'expected'
      and seat.part = 'interviewer' and card.id is null
    order by interview.id desc, seat.id limit ${SHOWN}`;
  return (await joinByHash(db, () => query.execute(db))).rows;
}

/** Whole panels that the viewer may look at, and those that independence hides. */
export async function countPanels(db: Db, viewer: Viewer, openingId: string | null) {
  const query = sql<{ panels: string; hidden: string }>`
    with ${panelsOf(viewer, openingId)}
    select count(*) filter (where not hidden) as panels, count(*) filter (where hidden) as hidden
    from panel`;
  const { rows } = await joinByHash(db, () => query.execute(db));
  const { panels = "0", hidden = "0" } = rows[0] ?? {};
  return { panels: Number(panels), hidden: Number(hidden) };
}

/** Criteria of one interview that nobody rated, or whose ratings lie two points or more apart. */
export async function listApart(
  db: Db,
  viewer: Viewer,
  openingId: string | null,
  what: "unrated" | "gap",
) {
  const isApart =
    what === "unrated"
      ? sql`count(rating.value) = 0`
      : sql`max(rating.value) - min(rating.value) >= 2`;
  const query = sql<Counted & { criterion: string; lowest: number; highest: number }>`
    with ${panelsOf(viewer, openingId)}, ${ratingsOf(viewer)},
    apart as (
      select rating.interview_id, rating.criterion_id, coalesce(min(rating.value), 0)::int as lowest,
        coalesce(max(rating.value), 0)::int as highest
      from rating group by rating.interview_id, rating.criterion_id having ${isApart})
    select ${place("panel")}, ${criterionName("apart.criterion_id")} as criterion,
      apart.lowest, apart.highest, count(*) over () as total
    from apart ${withPlace(viewer, "apart")}
    order by apart.interview_id desc, apart.criterion_id limit ${SHOWN}`;
  return (await joinByHash(db, () => query.execute(db))).rows;
}

/** Ratings without a line of evidence. */
export async function listWithoutEvidence(db: Db, viewer: Viewer, openingId: string | null) {
  const query = sql<Counted & By & { criterion: string }>`
    with ${panelsOf(viewer, openingId)}, ${ratingsOf(viewer)}
    select ${place("panel")}, ${criterionName("rating.criterion_id")} as criterion,
      member.id as author_id, member.name as author, count(*) over () as total
    from rating ${withPlace(viewer, "rating")}
    join memberships member on member.org_id = ${viewer.orgId} and member.id = rating.author_id
    left join (
      select distinct scorecard_id, version, criterion_id from evidence where org_id = ${viewer.orgId}
    ) line on line.scorecard_id = rating.scorecard_id and line.version = rating.version
      and line.criterion_id = rating.criterion_id
    where rating.value is not null and line.scorecard_id is null
    order by rating.interview_id desc, rating.criterion_id, rating.scorecard_id
    limit ${SHOWN}`;
  return (await joinByHash(db, () => query.execute(db))).rows;
}

/** Core prompts of a stage that nobody on its panel asked. */
export async function listPromptsMissed(db: Db, viewer: Viewer, openingId: string | null) {
  const query = sql<Counted & { prompt: string }>`
    with ${panelsOf(viewer, openingId)},
    asked as materialized (
      select distinct card.interview_id, tick ->> 'prompt' as prompt
      from scorecards card
      join scorecard_versions latest on latest.org_id = card.org_id
        and latest.scorecard_id = card.id and latest.version = card.version
      cross join lateral jsonb_array_elements(latest.document -> 'prompts') tick
      where card.org_id = ${viewer.orgId} and card.state = 'submitted'
        and card.interview_id in (select id from panel where not hidden)
        and tick ->> 'asked' = 'true')
    select ${place("panel")}, prompt ->> 'text' as prompt, count(*) over () as total
    from panel
    join application on application.application_id = panel.application_id
    join rubric_versions text on text.org_id = ${viewer.orgId} and text.id = panel.rubric_version_id
    cross join lateral jsonb_array_elements(text.document -> 'stages') stage
    cross join lateral jsonb_array_elements(stage -> 'corePrompts') prompt
    where not panel.hidden and stage ->> 'id' = panel.stage_id
      and (panel.id, prompt ->> 'id') not in (select interview_id, prompt from asked)
    order by panel.id desc, prompt ->> 'id' limit ${SHOWN}`;
  return (await joinByHash(db, () => query.execute(db))).rows;
}

/** The applications of the scope that exist for the viewer. */
function applicationsOf(viewer: Viewer, openingId: string | null): RawBuilder<unknown> {
  return sql`application as materialized (
    select applied.id as application_id, applied.person_id, applied.state,
      coalesce(person.name, 'Erased candidate') as candidate, opening.title as opening
    from applications applied
    join persons person on person.org_id = applied.org_id and person.id = applied.person_id
    join openings opening on opening.org_id = applied.org_id and opening.id = applied.opening_id
    where applied.org_id = ${viewer.orgId} and applied.archived_at is null
      and (${openingId}::uuid is null or opening.id = ${openingId}::uuid)
      and ${openingVisibleTo(viewer, "opening")} and not ${isAbout(viewer, "applied.person_id")}
      and not ${reviewsBlind(viewer, "applied.person_id")})`;
}

/** Interviews whose whole panel is in, and whether independence hides them from the viewer. */
function panelsOf(viewer: Viewer, openingId: string | null): RawBuilder<unknown> {
  return sql`${applicationsOf(viewer, openingId)}, ${waitingInterviews(viewer.orgId)},
    kept as materialized (
      select application_id from application
      where ${isBlindTo(viewer, { application: "application.application_id", person: "application.person_id" })}),
    panel as materialized (
      select interview.id, interview.application_id, interview.stage_id, interview.rubric_version_id,
        interview.application_id in (select application_id from kept) as hidden
      from interviews interview
      join application on application.application_id = interview.application_id
      where interview.org_id = ${viewer.orgId} and interview.state in ('held', 'cut_short')
        and interview.id not in (select interview_id from waiting)
        and interview.id in (
          select interview_id from scorecards
          where scorecards.org_id = ${viewer.orgId} and scorecards.state = 'submitted'))`;
}

/** The submitted cards' latest ratings on the panels that are not hidden; trainees' are left out. */
function ratingsOf(viewer: Viewer): RawBuilder<unknown> {
  return sql`rating as materialized (
    select card.interview_id, card.author_id, given.scorecard_id, given.version,
      given.criterion_id, given.value
    from panel
    join scorecards card on card.org_id = ${viewer.orgId} and card.interview_id = panel.id
      and card.state = 'submitted'
    join panelists seat on seat.org_id = card.org_id and seat.id = card.panelist_id
      and seat.part = 'interviewer'
    join ratings given on given.org_id = card.org_id and given.scorecard_id = card.id
      and given.version = card.version and given.phase = 'before_debrief'
    where not panel.hidden)`;
}

function withPlace(viewer: Viewer, of: "apart" | "rating"): RawBuilder<unknown> {
  return sql`join panel on panel.id = ${sql.ref(`${of}.interview_id`)}
    join application on application.application_id = panel.application_id
    join rubric_versions text on text.org_id = ${viewer.orgId} and text.id = panel.rubric_version_id`;
}

function place(of: "panel" | "interview"): RawBuilder<unknown> {
  const stageId = sql.ref(`${of}.stage_id`);
  return sql`application.application_id, application.candidate, application.opening,
    coalesce((
      select named ->> 'name' from jsonb_array_elements(text.document -> 'stages') named
      where named ->> 'id' = ${stageId} limit 1), ${stageId}) as stage`;
}

function criterionName(id: `${string}.${string}`): RawBuilder<string> {
  return sql<string>`coalesce((
    select named ->> 'name' from jsonb_array_elements(text.document -> 'criteria') named
    where named ->> 'id' = ${sql.ref(id)} limit 1), ${sql.ref(id)})`;
}
