import type { InputProblem } from "@evenhand/contract/error";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { fieldProblem } from "../../http/refuse-field.ts";
import { findMember } from "../members/queries.ts";
import { findSeatsWith } from "./panel-queries.ts";
import { canSitOnPanel } from "./policy.ts";

/** Whom an interview is with, and whether its panel may know. */
export type Met = {
  person_id: string;
  person_linked_membership_id: string | null;
  is_blind: boolean;
};

/** What keeps a member from sitting on a panel for this candidate; null where nothing does. */
export async function memberProblem(
  db: Db,
  actor: Actor,
  path: string,
  memberId: string,
  met: Met,
): Promise<InputProblem | null> {
  const problem = (got: string) =>
    fieldProblem(path, got, "an active member who is not the candidate, auditors excepted");
  const member = await findMember(db, actor.orgId, memberId);
  if (member === undefined) return problem("nobody of this organisation");
  if (member.id === met.person_linked_membership_id) return problem("the candidate");
  if (member.state !== "active") return problem("a deactivated member");
  if (!canSitOnPanel(member)) return problem("an auditor");
  return sightProblem(db, actor, path, member, met);
}

/** A blind reviewer has not met the candidate, and does not meet them before the review is in. */
async function sightProblem(
  db: Db,
  actor: Actor,
  path: string,
  member: { id: string; name: string },
  { person_id, is_blind }: Met,
): Promise<InputProblem | null> {
  const want = "somebody who does not know whose work it is";
  if (is_blind && member.id === actor.membershipId)
    return fieldProblem(path, "yourself, who has just seen the candidate's name", want);
  const seats = await findSeatsWith(db, actor.orgId, { memberId: member.id, personId: person_id });
  if (is_blind && seats.has_met)
    return fieldProblem(path, `${member.name}, who is on another panel for this candidate`, want);
  if (!is_blind && seats.reviews_blind)
    return fieldProblem(
      path,
      `${member.name}, who still reviews this candidate's work without knowing whose it is`,
      "somebody else, or the same person once that review is submitted",
    );
  return null;
}

/** What is wrong with a focus for this stage; null where nothing is. */
export function focusProblem(
  path: string,
  focusId: string | null,
  stage: { focuses: { id: string }[] } | undefined,
): InputProblem | null {
  if (focusId === null || stage?.focuses.some((focus) => focus.id === focusId) === true)
    return null;
  const known = stage?.focuses.map((focus) => focus.id) ?? [];
  return fieldProblem(
    path,
    "a focus that this stage does not have",
    known.length === 0 ? "null" : `null or one of ${known.join(", ")}`,
  );
}
