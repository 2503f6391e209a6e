import type { Member } from "@evenhand/contract/members";
import { endSessions } from "../../db/sessions.ts";
import { NOT_FOUND, refuse, stale, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { ROLE_CHANGED, stillMember } from "../../http/session.ts";
import { canChangeRole, canRename } from "./policy.ts";
import { presentMember } from "./present.ts";
import { changeMember, findMember, lockActiveOwners } from "./queries.ts";

/** Renames a member or gives another role. A change of role ends the member's sessions. */
export async function changeMemberDetails(
  call: MemberCall<"PATCH /api/members/:memberId">,
): Promise<Member | Refusal> {
  const { db, actor, params, body, ifMatch, audit, notify, services } = call;
  await lockActiveOwners(db, actor.orgId);
  // Asked again after the wait: of two owners who are against each other, the first has changed the second.
  if (!(await stillMember(db, actor))) return ROLE_CHANGED;
  const before = await findMember(db, actor.orgId, params.memberId);
  if (before === undefined) return NOT_FOUND;
  const newRole = body.role !== undefined && body.role !== before.role ? body.role : null;
  if (newRole !== null && !canChangeRole(actor, before, newRole)) {
    return refuse("not_allowed", "You may not give this member that role.");
  }
  if (!canRename(actor, before)) return refuse("not_allowed", "You may not change this member.");

  const after = await changeMember(db, actor.orgId, before.id, ifMatch, {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(newRole === null ? {} : { role: newRole }),
  });
  if (after === undefined) return stale(presentMember(before, actor));
  audit({
    action: newRole === null ? "member.renamed" : "member.role_changed",
    subject: { kind: "member", id: before.id },
    changes: {
      name: { before: before.name, after: after.name },
      role: { before: before.role, after: after.role },
    },
  });
  notify({ noun: "members", id: before.id });
  if (newRole !== null) await endSessions(services.database.auth, before.user_id);
  return presentMember(after, actor);
}
