import { sameJson, type Json, type MergeConflict, type Rubric } from "@evenhand/rubric";
import { inOrder } from "./base-differences.ts";
import { valueIn, withItem, withoutItem, withValue } from "./document-edits.ts";

export type Side = "mine" | "theirs" | "both";

/** Whether both texts can stand, one under the other. */
export function canBeBoth({ kind, mine, theirs }: MergeConflict): boolean {
  return kind === "value" && isLongText(mine) && isLongText(theirs);
}

/** Names are one line; two of them would be none. */
function isLongText(value: Json | undefined): boolean {
  return typeof value === "string" && value.trim() !== "" && value.length > 24;
}

/** The rubric with one conflict decided. It holds mine already. */
export function chooseSide(document: Rubric, conflict: MergeConflict, side: Side): Rubric {
  const { path, kind, mine, theirs } = conflict;
  if (side === "mine" || sameJson(mine, theirs)) return document;
  if (side === "both") return withValue(document, path, `${asText(mine)}\n\n${asText(theirs)}`);
  const list = path.slice(0, -1);
  const key = path.at(-1) ?? "";
  if (kind === "order") return inOrder(document, path, (theirs ?? []) as string[]);
  if (theirs === undefined) return withoutItem(document, list, key);
  if (valueIn(document, path) === undefined) return withItem(document, list, theirs);
  return withValue(document, path, theirs);
}

function asText(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? "");
}
