import type {
  ApplicationView,
  Arrangement,
  Candidate,
  CandidateSummary,
  RequirementCheck,
} from "@evenhand/contract/candidates";
import type { Actor } from "../../http/actor.ts";
import { canDecide, canManageOpening, canReadRoundUp } from "../openings/policy.ts";
import type { listArrangements, RequirementRow } from "./checklist-queries.ts";
import type { PersonRow } from "./person-queries.ts";
import { nameOf, openingOf } from "./policy.ts";
import type { ApplicationRow } from "./queries.ts";

/** `hidesCv`: the reader has yet to score somebody whose CV is kept from them until then. */
export function presentCandidate(row: PersonRow, hidesCv: boolean): Candidate {
  return {
    id: row.id,
    name: nameOf(row.name),
    email: row.email,
    phone: row.phone,
    cvUrl: hidesCv ? null : row.cv_url,
    recordUrl: row.record_url,
    linkedMember:
      row.linked_membership_id === null
        ? null
        : { id: row.linked_membership_id, name: row.linked_member_name ?? "" },
    revision: row.revision,
  };
}

export function presentSummary(row: ApplicationRow): CandidateSummary {
  return {
    applicationId: row.id,
    candidate: { id: row.person_id, name: nameOf(row.person_name), email: row.person_email },
    opening: { id: row.opening_id, title: row.opening_title },
    state: row.state,
    isInternal: row.is_internal,
    needsDecision: row.needs_decision,
    addedAt: row.created_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
  };
}

export function presentRequirement(row: RequirementRow): RequirementCheck {
  return {
    id: row.id,
    label: row.label,
    state: row.state,
    note: row.note,
    checkedBy: row.checker_name,
    checkedAt: row.checked_at?.toISOString() ?? null,
    revision: row.revision,
  };
}

export function presentArrangement(
  row: Awaited<ReturnType<typeof listArrangements>>[number],
): Arrangement {
  return {
    id: row.id,
    kind: row.kind,
    whatToDo: row.what_to_do,
    addedBy: row.adder_name,
    addedAt: row.added_at.toISOString(),
  };
}

/** What of an application may be done now, by this person. */
export function presentCan(row: ApplicationRow, actor: Actor): ApplicationView["can"] {
  const opening = openingOf(row);
  const isOpenToWork = row.opening_archived_at === null && row.archived_at === null;
  const manages = isOpenToWork && canManageOpening(actor, opening);
  const isActive = row.state === "active";
  return {
    edit: manages,
    schedule: manages && isActive,
    withdraw: manages && isActive,
    reactivate: manages && (row.state === "withdrawn" || row.state === "declined"),
    move: manages && isActive,
    merge: manages,
    archive: row.opening_archived_at === null && canManageOpening(actor, opening),
    closeStage: isOpenToWork && canDecide(actor, opening),
    checkRequirements: manages,
    seeRoundUp: canReadRoundUp(actor, opening),
    decide: isOpenToWork && isActive && canDecide(actor, opening),
  };
}
