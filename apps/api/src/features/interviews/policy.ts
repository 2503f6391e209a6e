import type { InterviewState } from "@evenhand/contract/interviews";
import type { Actor } from "../../http/actor.ts";
import { canManageOpening, type OpeningStake } from "../openings/policy.ts";

/** A card may be opened from this long before the interview starts, in milliseconds. */
export const OPENS_BEFORE = 15 * 60_000;

/** An interview is taken to be over this long after its planned end, in milliseconds. */
export const OVER_AFTER = 60 * 60_000;

type Timed = { state: InterviewState; starts_at: Date | null };
type Seated = { seat_state: "expected" | "excused" | "did_not_attend" | "replaced" | null };
type Overseen = {
  sees_opening: boolean;
  hiring_manager_id: string;
  my_parts: OpeningStake["my_parts"];
  opening_archived_at: Date | null;
};

/** The interview has begun, is about to, or has no time at all. */
export function timeHasCome(interview: Timed, now: Date): boolean {
  return (
    interview.starts_at === null || interview.starts_at.getTime() - OPENS_BEFORE <= now.getTime()
  );
}

/** Schedule, states and panel: who looks after the opening's candidates. */
export function canManageInterview(actor: Actor, interview: Overseen): boolean {
  return (
    interview.sees_opening &&
    canManageOpening(actor, { ...interview, archived_at: interview.opening_archived_at })
  );
}

/** Only who is expected on the panel writes a card: of an interview held or cut short, or whose time has come. */
export function canOpenCard(interview: Timed & Seated, now: Date): boolean {
  if (interview.seat_state !== "expected") return false;
  if (interview.state === "held" || interview.state === "cut_short") return true;
  return interview.state === "planned" && timeHasCome(interview, now);
}

const REPORTED: InterviewState[] = ["held", "cut_short", "candidate_absent"];

/** A panelist tells how a planned interview went, once its time has come. */
export function canReportState(
  interview: Timed & Seated,
  now: Date,
  state: InterviewState = "held",
): boolean {
  return (
    interview.seat_state === "expected" &&
    interview.state === "planned" &&
    timeHasCome(interview, now) &&
    REPORTED.includes(state)
  );
}

/** Auditors read; everybody else may sit on a panel. */
export function canSitOnPanel(member: { role: Actor["role"] }): boolean {
  return member.role !== "auditor";
}

/** What may follow a state. The steps back put a mistake right, and are refused once there is a card. */
export const NEXT_STATES: Record<InterviewState, readonly InterviewState[]> = {
  planned: ["moved", "candidate_absent", "interviewer_absent", "cut_short", "cancelled", "held"],
  moved: ["planned", "cancelled"],
  candidate_absent: ["planned", "interviewer_absent", "cut_short", "cancelled", "held"],
  interviewer_absent: ["planned", "candidate_absent", "cut_short", "cancelled", "held"],
  cancelled: ["planned"],
  cut_short: ["held", "planned", "candidate_absent", "interviewer_absent", "cancelled"],
  held: ["cut_short", "planned", "candidate_absent", "interviewer_absent", "cancelled"],
};

/** States in which people have met, or have a date: then a panel may be changed. */
export function hasLivePanel(state: InterviewState): boolean {
  return state === "planned" || state === "held" || state === "cut_short";
}
