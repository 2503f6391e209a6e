import type { InterviewView } from "@evenhand/contract/interviews";
import { refuse, Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { setKnows } from "./panel-queries.ts";
import { holdInterview } from "./reach-interview.ts";
import { viewInterview } from "./view-interview.ts";

/** "Do you know this candidate?", answered by the panelist alone. */
export async function answerKnows(
  call: MemberCall<"POST /api/interviews/:interviewId/knows">,
): Promise<InterviewView | Refusal> {
  const { db, actor, body, audit, notify } = call;
  const interview = await holdInterview(call);
  if (interview instanceof Refusal) return interview;
  if (interview.seat_id === null || interview.seat_state !== "expected")
    return refuse("not_allowed", "Only somebody who is expected on the panel answers this.");
  await setKnows(db, actor.orgId, interview.seat_id, body.knows);
  audit({
    action: "panelist.answered_knows",
    subject: { kind: "interview", id: interview.id },
    changes: { knows: { after: body.knows } },
  });
  notify({ noun: "interviews", id: interview.id });
  return viewInterview(call, interview.id);
}
