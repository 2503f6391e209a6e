import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

export type PersonChange = {
  name?: string;
  email?: string | null;
  phone?: string | null;
  cv_url?: string | null;
  record_url?: string | null;
  linked_membership_id?: string | null;
  legal_hold?: boolean;
  merged_into_id?: string;
};

export async function addPersons(
  db: Db,
  orgId: OrgId,
  people: {
    id: string;
    name: string;
    email: string | null;
    phone: string | null;
    cvUrl: string | null;
    recordUrl: string | null;
    linkedMemberId: string | null;
  }[],
  createdAt: Date,
): Promise<void> {
  if (people.length === 0) return;
  await db
    .insertInto("persons")
    .values(
      people.map((person) => ({
        org_id: orgId,
        id: person.id,
        name: person.name,
        email: person.email,
        phone: person.phone,
        cv_url: person.cvUrl,
        record_url: person.recordUrl,
        linked_membership_id: person.linkedMemberId,
        merged_into_id: null,
        erased_at: null,
        created_at: createdAt,
      })),
    )
    .execute();
}

/** Undefined: somebody changed the person since `revision` was read. */
export function changePerson(
  db: Db,
  orgId: OrgId,
  id: string,
  revision: number,
  change: PersonChange,
) {
  return (
    db
      .updateTable("persons")
      .set({ ...change, revision: revision + 1 })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      // The race is decided here: of two writers with one revision, the second touches no row.
      .where("revision", "=", revision)
      .returning("id")
      .executeTakeFirst()
  );
}

/** Everything of `duplicateId` becomes `keptId`'s, and pointers that led to the duplicate lead to who was kept. */
export async function giveToKept(
  db: Db,
  orgId: OrgId,
  keptId: string,
  duplicateId: string,
): Promise<void> {
  await db
    .updateTable("applications")
    .set({ person_id: keptId, revision: sql`revision + 1` })
    .where("org_id", "=", orgId)
    .where("person_id", "=", duplicateId)
    .execute();
  await db
    .updateTable("attachments")
    .set({ person_id: keptId })
    .where("org_id", "=", orgId)
    .where("person_id", "=", duplicateId)
    .execute();
  await db
    .updateTable("persons")
    .set({ merged_into_id: keptId })
    .where("org_id", "=", orgId)
    .where("merged_into_id", "=", duplicateId)
    .execute();
}

export async function addMerge(
  db: Db,
  orgId: OrgId,
  merge: { id: string; keptId: string; duplicateId: string; by: string; at: Date },
): Promise<void> {
  await db
    .insertInto("person_merges")
    .values({
      org_id: orgId,
      id: merge.id,
      kept_person_id: merge.keptId,
      merged_person_id: merge.duplicateId,
      merged_by: merge.by,
      merged_at: merge.at,
    })
    .execute();
}

export async function setPreviousApplication(
  db: Db,
  orgId: OrgId,
  applicationId: string,
  previousId: string,
): Promise<void> {
  await db
    .updateTable("applications")
    .set({ previous_application_id: previousId })
    .where("org_id", "=", orgId)
    .where("id", "=", applicationId)
    .execute();
}

/** The member has met this person across a table: is expected at an interview of theirs, or has written a card. */
export async function hasInterviewed(
  db: Db,
  orgId: OrgId,
  membershipId: string,
  personId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("panelists")
    .innerJoin("interviews", (join) =>
      join
        .onRef("interviews.org_id", "=", "panelists.org_id")
        .onRef("interviews.id", "=", "panelists.interview_id"),
    )
    .innerJoin("applications", (join) =>
      join
        .onRef("applications.org_id", "=", "interviews.org_id")
        .onRef("applications.id", "=", "interviews.application_id"),
    )
    .leftJoin("scorecards", (join) =>
      join
        .onRef("scorecards.org_id", "=", "panelists.org_id")
        .onRef("scorecards.panelist_id", "=", "panelists.id"),
    )
    .select("panelists.id")
    .where("panelists.org_id", "=", orgId)
    .where("panelists.membership_id", "=", membershipId)
    .where("applications.person_id", "=", personId)
    .where((eb) =>
      eb.or([
        eb("scorecards.id", "is not", null),
        eb.and([
          eb("panelists.state", "=", "expected"),
          eb("interviews.state", "in", ["planned", "held", "cut_short"]),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
