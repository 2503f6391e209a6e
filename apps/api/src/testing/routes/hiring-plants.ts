import { createHash } from "node:crypto";
import { newId } from "../../db/ids.ts";
import { SMALL_RUBRIC } from "../small-rubric.ts";
import type { Person } from "../world.ts";
import type { Planter } from "./planter.ts";

const LEADERS = ["hiring_manager", "admin", "owner"];
const versions = new WeakMap<Planter, Promise<string>>();

/** The small rubric, published, with the organisation's mark in it; the same one each time. */
export function plantVersion(plant: Planter): Promise<string> {
  const known = versions.get(plant);
  if (known !== undefined) return known;
  const planted = publish(plant);
  versions.set(plant, planted);
  return planted;
}

async function publish(plant: Planter): Promise<string> {
  const [id, rubricId] = [newId(), newId()];
  const document = { ...SMALL_RUBRIC, role: `${plant.mark} therapist` };
  const by = plant.owner.membershipId;
  const at = new Date();
  await plant.insert("rubrics", {
    id: rubricId,
    role: document.role,
    setting: `${document.setting} ${plant.unique()}`,
    draft: document,
    created_by: by,
    created_at: at,
    updated_at: at,
  });
  await plant.insert("rubric_versions", {
    id,
    rubric_id: rubricId,
    major: 1,
    minor: 0,
    document,
    document_sha256: createHash("sha256").update(JSON.stringify(document)).digest(),
    changes: "[]",
    published_by: by,
    published_at: at,
  });
  return id;
}

/** An opening whose hiring manager is the caller, where they may be one; else the owner. */
export async function plantOpening(plant: Planter, caller: Person): Promise<string> {
  const id = newId();
  await plant.insert("openings", {
    id,
    title: plant.unique(),
    setting: "Outpatient",
    level: "mid",
    rubric_version_id: await plantVersion(plant),
    hiring_manager_id: LEADERS.includes(caller.role)
      ? caller.membershipId
      : plant.owner.membershipId,
    plan: {},
    created_by: plant.owner.membershipId,
    created_at: new Date(),
  });
  return id;
}

export async function plantPerson(plant: Planter): Promise<string> {
  const id = newId();
  const name = plant.unique();
  await plant.insert("persons", { id, name, email: `${name}@example.org`, created_at: new Date() });
  return id;
}

/** An application of a new person at a new opening, with what `given` says. */
export async function plantApplication(
  plant: Planter,
  caller: Person,
  given: { openingId?: string; personId?: string; state?: string; archived?: boolean } = {},
): Promise<string> {
  const id = newId();
  const at = new Date();
  await plant.insert("applications", {
    id,
    person_id: given.personId ?? (await plantPerson(plant)),
    opening_id: given.openingId ?? (await plantOpening(plant, caller)),
    state: given.state ?? "active",
    created_by: plant.owner.membershipId,
    created_at: at,
    state_changed_at: at,
    archived_at: given.archived === true ? at : null,
  });
  return id;
}

/** An interview of a new application, with one seat: the caller's, or a new member's. */
export async function plantInterview(
  plant: Planter,
  caller: Person,
  given: { state?: string; applicationId?: string; seat?: "caller" | "colleague" } = {},
): Promise<{ interviewId: string; panelistId: string }> {
  const [interviewId, panelistId] = [newId(), newId()];
  const at = new Date();
  await plant.insert("interviews", {
    id: interviewId,
    application_id: given.applicationId ?? (await plantApplication(plant, caller)),
    rubric_version_id: await plantVersion(plant),
    stage_id: "case",
    state: given.state ?? "planned",
    time_zone: "Europe/Berlin",
    minutes: 45,
    place: plant.unique(),
    state_changed_at: at,
    created_by: plant.owner.membershipId,
    created_at: at,
  });
  await plant.insert("panelists", {
    id: panelistId,
    interview_id: interviewId,
    membership_id: given.seat === "caller" ? caller.membershipId : await plant.member(),
    state_changed_at: at,
    added_by: plant.owner.membershipId,
    added_at: at,
  });
  return { interviewId, panelistId };
}
