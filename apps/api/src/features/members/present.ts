import type { Member } from "@evenhand/contract/members";
import type { Organisation } from "@evenhand/contract/organisations";
import type { Actor } from "../../http/actor.ts";
import {
  canChangeOrganisation,
  canChangeRole,
  canDeactivate,
  canHelpBackIn,
  canReactivate,
  canRename,
  givableRoles,
} from "./policy.ts";
import type { MemberRow, OrganisationRow } from "./queries.ts";

export function presentMember(row: MemberRow, actor: Actor): Member {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    state: row.state,
    joinedAt: row.joined_at.toISOString(),
    deactivatedAt: row.deactivated_at?.toISOString() ?? null,
    revision: row.revision,
    isYou: row.id === actor.membershipId,
    can: {
      changeRoleTo: givableRoles(actor).filter(
        (role) => role !== row.role && canChangeRole(actor, row, role),
      ),
      deactivate: canDeactivate(actor, row),
      reactivate: canReactivate(actor, row),
      rename: canRename(actor, row),
      helpBackIn: canHelpBackIn(actor, row),
    },
  };
}

export function presentOrganisation(row: OrganisationRow, actor: Actor): Organisation {
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    secondFactor: row.second_factor,
    revision: row.revision,
    can: { change: canChangeOrganisation(actor) },
  };
}
