import { sql } from "kysely";
import type { Db } from "../../db/tenant.ts";
import { mayReadScorecard, type Viewer } from "../../db/visible-scorecards.ts";

const MOST = 500;

export type FlagRow = {
  criterion: string;
  name: string | null;
  words: string;
  /** Of this criterion, whatever is left off. */
  count: number;
  major: number;
  minor: number;
  submitted_at: Date;
  application_id: string;
  author_id: string;
};

/** Every "does not fit" of a rubric's versions on submitted cards that the viewer may read, the latest first. */
export async function listFlags(db: Db, viewer: Viewer, rubricId: string): Promise<FlagRow[]> {
  const found = await sql<FlagRow>`
    select mark ->> 'criterion' as criterion, mark ->> 'doesNotFit' as words,
      (select criterion ->> 'name' from jsonb_array_elements(version.document -> 'criteria') criterion
        where criterion ->> 'id' = mark ->> 'criterion' limit 1) as name,
      count(*) over (partition by mark ->> 'criterion')::int as count,
      version.major, version.minor, card.submitted_at, interview.application_id, card.author_id
    from rubric_versions version
    join scorecards card on card.org_id = version.org_id and card.rubric_version_id = version.id
    join interviews interview on interview.org_id = card.org_id and interview.id = card.interview_id
    join scorecard_versions latest on latest.org_id = card.org_id
      and latest.scorecard_id = card.id and latest.version = card.version
    cross join jsonb_array_elements(latest.document -> 'ratings') mark
    where version.org_id = ${viewer.orgId} and version.rubric_id = ${rubricId}
      and card.state = 'submitted' and mark ->> 'doesNotFit' is not null
      and ${mayReadScorecard(viewer, "card")}
    order by card.submitted_at desc, card.id
    limit ${MOST}`.execute(db);
  return found.rows;
}
