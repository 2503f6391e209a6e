import type { ArrangementKind, RequirementCheck } from "@evenhand/contract/candidates";
import type { Db, OrgId } from "../../db/tenant.ts";

export type RequirementRow = NonNullable<Awaited<ReturnType<typeof findRequirement>>>;

function requirements(db: Db, orgId: OrgId, applicationId: string) {
  return db
    .selectFrom("application_requirements as requirement")
    .leftJoin("memberships as checker", (join) =>
      join
        .onRef("checker.org_id", "=", "requirement.org_id")
        .onRef("checker.id", "=", "requirement.checked_by"),
    )
    .select([
      "requirement.id",
      "requirement.label",
      "requirement.state",
      "requirement.note",
      "requirement.checked_at",
      "requirement.revision",
      "checker.name as checker_name",
    ])
    .where("requirement.org_id", "=", orgId)
    .where("requirement.application_id", "=", applicationId);
}

/** In the order of the rubric. */
export function listRequirements(db: Db, orgId: OrgId, applicationId: string) {
  return requirements(db, orgId, applicationId).orderBy("requirement.id").execute();
}

export function findRequirement(db: Db, orgId: OrgId, applicationId: string, id: string) {
  return requirements(db, orgId, applicationId).where("requirement.id", "=", id).executeTakeFirst();
}

/** Undefined: somebody changed the requirement since `revision` was read. */
export function changeRequirement(
  db: Db,
  orgId: OrgId,
  id: string,
  revision: number,
  change: { state: RequirementCheck["state"]; note: string | null; by: string; at: Date },
) {
  const isChecked = change.state !== "open";
  return (
    db
      .updateTable("application_requirements")
      .set({
        state: change.state,
        note: change.note,
        checked_by: isChecked ? change.by : null,
        checked_at: isChecked ? change.at : null,
        revision: revision + 1,
      })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      // The race is decided here: of two writers with one revision, the second touches no row.
      .where("revision", "=", revision)
      .returning("id")
      .executeTakeFirst()
  );
}

/** Those that stand, oldest first. */
export function listArrangements(db: Db, orgId: OrgId, applicationId: string) {
  return db
    .selectFrom("interview_arrangements as arrangement")
    .innerJoin("memberships as adder", (join) =>
      join
        .onRef("adder.org_id", "=", "arrangement.org_id")
        .onRef("adder.id", "=", "arrangement.added_by"),
    )
    .select([
      "arrangement.id",
      "arrangement.kind",
      "arrangement.what_to_do",
      "arrangement.added_at",
      "adder.name as adder_name",
    ])
    .where("arrangement.org_id", "=", orgId)
    .where("arrangement.application_id", "=", applicationId)
    .where("arrangement.removed_at", "is", null)
    .orderBy("arrangement.id")
    .execute();
}

export async function addArrangement(
  db: Db,
  orgId: OrgId,
  added: {
    id: string;
    applicationId: string;
    kind: ArrangementKind;
    whatToDo: string;
    by: string;
    at: Date;
  },
): Promise<void> {
  await db
    .insertInto("interview_arrangements")
    .values({
      org_id: orgId,
      id: added.id,
      application_id: added.applicationId,
      kind: added.kind,
      what_to_do: added.whatToDo,
      added_by: added.by,
      added_at: added.at,
      removed_at: null,
    })
    .execute();
}

/** What was taken away; undefined where nothing stood. */
export function removeArrangement(
  db: Db,
  orgId: OrgId,
  applicationId: string,
  id: string,
  at: Date,
) {
  return db
    .updateTable("interview_arrangements")
    .set({ removed_at: at })
    .where("org_id", "=", orgId)
    .where("application_id", "=", applicationId)
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .returning(["kind", "what_to_do"])
    .executeTakeFirst();
}
