import type { Role } from "@evenhand/contract/members";
import type { Actor } from "../../http/actor.ts";

/** What a policy asks of an opening that the actor can see: who leads it, and what part the actor has in it. */
export type OpeningStake = {
  hiring_manager_id: string;
  my_parts: ("hiring_manager" | "deputy" | "coordinator" | "interviewer")[];
  archived_at: Date | null;
};

const LEADING_ROLES: Role[] = ["hiring_manager", "admin", "owner"];

/** Interviewers meet openings only through their own interviews. */
export function canSeeOpenings(actor: Actor): boolean {
  return actor.role !== "interviewer";
}

export function canStartOpening(actor: Actor): boolean {
  return LEADING_ROLES.includes(actor.role);
}

/** May this member be named as hiring manager or deputy? */
export function canLeadOpening(member: { role: Role; state: "active" | "deactivated" }): boolean {
  return member.state === "active" && LEADING_ROLES.includes(member.role);
}

/** Title, state, deputies, archive: its hiring manager, admins and owners. */
export function canEditOpening(actor: Actor, opening: OpeningStake): boolean {
  if (actor.role === "owner" || actor.role === "admin") return true;
  return actor.role === "hiring_manager" && opening.hiring_manager_id === actor.membershipId;
}

/** Decide, close a stage, name what stands: those who edit it, and its deputies. */
export function canDecide(actor: Actor, opening: OpeningStake): boolean {
  return (
    canEditOpening(actor, opening) ||
    (actor.role === "hiring_manager" && opening.my_parts.includes("deputy"))
  );
}

/** Candidates, schedule, panels: those who decide, and coordinators. */
export function canManageOpening(actor: Actor, opening: OpeningStake): boolean {
  return (
    canDecide(actor, opening) ||
    actor.role === "coordinator" ||
    (actor.role === "hiring_manager" && opening.my_parts.includes("coordinator"))
  );
}

/** Whether a card's content may open to this person through the opening. Independence is asked besides. */
export function canReadRoundUp(actor: Actor, opening: OpeningStake): boolean {
  return canDecide(actor, opening) || actor.role === "auditor";
}
