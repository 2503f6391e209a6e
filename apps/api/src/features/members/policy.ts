import type { Role } from "@evenhand/contract/members";
import type { Standing } from "../../db/memberships.ts";
import type { Actor } from "../../http/actor.ts";

type Subject = { id: string; role: Role; state: "active" | "deactivated" };

const EVERY_ROLE: Role[] = [
  "interviewer",
  "hiring_manager",
  "coordinator",
  "auditor",
  "admin",
  "owner",
];

export function canSeeMembers(actor: Actor): boolean {
  return actor.role !== "interviewer";
}

/** The roles that this person may give to others. Only an owner makes an owner. */
export function givableRoles(actor: Pick<Actor, "role">): Role[] {
  if (actor.role === "owner") return EVERY_ROLE;
  if (actor.role === "admin") return EVERY_ROLE.filter((role) => role !== "owner");
  return [];
}

export function canInvite(actor: Actor): boolean {
  return givableRoles(actor).length > 0;
}

export function canSeeInvitations(actor: Actor): boolean {
  return canInvite(actor) || actor.role === "auditor";
}

/** Nobody changes their own role or shuts themselves out: so an owner always remains. */
export function canManage(actor: Actor, member: Subject): boolean {
  return member.id !== actor.membershipId && givableRoles(actor).includes(member.role);
}

export function canChangeRole(actor: Actor, member: Subject, role: Role): boolean {
  return (
    canManage(actor, member) && member.state === "active" && givableRoles(actor).includes(role)
  );
}

export function canRename(actor: Actor, member: Subject): boolean {
  return member.id === actor.membershipId || canManage(actor, member);
}

export function canDeactivate(actor: Actor, member: Subject): boolean {
  return canManage(actor, member) && member.state === "active";
}

export function canReactivate(actor: Actor, member: Subject): boolean {
  return canManage(actor, member) && member.state === "deactivated";
}

/** Send a member a link to a new password, or take off a lost second factor. */
export function canHelpBackIn(actor: Actor, member: Subject): boolean {
  return canManage(actor, member) && member.state === "active";
}

/**
 * Whoever holds a link to a new password can be that person, in every organisation that the account opens: also
 * where it was shut out, since it may be let in again. So a colleague may hold one only if they manage the person
 * in each of them; an admin never holds one to an owner, and nobody to somebody who stands elsewhere besides.
 */
export function coversAccount(helper: Standing[], person: Standing[]): boolean {
  return (
    person.length > 0 &&
    person.every(({ orgId, role }) =>
      helper.some(
        (own) => own.orgId === orgId && own.state === "active" && givableRoles(own).includes(role),
      ),
    )
  );
}

export function canChangeOrganisation(actor: Actor): boolean {
  return actor.role === "owner" || actor.role === "admin";
}

/** Which rooms the shell shows a door to. Each room asks its own policy again for every thing in it. */
export function roomsOpenTo(actor: Actor) {
  const managesHiring = ["hiring_manager", "admin", "owner"].includes(actor.role);
  return {
    seeRubrics: managesHiring || actor.role === "auditor",
    editRubrics: canChangeOrganisation(actor),
    seeOpenings: actor.role !== "interviewer",
    startOpening: managesHiring,
    seeCandidates: actor.role !== "interviewer",
    seeCalibration: managesHiring || actor.role === "auditor",
  };
}
