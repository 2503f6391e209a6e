import type { InterviewState } from "@evenhand/contract/interviews";

/** A card may be opened from this long before the interview starts, in milliseconds. */
export const OPENS_BEFORE = 15 * 60_000;

type Timed = { state: InterviewState; starts_at: Date | null };
type Seated = { seat_state: "expected" | "excused" | "did_not_attend" | "replaced" | null };

/** The interview has begun, is about to, or has no time at all. */
export function timeHasCome(interview: Timed, now: Date): boolean {
  return (
    interview.starts_at === null || interview.starts_at.getTime() - OPENS_BEFORE <= now.getTime()
  );
}

/** Only who is expected on the panel writes a card: of an interview held or cut short, or whose time has come. */
export function canOpenCard(interview: Timed & Seated, now: Date): boolean {
  if (interview.seat_state !== "expected") return false;
  if (interview.state === "held" || interview.state === "cut_short") return true;
  return interview.state === "planned" && timeHasCome(interview, now);
}
