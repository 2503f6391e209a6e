import { sql } from "kysely";
import { joinByHash } from "../../db/join-by-hash.ts";
import type { Db, OrgId } from "../../db/tenant.ts";

/** One rating that enters a run. Ids only: no name, no text. */
export type RatingRow = {
  scorecard_id: string;
  criterion_id: string;
  value: number;
  interview_id: string;
  application_id: string;
  author_id: string;
  rubric_id: string;
  rubric_version_id: string;
  major: number;
  stage_id: string;
  round: number;
  points: number;
  level: string;
  setting: string;
  submitted_at: Date;
  /** All that a card adds to what the run is recognised by, as one line of JSON, at its first rating. */
  line: string | null;
};

/** The ratings that a run may know, in the order of ids, so that equal input has equal bytes. */
export async function listRatings(
  db: Db,
  orgId: OrgId,
  openingId: string | null,
): Promise<RatingRow[]> {
  const query = sql<RatingRow>`${admitted(orgId, openingId)}
    select card.scorecard_id, rating.criterion_id, rating.value::int as value, card.interview_id,
      card.application_id, card.author_id, card.rubric_id, card.rubric_version_id, card.major, card.stage_id,
      card.round, card.points, card.level, card.setting, card.submitted_at,
      case when row_number() over (partition by card.scorecard_id order by rating.criterion_id) = 1
        then ${LINE} end as line
    from admitted card
    join ratings rating on rating.org_id = ${orgId} and ${isOfCard}
    order by card.scorecard_id, rating.criterion_id`;
  return (await joinByHash(db, () => query.execute(db))).rows;
}

/** SHA-256 over the lines of `listRatings`, each but the first after a line feed; none of them leaves the database. */
export async function digestOfRatings(
  db: Db,
  orgId: OrgId,
  openingId: string | null,
): Promise<Buffer> {
  const query = sql<{ digest: Buffer }>`${admitted(orgId, openingId)}
    select sha256(convert_to(
      coalesce(string_agg(${LINE}, chr(10) order by card.scorecard_id), ''), 'UTF8')) as digest
    from admitted card
    where exists (select 1 from ratings rating where rating.org_id = ${orgId} and ${isOfCard})`;
  const { rows } = await joinByHash(db, () => query.execute(db));
  if (rows[0] === undefined) throw new Error("an aggregate without a group has one row");
  return rows[0].digest;
}

const isOfCard = sql`rating.scorecard_id = card.scorecard_id and rating.version = card.version
  and rating.phase = 'before_debrief' and rating.value is not null`;

/** The ratings of a version of a card never change: its number stands for them. */
const LINE = sql`json_build_array(card.scorecard_id, card.version, card.interview_id, card.application_id,
  card.author_id, card.rubric_id, card.major, card.points, card.stage_id, card.round, card.level, card.setting,
  extract(epoch from card.submitted_at))::text`;

/**
 * Of cards that count, as they were first submitted (or corrected as a slip of the pen, before any other amendment),
 * before the debrief; of interviews whose whole panel has handed in or been excused; of candidates to whom nobody
 * who reads runs is still bound by independence. So no sequence of runs can give a hidden card away by its
 * differences.
 */
const admitted = (orgId: OrgId, openingId: string | null) => sql`
  with ${waitingInterviews(orgId)}, ${hiddenApplications(orgId)}, ${versionsThatCount(orgId)},
  admitted as (
    select counted.scorecard_id, counted.version,
      interview.id as interview_id, interview.application_id, card.author_id, text.rubric_id, text.id as rubric_version_id,
      text.major, text.points, interview.stage_id, interview.round,
      opening.level, opening.setting, card.submitted_at
    from counted
    join scorecards card on card.org_id = ${orgId} and card.id = counted.scorecard_id
    join panelists seat on seat.org_id = card.org_id and seat.id = card.panelist_id
    join interviews interview on interview.org_id = card.org_id and interview.id = card.interview_id
    join applications application
      on application.org_id = interview.org_id and application.id = interview.application_id
    join openings opening on opening.org_id = application.org_id and opening.id = application.opening_id
    join (
      select id, rubric_id, major, jsonb_array_length(document -> 'scale' -> 'points') as points
      from rubric_versions where org_id = ${orgId} offset 0
    ) text on text.id = card.rubric_version_id
    where card.org_id = ${orgId} and seat.part = 'interviewer'
      and interview.state in ('held', 'cut_short')
      and interview.id not in (select interview_id from waiting)
      and application.id not in (select application_id from hidden)
      and (${openingId}::uuid is null or application.opening_id = ${openingId}::uuid))`;

