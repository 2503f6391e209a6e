/**
 * Who must not learn whose work they judge, or read a CV before they have judged. Every query that gives away a
 * candidate's name, contact or CV carries one of these conditions.
 */
import { sql, type RawBuilder } from "kysely";
import type { Db } from "./tenant.ts";
import { isOutstanding, type Column, type Viewer } from "./visible-scorecards.ts";

/** Nobody meets their own candidacy: everything about a person who is the viewer does not exist for them. */
export function personIsNot(viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`persons.linked_membership_id is distinct from ${viewer.membershipId}::uuid`;
}

/** A person whose name the viewer may know: not themselves, nor anybody whose work they still review blind. */
export function personIsOpenTo(viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(${personIsNot(viewer)} and not ${reviewsBlind(viewer, "persons.id")})`;
}

/** Whether the member still owes a blind review of this person: until it is in, the person has no name for them. */
export function reviewsBlind(viewer: Viewer, person: Column): RawBuilder<boolean> {
  return owesCardThat(viewer, person, "is_blind");
}

/** Whether the member still owes a card of an interview that keeps this person's CV from its panel. */
function waitsForCv(viewer: Viewer, person: Column): RawBuilder<boolean> {
  return owesCardThat(viewer, person, "hides_cv");
}

export async function isCvHidden(db: Db, viewer: Viewer, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom("persons")
    .select(waitsForCv(viewer, "persons.id").as("hidden"))
    .where("persons.org_id", "=", viewer.orgId)
    .where("persons.id", "=", personId)
    .executeTakeFirst();
  return found?.hidden ?? true;
}

// The member's few seats are looked up once for a query, not once for each of its rows.
function owesCardThat(
  viewer: Viewer,
  person: Column,
  rule: "is_blind" | "hides_cv",
): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(person)} in (
    select owed_in.person_id
    from panelists owing
    join interviews owed on owed.org_id = owing.org_id and owed.id = owing.interview_id
    join applications owed_in on owed_in.org_id = owed.org_id and owed_in.id = owed.application_id
    where owed.org_id = ${viewer.orgId} and ${sql.ref(`owed.${rule}`)} and ${isOutstanding(viewer)}))`;
}
