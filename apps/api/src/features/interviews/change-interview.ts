import type { InterviewState, InterviewView } from "@evenhand/contract/interviews";
import { NOT_FOUND, refuse, Refusal, stale } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { canManageInterview, canReportState, NEXT_STATES, timeHasCome } from "./policy.ts";
import type { InterviewRow } from "./queries.ts";
import { findInterview } from "./queries.ts";
import { holdInterview, NOT_YOURS, reachInterview } from "./reach-interview.ts";
import { viewInterview } from "./view-interview.ts";
import { changePlanned, changeState, findTraces } from "./write-queries.ts";

type TimeCall = MemberCall<"PATCH /api/interviews/:interviewId">;
type StateCall = MemberCall<"POST /api/interviews/:interviewId/state">;

/** Another time or place for an interview that is still planned. */
export async function changeInterview(call: TimeCall): Promise<InterviewView | Refusal> {
  const { db, actor, body, ifMatch, audit, notify } = call;
  const before = await reachInterview(call);
  if (before instanceof Refusal) return before;
  if (before.revision !== ifMatch) return stale(await viewInterview(call, before.id));
  if (before.state !== "planned")
    return refuse(
      "conflict",
      "Only a planned interview gets another time or place. Plan a new one.",
    );
  const changed = await changePlanned(db, actor.orgId, before.id, ifMatch, columns(body));
  if (changed === undefined) return stale(await viewInterview(call, before.id));
  const after = await findInterview(db, actor, before.id);
  if (after === undefined) return NOT_FOUND;
  audit({
    action: "interview.changed",
    subject: { kind: "interview", id: before.id },
    changes: Object.fromEntries(
      (["starts_at", "time_zone", "minutes", "place", "video_url"] as const).flatMap((column) =>
        String(before[column]) === String(after[column])
          ? []
          : [[column, { before: before[column], after: after[column] }]],
      ),
    ),
  });
  notify({ noun: "interviews", id: before.id });
  return viewInterview(call, before.id);
}

function columns(body: TimeCall["body"]) {
  const { startsAt } = body;
  return {
    ...(startsAt === undefined ? {} : { starts_at: startsAt === null ? null : new Date(startsAt) }),
    ...(body.timeZone === undefined ? {} : { time_zone: body.timeZone }),
    ...(body.minutes === undefined ? {} : { minutes: body.minutes }),
    ...(body.place === undefined ? {} : { place: body.place }),
    ...(body.videoUrl === undefined ? {} : { video_url: body.videoUrl }),
  };
}

/** What became of an interview: told by who arranges it, or by a panelist once its time has come. */
export async function setInterviewState(call: StateCall): Promise<InterviewView | Refusal> {
  const { db, actor, body, now, audit, notify } = call;
  const before = await holdInterview(call);
  if (before instanceof Refusal) return before;
  if (!canManageInterview(actor, before) && !canReportState(before, now, body.state))
    return NOT_YOURS;
  const refusal = await whyNot(call, before);
  if (refusal !== null) return refusal;
  const changed = await changeState(db, actor.orgId, before.id, {
    from: before.state,
    to: body.state,
    reason: body.reason,
    at: now,
  });
  if (changed === undefined)
    throw new Error("the interview that was held for a change has changed");
  audit({
    action: "interview.state_changed",
    subject: { kind: "interview", id: before.id },
    changes: {
      state: { before: before.state, after: body.state },
      reason: { before: before.state_reason, after: body.reason },
    },
  });
  notify({ noun: "interviews", id: before.id });
  notify({ noun: "candidates", id: before.application_id });
  return viewInterview(call, before.id);
}

const WORDS: Record<InterviewState, string> = {
  planned: "planned",
  moved: "moved",
  candidate_absent: "missed by the candidate",
  interviewer_absent: "missed by the interviewer",
  cut_short: "cut short",
  cancelled: "cancelled",
  held: "held",
};

async function whyNot(
  { db, actor, body, now }: StateCall,
  before: InterviewRow,
): Promise<Refusal | null> {
  const { state } = body;
  if (state === before.state)
    return refuse("conflict", `This interview is ${WORDS[state]} already.`);
  if (!NEXT_STATES[before.state].includes(state))
    return refuse(
      "conflict",
      `An interview that was ${WORDS[before.state]} cannot become ${WORDS[state]}. Plan a new one.`,
    );
  const hasMet = state === "held" || state === "cut_short";
  if (hasMet && !timeHasCome(before, now))
    return refuse(
      "conflict",
      "This interview is still to come. Change its time if it was earlier.",
    );
  const traces = await findTraces(db, actor.orgId, before.id);
  if (traces.has_card && !hasMet)
    return refuse("conflict", "A card has been opened for this interview, so it took place.");
  if (traces.moved_to_interview_id !== null)
    return refuse("conflict", "This interview was planned anew. Change the new one.");
  if (state === "planned" && before.application_state !== "active")
    return refuse("conflict", "This application is not active. Reactivate it before an interview.");
  return null;
}
