import type { Move } from "./change-moves.ts";
import type { Change } from "./document-change.ts";
import type { Json, Path } from "./document-tree.ts";

/**
 * The rule of versions. A version is **major** when a rating given under it may not be put beside one
 * given under the version before, because the rating answers another question, means another thing
 * at some point of the scale, or is given somewhere else in the loop. Otherwise it is **minor**.
 *
 * Major: the role or setting; the number of points, or which point meets the level; a level, stage or
 * criterion added or removed; a criterion rated in another stage; what a criterion asks, whether it
 * is common or about safety, its weight; the words of an anchor or of its variants.
 * Minor: everything else (names, briefs, guidance, prompts, probes, signals, artifacts, disclosure,
 * order, provenance), and an anchor or question in which only punctuation, letter case or spacing
 * changed. Prompts are minor because the anchors, not the question asked, say what a point means,
 * and an opening stays on the version that it was pinned to.
 *
 * Returns what a rating loses by the change, as a clause; null where the change is of wording.
 */
export function meaningOf(change: Change | Move): string | null {
  if (change.kind === "order") return null;
  if (change.kind === "set") return meaningOfValue(change.path, change.was, change.now);
  if (change.kind === "move")
    return change.to[2] === "criteria" ? "a criterion is rated in another stage" : null;
  return meaningOfList(change.list);
}

function meaningOfList(list: Path): string | null {
  const [first, , third] = list;
  if (list.length === 1) {
    if (first === "criteria") return "a criterion comes or goes";
    if (first === "stages") return "a stage comes or goes";
    if (first === "levels") return "a level comes or goes";
    return null;
  }
  if (first === "scale") return "the scale has other points";
  if (first === "stages" && third === "criteria") return "a stage rates other criteria";
  if (first === "criteria" && third === "anchors") return "a point means something else";
  return null;
}

function meaningOfValue(path: Path, was: Json, now: Json): string | null {
  const [first, , field] = path;
  if (first === "role" || first === "setting") return "it is for another job or setting";
  if (first === "scale") {
    if (path[1] === "meets") return "another point meets the level";
    return path.at(-1) === "name" ? null : "the scale has other points";
  }
  if (first !== "criteria") return null;
  if (field === "question") return sameWords(was, now) ? null : "a rating answers another question";
  if (field === "common" || field === "safety") return "a rating counts in another way";
  if (field === "weight") return "a rating counts in another way";
  if (field !== "anchors" || path.includes("origin")) return null;
  if (path.at(-1) === "text" && sameWords(was, now)) return null;
  return "a point means something else";
}

/** The same words in the same order, whatever the punctuation, letter case and spacing. */
function sameWords(was: Json, now: Json): boolean {
  return wordsOf(was) === wordsOf(now);
}

function wordsOf(text: Json): string {
  return JSON.stringify(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
