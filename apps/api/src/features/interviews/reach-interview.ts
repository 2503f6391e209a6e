import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import { canManageInterview } from "./policy.ts";
import { findInterview, lockInterview, type InterviewRow } from "./queries.ts";

type Reach = { db: Db; actor: Actor; params: { interviewId: string } };

export const NOT_YOURS = refuse(
  "not_allowed",
  "Interviews are arranged by the opening's hiring manager, its deputies, coordinators, admins and owners.",
);

/** The interview, held for a change, where this person sees it. */
export async function holdInterview({ db, actor, params }: Reach): Promise<InterviewRow | Refusal> {
  if ((await findInterview(db, actor, params.interviewId)) === undefined) return NOT_FOUND;
  await lockInterview(db, actor.orgId, params.interviewId);
  const interview = await findInterview(db, actor, params.interviewId);
  if (interview === undefined) return NOT_FOUND;
  if (interview.opening_archived_at !== null)
    return refuse(
      "conflict",
      "The opening is archived. Restore it before you change its interviews.",
    );
  return interview;
}

/** The same, where this person arranges it. */
export async function reachInterview(reach: Reach): Promise<InterviewRow | Refusal> {
  const interview = await holdInterview(reach);
  if (interview instanceof Refusal) return interview;
  return canManageInterview(reach.actor, interview) ? interview : NOT_YOURS;
}
