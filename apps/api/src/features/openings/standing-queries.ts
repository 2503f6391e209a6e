import { sql, type RawBuilder } from "kysely";
import { isBlindTo } from "../../db/visible-scorecards.ts";
import type { Viewer } from "./queries.ts";

/*
 * What is still to be done for an application, as conditions on the table or alias named. All of it comes from
 * the states of interviews and cards; of a card's content nothing is read.
 */

/** Seats that still owe a card, trainees' apart: expected, of an interview held (or cut short after the card was opened), its round not closed. */
export function cardsOwed(application = "applications"): RawBuilder<number> {
  return sql<number>`(
    select count(*)::int from interviews owing
    join panelists on panelists.org_id = owing.org_id and panelists.interview_id = owing.id
    left join scorecards on scorecards.org_id = panelists.org_id and scorecards.panelist_id = panelists.id
    where owing.org_id = ${sql.ref(`${application}.org_id`)} and owing.application_id = ${sql.ref(`${application}.id`)}
      and panelists.state = 'expected' and panelists.part = 'interviewer'
      and scorecards.state is distinct from 'submitted'
      and (owing.state = 'held' or (owing.state = 'cut_short' and scorecards.id is not null))
      and not exists (
        select 1 from stage_closures closure
        where closure.org_id = owing.org_id and closure.application_id = owing.application_id
          and closure.stage_id = owing.stage_id and closure.round = owing.round))`;
}

/**
 * Ready to decide: active, a card is in, none is owed, nothing is planned, and nobody has decided since the last
 * card. Who still owes a card is not told whether somebody has decided.
 */
export function needsDecision(viewer: Viewer, application = "applications"): RawBuilder<boolean> {
  const [org, id] = [sql.ref(`${application}.org_id`), sql.ref(`${application}.id`)];
  const lastCard = sql`(
    select max(card.submitted_at) from scorecards card
    join interviews seen on seen.org_id = card.org_id and seen.id = card.interview_id
    join panelists seat on seat.org_id = card.org_id and seat.id = card.panelist_id and seat.part = 'interviewer'
    where seen.org_id = ${org} and seen.application_id = ${id} and card.state = 'submitted')`;
  return sql<boolean>`(
    ${sql.ref(`${application}.state`)} = 'active' and ${sql.ref(`${application}.archived_at`)} is null
    and ${lastCard} is not null
    and not exists (
      select 1 from interviews ahead
      where ahead.org_id = ${org} and ahead.application_id = ${id}
        and (ahead.state = 'planned' or (ahead.state = 'moved' and ahead.moved_to_interview_id is null)))
    and ${cardsOwed(application)} = 0
    and (${isBlindTo(viewer, { application: `${application}.id`, person: `${application}.person_id` })} or not exists (
      select 1 from decisions decision
      where decision.org_id = ${org} and decision.application_id = ${id} and decision.decided_at >= ${lastCard})))`;
}
