import { notEnough, type NotEnough } from "../not-enough.ts";
import { type Component, COMPONENTS } from "./components.ts";
import { type Levels, samePartition } from "./levels.ts";
import type { StudyRatings } from "./study-ratings.ts";

export interface Identifiable {
  /** Components that enter the model, the residual last. */
  readonly fitted: readonly Component[];
  /** Components of which these data say nothing on their own, and why. */
  readonly unknown: Partial<Record<Component, NotEnough>>;
}

/**
 * Which components the design can tell apart. With one criterion (one rater) its components and
 * pairs leave the model; two components with the same levels cannot be told apart, and of those
 * one stays in the model to hold the variance, while neither is reported.
 */
export function identifiable(
  ratings: StudyRatings,
  levels: Record<Component, Levels>,
): Identifiable {
  const { raters, criteria } = ratings.labels;
  const unknown: Partial<Record<Component, NotEnough>> = {};
  if (criteria.length < 2) {
    const reason = notEnough(criteria.length, 2, "criteria, to see how far criteria differ");
    for (const name of COMPONENTS) if (name.includes("criterion")) unknown[name] = reason;
  }
  if (raters.length < 2) {
    const reason = notEnough(raters.length, 2, "interviewers, to see how far interviewers differ");
    for (const name of COMPONENTS) if (name.includes("rater")) unknown[name] = reason;
  }
  const noSessions = sessionsUntold(ratings, levels);
  if (noSessions) unknown["candidate:session"] = noSessions;
  const fitted: Component[] = [];
  for (const name of COMPONENTS.toReversed()) {
    if (unknown[name] !== undefined) continue;
    if (levels[name].count < 2) {
      unknown[name] = notEnough(levels[name].count, 2, `different levels of ${name}`);
      continue;
    }
    const twin = fitted.find((other) => samePartition(levels[name], levels[other]));
    if (twin === undefined) {
      fitted.unshift(name);
      continue;
    }
    if (twin === "residual") {
      unknown[name] = notEnough(1, 2, `ratings of some ${name}, to tell it from the residual`);
      continue;
    }
    unknown[name] = inseparable(name, twin);
    unknown[twin] ??= inseparable(twin, name);
  }
  return { fitted, unknown };
}

/**
 * Why the sessions' own part cannot be told: they are not named, or each is one interviewer's (then
 * it is part of that interviewer's impression), or each is all there is of a candidate.
 */
function sessionsUntold(
  { session }: StudyRatings,
  levels: Record<Component, Levels>,
): NotEnough | undefined {
  if (session === undefined) {
    return notEnough(0, 1, "named sessions, to tell one room from separate interviews");
  }
  const own = levels["candidate:session"];
  if (own.count === levels.candidate.count) {
    return notEnough(1, 2, "sessions for some candidates, to tell the room from the candidate");
  }
  const pairs = samePartition(own, levels["candidate:rater"]);
  return pairs
    ? notEnough(1, 2, "interviewers in some sessions, to tell the room from the interviewer")
    : undefined;
}

function inseparable(name: Component, other: Component): NotEnough {
  const reason = `designs in one: here every ${name} is also its own ${other}, and they cannot be told apart`;
  if (name === "candidate" || other === "candidate") {
    const what = [name, other].find((part) => part !== "candidate") ?? other;
    const asked = what === "candidate:rater" ? "interviewers" : "criteria";
    return notEnough(1, 2, `${asked} for some candidates, to tell candidates from ${what}`);
  }
  return notEnough(1, 2, reason);
}
