import type { MergeConflict } from "@evenhand/rubric";

/** A time is nobody's words: it goes with what was said then. */
export function isTime({ path }: MergeConflict): boolean {
  return path.at(-1) === "ratedAt" || path.at(-1) === "at";
}

/** Whether `time` says when `one` was said. */
export function isBeside(one: MergeConflict, time: MergeConflict): boolean {
  return one.path.slice(0, -1).join("/") === time.path.slice(0, -1).join("/");
}
