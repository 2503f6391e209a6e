import { sql } from "kysely";
import { joinByHash } from "../../db/join-by-hash.ts";
import type { Db } from "../../db/tenant.ts";
import { mayReadScorecard } from "../../db/visible-scorecards.ts";
import type { Viewer } from "../openings/queries.ts";

const MOST = 200;

export type BehindRow = {
  scorecard_id: string;
  criterion_id: string;
  application_id: string;
  candidate: string;
  author_id: string;
  author: string;
  rubric_id: string;
  major: number;
  stage_id: string;
  value: number;
  expected: number;
  residual: number;
  calibrated: number;
  total: string;
};

export type Behind = {
  interviewerId?: string | undefined;
  /** With an interviewer: only what both rated. */
  otherId?: string | undefined;
  /** A label of `criterionLabel`. */
  criterion?: string | undefined;
  among?: { scorecardId: string; criterionId: string }[];
};

/** Ratings of a run that the viewer may read on their cards, those farthest from what was expected first. */
export async function listRatingsBehind(
  db: Db,
  viewer: Viewer,
  runId: string,
  behind: Behind,
): Promise<BehindRow[]> {
  const { interviewerId = null, otherId = null, criterion = null, among } = behind;
  const query = sql<BehindRow>`
    with used as materialized (
      select rating.*, card.author_id, card.interview_id, interview.application_id, interview.stage_id,
        text.rubric_id, text.major,
        'criterion:' || text.rubric_id || '.' || text.major || '.' || interview.stage_id || '.'
          || rating.criterion_id as label
      from calibration_ratings rating
      join scorecards card on card.org_id = rating.org_id and card.id = rating.scorecard_id
      join interviews interview
        on interview.org_id = card.org_id and interview.id = card.interview_id
      join rubric_versions text on text.org_id = card.org_id and text.id = card.rubric_version_id
      where rating.org_id = ${viewer.orgId} and rating.run_id = ${runId}
        and ${mayReadScorecard(viewer, "card")}),
    shared as materialized (
      select interview_id, criterion_id from used
      where author_id in (${interviewerId}::uuid, ${otherId}::uuid)
      group by interview_id, criterion_id having count(distinct author_id) = 2),
    wanted as (
      select used.* from used
      where (${interviewerId}::uuid is null or used.author_id in (${interviewerId}::uuid, ${otherId}::uuid))
        and (${otherId}::uuid is null
          or (used.interview_id, used.criterion_id) in (select interview_id, criterion_id from shared))
        and (${criterion}::text is null or used.label = ${criterion}::text)
        and (${among === undefined} or (used.scorecard_id, used.criterion_id) in (
          select * from unnest(
            ${(among ?? []).map(({ scorecardId }) => scorecardId)}::uuid[],
            ${(among ?? []).map(({ criterionId }) => criterionId)}::text[]))))
    select wanted.scorecard_id, wanted.criterion_id, wanted.application_id,
      coalesce(person.name, 'Erased candidate') as candidate, wanted.author_id, member.name as author,
      wanted.rubric_id, wanted.major, wanted.stage_id, wanted.value::int as value, wanted.expected,
      wanted.residual, wanted.calibrated, count(*) over () as total
    from wanted
    join applications applied on applied.org_id = ${viewer.orgId} and applied.id = wanted.application_id
    join persons person on person.org_id = ${viewer.orgId} and person.id = applied.person_id
    join memberships member on member.org_id = ${viewer.orgId} and member.id = wanted.author_id
    order by abs(wanted.residual) desc, wanted.scorecard_id, wanted.criterion_id
    limit ${MOST}`;
  return (await joinByHash(db, () => query.execute(db))).rows;
}
