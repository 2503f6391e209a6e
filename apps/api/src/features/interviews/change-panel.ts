import type { InterviewView, Panelist } from "@evenhand/contract/interviews";
import { newId } from "../../db/ids.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import { refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { outlinesOf } from "../openings/outline-queries.ts";
import { addSeats, changeSeat, listSeats, sessionOf, type SeatRow } from "./panel-queries.ts";
import { hasLivePanel } from "./policy.ts";
import type { InterviewRow } from "./queries.ts";
import { reachInterview } from "./reach-interview.ts";
import { focusProblem, memberProblem } from "./seat-problems.ts";
import { viewInterview } from "./view-interview.ts";

type AddCall = MemberCall<"POST /api/interviews/:interviewId/panelists">;
type ChangeCall = MemberCall<"POST /api/interviews/:interviewId/panelists/:panelistId">;
type Newcomer = { memberId: string; part: Panelist["part"]; focusId: string | null };

export async function addPanelist(call: AddCall): Promise<InterviewView | Refusal> {
  const { db, actor, body, audit } = call;
  const interview = await reachPanel(call);
  if (interview instanceof Refusal) return interview;
  const outline = (await outlinesOf(db, actor.orgId, [interview.rubric_version_id])).get(
    interview.rubric_version_id,
  );
  const stage = outline?.stages.find((one) => one.id === interview.stage_id);
  const problem = focusProblem("focusId", body.focusId, stage);
  if (problem !== null) return refuseFields([problem]);
  const seatId = await seat(call, interview, body);
  if (seatId instanceof Refusal) return seatId;
  audit({
    action: "panelist.added",
    subject: { kind: "interview", id: interview.id },
    changes: { memberId: { after: body.memberId }, part: { after: body.part } },
  });
  return finish(call, interview);
}

/** Excused, absent, expected again, replaced. A card that is sealed or submitted keeps its panelist in the seat. */
export async function changePanelist(call: ChangeCall): Promise<InterviewView | Refusal> {
  const { db, actor, params, body, now, audit } = call;
  const interview = await reachPanel(call);
  if (interview instanceof Refusal) return interview;
  const seats = await listSeats(db, actor.orgId, [interview.id]);
  const before = seats.find((one) => one.id === params.panelistId);
  if (before === undefined) return NOT_FOUND;
  const refusal = whyNot(body.change, before);
  if (refusal !== null) return refusal;
  let replacedById: string | null = null;
  if (body.change === "replace") {
    const newcomer = { memberId: body.memberId, part: before.part, focusId: before.focus_id };
    const seatId = await seat(call, interview, newcomer);
    if (seatId instanceof Refusal) return seatId;
    replacedById = seatId;
  }
  const state = STATE_AFTER[body.change];
  const reason = "reason" in body ? body.reason : null;
  await changeSeat(db, actor.orgId, before.id, { state, reason, replacedById, at: now });
  audit({
    action: `panelist.${state}`,
    subject: { kind: "interview", id: interview.id },
    changes: {
      memberId: { before: before.membership_id },
      state: { before: before.state, after: state },
      reason: { before: before.state_reason, after: reason },
      ...(body.change === "replace" ? { replacedBy: { after: body.memberId } } : {}),
    },
  });
  return finish(call, interview);
}

const STATE_AFTER: Record<ChangeCall["body"]["change"], Panelist["state"]> = {
  excuse: "excused",
  did_not_attend: "did_not_attend",
  expect_again: "expected",
  replace: "replaced",
};

function whyNot(change: ChangeCall["body"]["change"], seat: SeatRow): Refusal | null {
  if (seat.card_state === "submitted")
    return refuse(
      "conflict",
      `${seat.member_name} has submitted their card and stays on the panel.`,
    );
  if (seat.card_state === "sealed")
    return refuse("conflict", `${seat.member_name} has sealed their card and stays on the panel.`);
  if (change === "expect_again")
    return seat.state === "expected"
      ? refuse("conflict", `${seat.member_name} is expected already.`)
      : null;
  return seat.state === "expected"
    ? null
    : refuse(
        "conflict",
        `${seat.member_name} is not expected on this panel. Expect them again first.`,
      );
}

async function reachPanel(call: AddCall | ChangeCall): Promise<InterviewRow | Refusal> {
  const interview = await reachInterview(call);
  if (interview instanceof Refusal || hasLivePanel(interview.state)) return interview;
  return refuse("conflict", "This interview did not take place; its panel stays as it was.");
}

/** Gives a member a seat: a new one, or the one they had before. */
async function seat(
  { db, actor, now }: AddCall | ChangeCall,
  interview: InterviewRow,
  newcomer: Newcomer,
): Promise<string | Refusal> {
  const problem = await memberProblem(db, actor, "memberId", newcomer.memberId, interview);
  if (problem !== null) return refuseFields([problem]);
  const seats = await listSeats(db, actor.orgId, [interview.id]);
  const had = seats.find((one) => one.membership_id === newcomer.memberId);
  if (had?.state === "expected")
    return refuse("conflict", `${had.member_name} is on this panel already.`);
  if (had !== undefined) {
    await changeSeat(db, actor.orgId, had.id, {
      state: "expected",
      reason: null,
      replacedById: null,
      part: newcomer.part,
      focusId: newcomer.focusId,
      at: now,
    });
    return had.id;
  }
  const id = newId();
  await addSeats(db, actor.orgId, [{ id, ...newcomer }], {
    interviewId: interview.id,
    sessionId: await sessionOf(db, actor.orgId, interview.id),
    by: actor.membershipId,
    at: now,
  });
  return id;
}

function finish(call: AddCall | ChangeCall, interview: InterviewRow): Promise<InterviewView> {
  call.notify({ noun: "interviews", id: interview.id });
  call.notify({ noun: "candidates", id: interview.application_id });
  return viewInterview(call, interview.id);
}
