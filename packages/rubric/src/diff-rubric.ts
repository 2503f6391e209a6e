import { withMoves, type Move } from "./change-moves.ts";
import { sentenceOf } from "./change-words.ts";
import { applyChanges, changesBetween, type Change } from "./document-change.ts";
import type { Rubric } from "./rubric.ts";
import { meaningOf } from "./version-bump.ts";

/** One thing that changed. `meaning` is null for wording; otherwise it says what a rating loses. */
export type RubricChange = (Change | Move) & {
  readonly sentence: string;
  readonly meaning: string | null;
};

/** What changed, and whether ratings under both may stand side by side (version-bump.ts). */
export type RubricDiff = {
  readonly changes: readonly RubricChange[];
  readonly bump: "none" | "minor" | "major";
};

/** What changed between two versions of a rubric, by stable ids, in words a person reads. */
export function diffRubric(before: Rubric, after: Rubric): RubricDiff {
  const changes = withMoves(changesBetween(before, after)).map((change): RubricChange => ({
    ...change,
    sentence: sentenceOf(change, before, after),
    meaning: meaningOf(change),
  }));
  const major = changes.some(({ meaning }) => meaning !== null);
  return { changes, bump: changes.length === 0 ? "none" : major ? "major" : "minor" };
}

/** The later rubric again, from the earlier one. Throws a RangeError if the diff is of another rubric. */
export function applyDiff(before: Rubric, diff: RubricDiff): Rubric {
  const removals: Change[] = [];
  const rest: Change[] = [];
  for (const change of diff.changes) {
    if (change.kind === "move") {
      const { from, to, key, was, now, after } = change;
      removals.push({ kind: "remove", list: from, key, item: was });
      rest.push({ kind: "add", list: to, key, item: now, after });
    } else if (change.kind === "remove") removals.push(change);
    else rest.push(change);
  }
  const { result, misfits } = applyChanges(before, [...removals, ...rest]);
  if (misfits[0] !== undefined)
    throw new RangeError(`The diff was made from another rubric: ${misfits[0].because}.`);
  return result as unknown as Rubric;
}