// Each of the three is found once for all, and then looked up: asked card by card, with a plan made while the
// tables were small, they take seconds.

/** Interviews with somebody still expected who has not handed in; nobody waits for a trainee. */
export const waitingInterviews = (orgId: OrgId) => sql`waiting as materialized (
  select expected.interview_id
  from panelists expected
  left join scorecards theirs on theirs.org_id = expected.org_id
    and theirs.panelist_id = expected.id and theirs.state = 'submitted'
  where expected.org_id = ${orgId} and expected.state = 'expected' and expected.part = 'interviewer'
    and theirs.id is null)`;

/**
 * Applications that somebody who may read runs is kept from: they still owe a card for the candidate, in any of
 * the candidate's applications, without having opened the others' early; or they are the candidate.
 */
const hiddenApplications = (orgId: OrgId) => sql`readers as materialized (
  select id from memberships
  where org_id = ${orgId} and state = 'active'
    and role in ('hiring_manager', 'admin', 'owner', 'auditor')),
owing as materialized (
  select distinct owed_in.person_id, seat.membership_id
  from panelists seat
  join interviews owed on owed.org_id = seat.org_id and owed.id = seat.interview_id
  join applications owed_in on owed_in.org_id = owed.org_id and owed_in.id = owed.application_id
  left join scorecards handed_in on handed_in.org_id = seat.org_id
    and handed_in.panelist_id = seat.id and handed_in.state = 'submitted'
  where seat.org_id = ${orgId} and seat.state = 'expected' and handed_in.id is null
    and seat.membership_id in (select id from readers)
    and (owed.state in ('planned', 'held', 'cut_short')
      or (owed.state = 'moved' and owed.moved_to_interview_id is null))),
hidden as materialized (
  select kept.id as application_id
  from owing
  join applications kept on kept.org_id = ${orgId} and kept.person_id = owing.person_id
  where not exists (
    select 1 from early_openings opened_early
    where opened_early.org_id = ${orgId} and opened_early.application_id = kept.id
      and opened_early.membership_id = owing.membership_id)
  union
  select own.id
  from persons themselves
  join applications own on own.org_id = themselves.org_id and own.person_id = themselves.id
  where themselves.org_id = ${orgId} and themselves.linked_membership_id in (select id from readers))`;

/**
 * Of each card that counts: the first version that was submitted, or its last clerical correction before any other
 * amendment.
 */
const versionsThatCount = (orgId: OrgId) => sql`numbered as (
  select version.scorecard_id, version.version, version.kind,
    bool_or(version.kind = 'amended' and not version.is_clerical)
      over (partition by version.scorecard_id order by version.version) as rethought
  from scorecard_versions version
  where version.org_id = ${orgId}),
counted as materialized (
  select numbered.scorecard_id, max(numbered.version) as version
  from numbered
  join scorecards on scorecards.org_id = ${orgId} and scorecards.id = numbered.scorecard_id
  where numbered.kind <> 'sealed' and not numbered.rethought
    and scorecards.state = 'submitted' and scorecards.counts = 'yes'
  group by numbered.scorecard_id)`;

/** The rubric texts that the ratings were given by, for the names of stages and criteria. */
export async function listRubricTexts(db: Db, orgId: OrgId, versionIds: string[]) {
  if (versionIds.length === 0) return [];
  return db
    .selectFrom("rubric_versions")
    .select(["id", "rubric_id", "major", "minor"])
    .select(
      sql<{
        setting: string;
        stages: { id: string; name: string; criteria: { criterion: string }[] }[];
        criteria: { id: string; name: string }[];
      }>`jsonb_build_object('setting', document ->> 'setting', 'stages', document -> 'stages', 'criteria', document -> 'criteria')`.as(
        "document",
      ),
    )
    .where("org_id", "=", orgId)
    .where("id", "in", versionIds)
    .orderBy("minor")
    .execute();
}
