import type { InputProblem } from "@evenhand/contract/error";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { fieldProblem } from "../../http/refuse-field.ts";
import { findMember } from "../members/queries.ts";
import { hasInterviewed } from "./person-write-queries.ts";

const WANT = "a member of this organisation who is this candidate";

/**
 * What keeps a member from being named as a candidate; null where nothing does. From then on everything about the
 * candidate is hidden from that member, so it cannot be who asks, nor somebody who interviews the candidate.
 */
export async function linkProblem(
  db: Db,
  actor: Actor,
  path: string,
  link: { memberId: string; personId: string | null },
): Promise<InputProblem | null> {
  if (link.memberId === actor.membershipId)
    return fieldProblem(path, "yourself", `${WANT}, named by a colleague`);
  const member = await findMember(db, actor.orgId, link.memberId);
  if (member === undefined) return fieldProblem(path, "nobody of this organisation", WANT);
  if (link.personId !== null && (await hasInterviewed(db, actor.orgId, member.id, link.personId)))
    return fieldProblem(path, "a member who interviews this candidate", WANT);
  return null;
}
