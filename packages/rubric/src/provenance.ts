import type { Origin, Place } from "./origin.ts";

/** The origin of something that the report says on these lines of one section. */
export function fromReport(section: string, ...lines: number[]): Origin {
  return { from: "report", places: lines.map((line): Place => ({ section, line })) };
}

/** The origin of something that the report says in several sections. */
export function fromPlaces(...places: Place[]): Origin {
  return { from: "report", places };
}

/** A member of the team wrote it. */
export const byEditor: Origin = { from: "team", via: "editor" };

/** It ships with a starter rubric and is not in the report. */
export const byStarter: Origin = { from: "team", via: "starter" };

/** `draftRubric` filled it in; a person should read it before it is used. */
export const byTemplate: Origin = { from: "team", via: "template" };
