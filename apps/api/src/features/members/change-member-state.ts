import type { Member } from "@evenhand/contract/members";
import { endSessions } from "../../db/sessions.ts";
import { NOT_FOUND, refuse, stale, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { ROLE_CHANGED, stillMember } from "../../http/session.ts";
import { canManage } from "./policy.ts";
import { presentMember } from "./present.ts";
import { changeMember, findMember, lockActiveOwners } from "./queries.ts";

/** Shuts a member out, or lets them in again. What they wrote stays theirs; their sessions end at once. */
export async function changeMemberState(
  call: MemberCall<
    "POST /api/members/:memberId/deactivate" | "POST /api/members/:memberId/reactivate"
  >,
  state: "active" | "deactivated",
): Promise<Member | Refusal> {
  const { db, actor, params, now, audit, notify, services } = call;
  await lockActiveOwners(db, actor.orgId);
  // Asked again after the wait: of two owners who are against each other, the first has changed the second.
  if (!(await stillMember(db, actor))) return ROLE_CHANGED;
  const before = await findMember(db, actor.orgId, params.memberId);
  if (before === undefined) return NOT_FOUND;
  if (!canManage(actor, before)) {
    return refuse(
      "not_allowed",
      before.id === actor.membershipId
        ? "You cannot deactivate yourself; another owner or admin can."
        : "You may not change this member.",
    );
  }
  if (before.state === state) return presentMember(before, actor);
  const after = await changeMember(db, actor.orgId, before.id, before.revision, {
    state,
    deactivated_at: state === "deactivated" ? now : null,
  });
  if (after === undefined) return stale(presentMember(before, actor));
  audit({
    action: state === "deactivated" ? "member.deactivated" : "member.reactivated",
    subject: { kind: "member", id: before.id },
    changes: { state: { before: before.state, after: state } },
  });
  notify({ noun: "members", id: before.id });
  if (state === "deactivated") await endSessions(services.database.auth, before.user_id);
  return presentMember(after, actor);
}
