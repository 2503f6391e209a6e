/**
 * Who sees what somebody else has written about a candidate. The one rule, for every room: each query that
 * gives away a rating, a recommendation, evidence, a decision, or anything derived from them carries one of
 * these conditions.
 */
import type { Role } from "@evenhand/contract/members";
import { sql, type RawBuilder } from "kysely";
import type { Db, OrgId } from "./tenant.ts";

export type Viewer = { orgId: OrgId; membershipId: string; role: Role };

/** A column of the query that a condition is put into, such as `applications.person_id`. */
export type Column = `${string}.${string}`;

const READS_EVERY_ROUND_UP: Role[] = ["owner", "admin", "auditor"];

/**
 * Whether the viewer may read the content of a row of `scorecards` (named or aliased `card`): it is their own;
 * or it is submitted, the viewer is not bound by independence for that person, and they either read the round-ups
 * of its opening or sit on the same panel with their own card submitted. Nobody reads a card about themselves.
 */
export function mayReadScorecard(viewer: Viewer, card = "scorecards"): RawBuilder<boolean> {
  const orgId = sql.ref<string>(`${card}.org_id`);
  const interviewId = sql.ref<string>(`${card}.interview_id`);
  const state = sql.ref<string>(`${card}.state`);
  const authorId = sql.ref<string>(`${card}.author_id`);
  return sql<boolean>`exists (
    select 1
    from interviews the_interview
    join applications the_application
      on the_application.org_id = the_interview.org_id and the_application.id = the_interview.application_id
    where the_interview.org_id = ${orgId} and the_interview.org_id = ${viewer.orgId}
      and the_interview.id = ${interviewId}
      and not ${isAbout(viewer, "the_application.person_id")}
      and (
        ${authorId} = ${viewer.membershipId}
        or (
          ${state} = 'submitted'
          and not ${isBlindTo(viewer, { application: "the_application.id", person: "the_application.person_id" })}
          and (${readsRoundUpsOf(viewer, "the_application.opening_id")} or ${sitsOnPanelThatIsIn(viewer)})
        )
      )
  )`;
}

/** Whether the candidate is this very member: then everything about them is hidden from them. */
export function isAbout(viewer: Viewer, person: Column): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from persons themselves
    where themselves.org_id = ${viewer.orgId} and themselves.id = ${sql.ref(person)}
      and themselves.linked_membership_id = ${viewer.membershipId}
  )`;
}

/** Whether the member reads the round-ups of an opening; coordinators and interviewers never, whatever their part. */
export function readsRoundUpsOf(viewer: Viewer, opening: Column): RawBuilder<boolean> {
  if (READS_EVERY_ROUND_UP.includes(viewer.role)) return sql<boolean>`true`;
  if (viewer.role !== "hiring_manager") return sql<boolean>`false`;
  return sql<boolean>`(
    exists (
      select 1 from openings managed
      where managed.org_id = ${viewer.orgId} and managed.id = ${sql.ref(opening)}
        and managed.hiring_manager_id = ${viewer.membershipId}
    ) or exists (
      select 1 from opening_members managing
      where managing.org_id = ${viewer.orgId} and managing.opening_id = ${sql.ref(opening)}
        and managing.membership_id = ${viewer.membershipId} and managing.part = 'deputy'
    )
  )`;
}

/**
 * Whether the member is bound by independence for a person: they still owe a card, or are still expected at an
 * interview, in any application of that person; unless they opened this application's cards early.
 */
export function isBlindTo(
  viewer: Viewer,
  { application, person }: { application: Column; person: Column },
): RawBuilder<boolean> {
  return sql<boolean>`(${owesCardFor(viewer, person)} and not exists (
    select 1 from early_openings opened_early
    where opened_early.org_id = ${viewer.orgId} and opened_early.application_id = ${sql.ref(application)}
      and opened_early.membership_id = ${viewer.membershipId}
  ))`;
}

/** Whether the member has an outstanding card for a person, in any of that person's applications. */
function owesCardFor(viewer: Viewer, person: Column): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1
    from panelists owing
    join interviews owed on owed.org_id = owing.org_id and owed.id = owing.interview_id
    join applications owed_in on owed_in.org_id = owed.org_id and owed_in.id = owed.application_id
    where owed_in.org_id = ${viewer.orgId} and owed_in.person_id = ${sql.ref(person)} and ${isOutstanding(viewer)}
  )`;
}

/** The interviews for which the member still owes a card, or will, for one person: what to tell them to do. */
export async function outstandingCards(
  db: Db,
  viewer: Viewer,
  personId: string,
): Promise<{ interviewId: string; applicationId: string; stage: string }[]> {
  const found = await sql<{ interviewId: string; applicationId: string; stage: string }>`
    select owed.id as "interviewId", owed.application_id as "applicationId",
      coalesce((
        select stage ->> 'name' from jsonb_array_elements(version.document -> 'stages') stage
        where stage ->> 'id' = owed.stage_id limit 1), owed.stage_id) as stage
    from panelists owing
    join interviews owed on owed.org_id = owing.org_id and owed.id = owing.interview_id
    join applications owed_in on owed_in.org_id = owed.org_id and owed_in.id = owed.application_id
    join rubric_versions version on version.org_id = owed.org_id and version.id = owed.rubric_version_id
    where owed_in.org_id = ${viewer.orgId} and owed_in.person_id = ${personId} and ${isOutstanding(viewer)}
    order by owed.starts_at nulls last, owed.id`.execute(db);
  return found.rows;
}

/** An interview that was moved counts through the one it was moved to; without one it is still to come. */
export function isOutstanding(viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(
    owing.org_id = ${viewer.orgId} and owing.membership_id = ${viewer.membershipId} and owing.state = 'expected'
    and (owed.state in ('planned', 'held', 'cut_short')
      or (owed.state = 'moved' and owed.moved_to_interview_id is null))
    and not exists (
      select 1 from scorecards handed_in
      where handed_in.org_id = owing.org_id and handed_in.panelist_id = owing.id
        and handed_in.author_id = owing.membership_id and handed_in.state = 'submitted')
  )`;
}

/**
 * The panelists' own way in: their card of this interview is submitted and, where the panel's cards open
 * together, so is everybody's who is still expected, trainees
 * apart. A closed stage waits for nobody.
 */
function sitsOnPanelThatIsIn(viewer: Viewer): RawBuilder<boolean> {
  if (viewer.role === "coordinator") return sql<boolean>`false`;
  return sql<boolean>`(
    exists (
      select 1 from scorecards own
      where own.org_id = the_interview.org_id and own.interview_id = the_interview.id
        and own.author_id = ${viewer.membershipId} and own.state = 'submitted')
    and (
      the_interview.reveal = 'own_submitted'
      or not exists (
        select 1 from panelists colleague
        where colleague.org_id = the_interview.org_id and colleague.interview_id = the_interview.id
          and colleague.state = 'expected' and colleague.part = 'interviewer'
          and not exists (
            select 1 from scorecards theirs
            where theirs.org_id = colleague.org_id and theirs.panelist_id = colleague.id
              and theirs.state = 'submitted'))
      or exists (
        select 1 from stage_closures closure
        where closure.org_id = the_interview.org_id and closure.application_id = the_interview.application_id
          and closure.stage_id = the_interview.stage_id and closure.round = the_interview.round)
    )
  )`;
}
