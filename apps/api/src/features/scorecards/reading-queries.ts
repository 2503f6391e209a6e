import type { Db, OrgId } from "../../db/tenant.ts";

type Reading = { applicationId: string; memberId: string };

/**
 * Remembers that a member has been shown what others wrote of an application: whatever card of their own they
 * hand in later about this person was not written independently. Once is enough; a read of one's own is none.
 */
export function noteReading(db: Db, orgId: OrgId, reading: Reading, at: Date): Promise<void> {
  const { applicationId, memberId } = reading;
  return noteReadings(db, orgId, { applicationIds: [applicationId], memberId }, at);
}

/** The same of several applications, each named once. */
export async function noteReadings(
  db: Db,
  orgId: OrgId,
  { applicationIds, memberId }: { applicationIds: string[]; memberId: string },
  at: Date,
): Promise<void> {
  if (applicationIds.length === 0) return;
  await db
    .insertInto("card_readings")
    .values(
      applicationIds.map((application_id) => ({
        org_id: orgId,
        application_id,
        membership_id: memberId,
        first_read_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["org_id", "application_id", "membership_id"]).doNothing(),
    )
    .execute();
}

/** Whether a member has seen others' cards of any of a person's applications: read them, or opened them early. */
export async function hasSeenOthers(
  db: Db,
  orgId: OrgId,
  { memberId, personId }: { memberId: string; personId: string },
): Promise<boolean> {
  for (const table of ["card_readings", "early_openings"] as const) {
    const seen = await db
      .selectFrom(table)
      .innerJoin("applications", (join) =>
        join
          .onRef("applications.org_id", "=", `${table}.org_id`)
          .onRef("applications.id", "=", `${table}.application_id`),
      )
      .select("applications.id")
      .where(`${table}.org_id`, "=", orgId)
      .where(`${table}.membership_id`, "=", memberId)
      .where("applications.person_id", "=", personId)
      .limit(1)
      .executeTakeFirst();
    if (seen !== undefined) return true;
  }
  return false;
}
