import type { InputProblem } from "@evenhand/contract/error";
import type { Db, OrgId } from "../../db/tenant.ts";
import { fieldProblem } from "../../http/refuse-field.ts";
import { findMember } from "../members/queries.ts";
import { canSitOnPanel } from "./policy.ts";

/** What keeps a member from sitting on a panel for this candidate; null where nothing does. */
export async function memberProblem(
  db: Db,
  orgId: OrgId,
  path: string,
  seat: { memberId: string; candidateMemberId: string | null },
): Promise<InputProblem | null> {
  const problem = (got: string) =>
    fieldProblem(path, got, "an active member who is not the candidate, auditors excepted");
  const member = await findMember(db, orgId, seat.memberId);
  if (member === undefined) return problem("nobody of this organisation");
  if (member.id === seat.candidateMemberId) return problem("the candidate");
  if (member.state !== "active") return problem("a deactivated member");
  return canSitOnPanel(member) ? null : problem("an auditor");
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
