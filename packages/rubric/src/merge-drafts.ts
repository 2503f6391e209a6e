import { mergedOrder } from "./merged-order.ts";
import {
  isList,
  isRecord,
  itemsByKey,
  sameJson,
  type Json,
  type JsonRecord,
  type Path,
} from "./document-tree.ts";

/**
 * A place that both sides changed, each to something else. A value is undefined where that side has
 * nothing there. The merged document holds mine until a person has chosen.
 */
export type MergeConflict = {
  path: Path;
  kind: "value" | "removed" | "order";
  base: Json | undefined;
  mine: Json | undefined;
  theirs: Json | undefined;
  sentence: string;
};

/**
 * Merges two edits of one draft, path by path. Works on any document of this package: a rubric's draft
 * as well as a scorecard's. Edits that do not touch give the same document whichever side is "mine".
 */
export function mergeDrafts<T>(
  base: T,
  mine: T,
  theirs: T,
): { merged: T; conflicts: MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  const merged = mergeValues(
    { base: base as Json, mine: mine as Json, theirs: theirs as Json, path: [] },
    conflicts,
  );
  return { merged: merged as T, conflicts };
}

type Sides = {
  base: Json | undefined;
  mine: Json | undefined;
  theirs: Json | undefined;
  path: Path;
};

function mergeValues(sides: Sides, conflicts: MergeConflict[]): Json | undefined {
  const { base, mine, theirs, path } = sides;
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return mine;
  if (sameJson(base, mine)) return theirs;
  if (mine === undefined || theirs === undefined) {
    const edited = mine === undefined ? "the other edit changed it" : "this edit changed it";
    const removed = mine === undefined ? "this edit removed it" : "the other edit removed it";
    const sentence = `${nameOf(path)}: ${removed}, while ${edited}.`;
    conflicts.push({ kind: "removed", ...sides, sentence });
    return mine;
  }
  if (isRecord(mine) && isRecord(theirs) && (base === undefined || isRecord(base)))
    return mergeRecords({ base: base ?? {}, mine, theirs }, path, conflicts);
  if (isList(mine) && isList(theirs) && isList(base)) {
    const lists = {
      base: itemsByKey(base),
      mine: itemsByKey(mine),
      theirs: itemsByKey(theirs),
    };
    if (lists.base !== null && lists.mine !== null && lists.theirs !== null)
      return mergeLists(
        { base: lists.base, mine: lists.mine, theirs: lists.theirs },
        path,
        conflicts,
      );
  }
  const sentence = `${nameOf(path)}: both edits changed it, each to something else.`;
  conflicts.push({ kind: "value", ...sides, sentence });
  return mine;
}

function mergeRecords(
  { base, mine, theirs }: Record<"base" | "mine" | "theirs", JsonRecord>,
  path: Path,
  conflicts: MergeConflict[],
): JsonRecord {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const fields: [string, Json][] = [];
  for (const name of names) {
    const sides = { base: base[name], mine: mine[name], theirs: theirs[name] };
    const value = mergeValues({ ...sides, path: [...path, name] }, conflicts);
    if (value !== undefined) fields.push([name, value]);
  }
  return Object.fromEntries(fields);
}

function mergeLists(
  lists: Record<"base" | "mine" | "theirs", ReadonlyMap<string, Json>>,
  path: Path,
  conflicts: MergeConflict[],
): Json[] {
  const { base, mine, theirs } = lists;
  const merged = new Map<string, Json>();
  for (const key of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const sides = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) };
    const value = mergeValues({ ...sides, path: [...path, key] }, conflicts);
    if (value !== undefined) merged.set(key, value);
  }
  const orders = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] };
  const { order, agreed } = mergedOrder(orders, new Set(merged.keys()));
  if (!agreed) {
    const sentence = `${nameOf(path)}: both edits put the list in another order.`;
    conflicts.push({ kind: "order", path, ...orders, sentence });
  }
  return order.flatMap((key) => merged.get(key) ?? []);
}

function nameOf(path: Path): string {
  return path.length === 0 ? "The document" : path.join(" / ");
}
