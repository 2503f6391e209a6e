import { notEnough, type NotEnough } from "../not-enough.ts";
import type { MarkCounts } from "./mark-counts.ts";

/** What is missing for any coefficient at all, or nothing. */
export function tooFewUnits(marks: MarkCounts): NotEnough | undefined {
  if (marks.paired >= 2) return undefined;
  return notEnough(marks.paired, 2, "units marked by two raters or more");
}

/** Where chance alone would agree always, nothing is left to measure. */
export function constantMarks(used: number): NotEnough {
  return notEnough(
    used,
    2,
    "different marks: where all are equal, chance alone would agree always",
  );
}

const CERTAIN = 1 - 1e-12;

/** Whether the agreement expected by chance leaves no room. */
export function isCertain(expected: number): boolean {
  return expected >= CERTAIN;
}

/** How many points of the scale were given at least once. */
export function usedCategories(marks: MarkCounts): number {
  const used = new Set<number>();
  marks.counts.forEach((count, at) => {
    if (count > 0) used.add(at % marks.q);
  });
  return used.size;
}
