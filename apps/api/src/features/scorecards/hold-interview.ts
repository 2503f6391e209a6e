import type { InterviewState, Panelist } from "@evenhand/contract/interviews";
import type { RouteName } from "@evenhand/contract/wire";
import type { MemberCall } from "../../http/route.ts";
import { markHeld } from "./writing-queries.ts";

type Part = Panelist["part"];

/** An interviewer's card is the proof that an interview took place: one that is still planned is marked held. */
export async function hold(
  call: Pick<MemberCall<RouteName>, "db" | "actor" | "now" | "audit" | "notify">,
  { interviewId, state, part }: { interviewId: string; state: InterviewState; part: Part | null },
): Promise<void> {
  if (state !== "planned" || part !== "interviewer") return;
  if (!(await markHeld(call.db, call.actor.orgId, interviewId, call.now))) return;
  call.audit({
    action: "interview.held",
    subject: { kind: "interview", id: interviewId },
    changes: { state: { before: "planned", after: "held" } },
  });
  call.notify({ noun: "interviews", id: interviewId });
}
