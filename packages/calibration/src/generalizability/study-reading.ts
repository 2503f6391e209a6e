import { isNotEnough, type NotEnough } from "../not-enough.ts";
import type { DecisionRow, Needed } from "./decision-study.ts";

const STEADY = 0.8;
const WIDEST = 0.5;

/**
 * What a manager may take from the study. Two panels' means correlate with G, so that a pair of
 * candidates changes places with probability acos(G)/π (for a normal pair; Sheppard 1899).
 */
export function studyReading(
  observed: DecisionRow | NotEnough,
  needed: readonly Needed[] | NotEnough,
  where: "in separate interviews" | "in one room",
): string {
  if (isNotEnough(observed) || isNotEnough(needed)) {
    return "We cannot tell yet how steady a panel's view of a candidate is.";
  }
  const { estimate, interval } = observed.g;
  if (isNotEnough(interval)) {
    return "We cannot tell yet how steady a panel's view of a candidate is.";
  }
  const [low, high] = interval;
  const panel = people(observed.raters);
  const range = `${estimate.toFixed(2)}, likely range ${low.toFixed(2)} to ${high.toFixed(2)}`;
  if (high - low > WIDEST) {
    return `We cannot tell yet how steady the view of a panel of ${panel} is (${range}).`;
  }
  const swapped = Math.round((100 * Math.acos(Math.min(1, estimate))) / Math.PI);
  return `If another panel of ${panel} had met the same candidates, about ${swapped} pairs of candidates in 100 would change places (${range}).${more(estimate, needed, where)}`;
}

function people(raters: number): string {
  const words = ["", "one", "two", "three", "four", "five", "six", "seven", "eight"];
  const whole = Math.round(raters);
  return Math.abs(raters - whole) < 0.05 ? (words[whole] ?? String(whole)) : raters.toFixed(1);
}

function more(estimate: number, needed: readonly Needed[], where: string): string {
  if (estimate >= STEADY) return "";
  const raters = needed.find(({ reliability }) => reliability === STEADY)?.raters;
  if (raters === undefined || typeof raters !== "number") return "";
  return ` ${raters} interviewers ${where} would bring about ${STEADY.toFixed(2)}.`;
}
