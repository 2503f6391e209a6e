import type { InputProblem } from "@evenhand/contract/error";
import type { Db, OrgId } from "../../db/tenant.ts";
import { fieldProblem } from "../../http/refuse-field.ts";
import { findMember } from "../members/queries.ts";
import { canLeadOpening } from "./policy.ts";

const WANT = "an active member who is a hiring manager, admin or owner";

/** What keeps these members from leading an opening; empty where nothing does. */
export async function leaderProblems(
  db: Db,
  orgId: OrgId,
  named: { hiringManagerId?: string | undefined; deputyIds?: string[] | undefined },
): Promise<InputProblem[]> {
  const fields = [
    ...(named.hiringManagerId === undefined
      ? []
      : [{ path: "hiringManagerId", id: named.hiringManagerId }]),
    ...(named.deputyIds ?? []).map((id, index) => ({ path: `deputyIds.${index}`, id })),
  ];
  const problems: InputProblem[] = [];
  for (const { path, id } of fields) {
    const member = await findMember(db, orgId, id);
    if (member === undefined)
      problems.push(fieldProblem(path, "nobody of this organisation", WANT));
    else if (!canLeadOpening(member)) {
      const got = member.state === "active" ? "a member of another role" : "a deactivated member";
      problems.push(fieldProblem(path, got, WANT));
    }
  }
  return problems;
}

/** Each deputy once, and never the hiring manager, who needs no deputising. */
export function distinctDeputies(deputyIds: string[], hiringManagerId: string): string[] {
  return [...new Set(deputyIds)].filter((id) => id !== hiringManagerId);
}
