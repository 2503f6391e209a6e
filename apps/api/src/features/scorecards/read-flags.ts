import type { CriterionFlags } from "@evenhand/contract/scorecards";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { canSeeRubrics } from "../rubrics/policy.ts";
import { findRubric } from "../rubrics/queries.ts";
import { listFlags, type FlagRow } from "./flag-queries.ts";
import { noteReadings } from "./reading-queries.ts";

/** Which criteria interviewers found unfit, and their words: for whoever looks after the rubric. */
export async function readFlags({
  db,
  actor,
  params,
  now,
}: MemberCall<"GET /api/rubrics/:rubricId/flags">): Promise<{ items: CriterionFlags[] } | Refusal> {
  if (!canSeeRubrics(actor))
    return refuse("not_allowed", "Flags are read by hiring managers, admins, owners and auditors.");
  if ((await findRubric(db, actor.orgId, params.rubricId)) === undefined) return NOT_FOUND;
  const rows = await listFlags(db, actor, params.rubricId);
  const others = rows.filter((row) => row.author_id !== actor.membershipId);
  const applicationIds = [...new Set(others.map((row) => row.application_id))];
  await noteReadings(db, actor.orgId, { applicationIds, memberId: actor.membershipId }, now);
  return { items: byCriterion(rows) };
}

/** Those flagged most come first. */
function byCriterion(rows: FlagRow[]): CriterionFlags[] {
  return [...Map.groupBy(rows, ({ criterion }) => criterion)]
    .map(([criterion, flags]) => ({
      criterion,
      name: flags[0]?.name ?? criterion,
      count: flags[0]?.count ?? 0,
      notes: flags.map(({ words, major, minor, submitted_at }) => ({
        words,
        version: `${major}.${minor}`,
        submittedAt: submitted_at.toISOString(),
      })),
    }))
    .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}
