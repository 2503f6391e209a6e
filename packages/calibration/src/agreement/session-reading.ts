import { isNotEnough, type NotEnough } from "../not-enough.ts";
import type { PairAgreement, SessionAgreement } from "./session-agreement.ts";

/** What may be said of one room against separate interviews, by rule from the interval. */
export function sessionReading(
  same: PairAgreement | NotEnough,
  separate: PairAgreement | NotEnough,
  difference: SessionAgreement["difference"],
): string {
  if (isNotEnough(same) && isNotEnough(separate)) {
    return "We cannot tell yet how far interviewers agree, in one room or apart.";
  }
  if (isNotEnough(same)) return "Nearly all pairs of marks come from separate interviews.";
  if (isNotEnough(separate) || isNotEnough(difference)) {
    return "Nearly all pairs of marks come from one room: how far interviewers would agree in separate interviews, these marks cannot say.";
  }
  const { estimate, interval } = difference.exact;
  const [together, apart] = [same, separate].map(({ exact }) => Math.round(100 * exact.estimate));
  const seen = `In one room interviewers gave the same point on ${together} of 100 marks, in separate interviews on ${apart}`;
  if (isNotEnough(interval)) return `${seen}; whether that differs, we cannot tell yet.`;
  const [low, high] = interval.map((bound) => Math.round(100 * bound));
  const range = `(difference ${Math.round(100 * estimate)}, likely range ${low} to ${high})`;
  if (interval[0] > 0) {
    return `${seen} ${range}: part of what a room agrees on is what it heard together. Lean on the separate interviews.`;
  }
  if (interval[1] < 0) return `${seen} ${range}: they agree less in one room than apart.`;
  return `${seen} ${range}: whether the room makes a difference, we cannot tell yet.`;
}
