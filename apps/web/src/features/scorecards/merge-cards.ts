import { mergeDrafts, type MergeConflict, type ScorecardDraft } from "@evenhand/rubric";
import { chooseIn } from "./choose-in-conflict.ts";
import { isBeside, isTime } from "./conflict-times.ts";

/**
 * Two devices' drafts in one. What is left as a conflict is for the person to decide; the order of a card's lists
 * says nothing, and a time alone is nobody's words.
 */
export function mergeCards(
  base: ScorecardDraft,
  mine: ScorecardDraft,
  theirs: ScorecardDraft,
): { merged: ScorecardDraft; conflicts: MergeConflict[] } {
  const { merged, conflicts } = mergeDrafts(base, mine, theirs);
  const asked = conflicts.filter((one) => one.kind !== "order" && !isTime(one));
  const times = conflicts.filter(isTime);
  const alone = times.filter((time) => !asked.some((one) => isBeside(one, time)));
  return {
    merged: alone.reduce((draft, time) => chooseIn(draft, time, "theirs"), merged),
    conflicts: [...asked, ...times.filter((time) => !alone.includes(time))],
  };
}
