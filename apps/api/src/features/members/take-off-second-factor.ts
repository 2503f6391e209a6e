import { isDemoAccount } from "../../auth/demo-accounts.ts";
import { removeSecondFactor } from "../../db/second-factors.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { SECOND_FACTOR_WAS_REMOVED } from "./account-mails.ts";
import { mailPerson } from "./mail-person.ts";
import { coversWholeAccount, NOT_YOURS_ALONE } from "./make-password-link.ts";
import { canHelpBackIn } from "./policy.ts";
import { findMember } from "./queries.ts";
import { recordOfColleague } from "./record-sign-in.ts";

/** For a member who lost their device and their recovery codes: by the rule about whole accounts, mail or not. */
export async function takeOffSecondFactor(
  call: MemberCall<"POST /api/members/:memberId/remove-second-factor">,
): Promise<{ removed: boolean } | Refusal> {
  const { db, actor, params, audit, services } = call;
  const member = await findMember(db, actor.orgId, params.memberId);
  if (member === undefined) return NOT_FOUND;
  if (!canHelpBackIn(actor, member) || isDemoAccount(member.email))
    return refuse("not_allowed", "You may not take off this member's second factor.");
  const { user_id: userId, email } = member;
  if (!(await coversWholeAccount(services, actor.userId, userId))) return NOT_YOURS_ALONE;
  if (!(await removeSecondFactor(services.database.auth, userId))) return { removed: false };
  audit({ action: "member.second_factor_removed", subject: { kind: "member", id: member.id } });
  await recordOfColleague(call, { userId, email }, "second_factor_taken_off");
  await mailPerson(services, userId, SECOND_FACTOR_WAS_REMOVED);
  return { removed: true };
}
