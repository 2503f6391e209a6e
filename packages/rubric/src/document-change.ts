import {
  isList,
  isRecord,
  itemsByKey,
  keyOf,
  sameJson,
  valueAt,
  withValueAt,
  type Json,
  type Path,
} from "./document-tree.ts";

/**
 * One step from a document to another. `after` is the key of the item that a new one follows, null for
 * the first place. `order` comes after the additions and removals of its list.
 */
export type Change =
  | { readonly kind: "set"; readonly path: Path; readonly was: Json; readonly now: Json }
  | { readonly kind: "remove"; readonly list: Path; readonly key: string; readonly item: Json }
  | {
      readonly kind: "add";
      readonly list: Path;
      readonly key: string;
      readonly item: Json;
      readonly after: string | null;
    }
  | {
      readonly kind: "order";
      readonly list: Path;
      readonly was: readonly string[];
      readonly now: readonly string[];
    };

/** The steps from one document to another of the same shape (records with the same fields). */
export function changesBetween(before: Json, after: Json, path: Path = []): Change[] {
  if (sameJson(before, after)) return [];
  if (isList(before) && isList(after)) {
    const was = itemsByKey(before);
    const now = itemsByKey(after);
    if (was !== null && now !== null) return listChanges(was, now, path);
  }
  if (isRecord(before) && isRecord(after)) {
    const names = Object.keys(before);
    if (
      names.length === Object.keys(after).length &&
      names.every((name) => Object.hasOwn(after, name))
    )
      return names.flatMap((name) =>
        changesBetween(before[name] ?? null, after[name] ?? null, [...path, name]),
      );
  }
  return [{ kind: "set", path, was: before, now: after }];
}

function listChanges(
  was: ReadonlyMap<string, Json>,
  now: ReadonlyMap<string, Json>,
  list: Path,
): Change[] {
  const changes: Change[] = [];
  for (const [key, item] of was)
    if (!now.has(key)) changes.push({ kind: "remove", list, key, item });
  for (const [key, item] of now) {
    const old = was.get(key);
    if (old !== undefined) changes.push(...changesBetween(old, item, [...list, key]));
  }
  const reached = [...was.keys()].filter((key) => now.has(key));
  let after: string | null = null;
  for (const [key, item] of now) {
    if (!was.has(key)) {
      changes.push({ kind: "add", list, key, item, after });
      reached.splice(after === null ? 0 : reached.indexOf(after) + 1, 0, key);
    }
    after = key;
  }
  const wanted = [...now.keys()];
  if (!sameJson(reached, wanted)) changes.push({ kind: "order", list, was: reached, now: wanted });
  return changes;
}

/** A change that found nothing to act on: what it wanted to change is not there. */
export type Misfit = { readonly change: Change; readonly because: string };

/**
 * Takes the steps in order. A step that no longer fits (the document is not the one it was made for) is
 * left out and told in `misfits`; on the document that the changes were made from there are none.
 */
export function applyChanges(
  root: Json,
  changes: readonly Change[],
): { result: Json; misfits: Misfit[] } {
  let result = root;
  const misfits: Misfit[] = [];
  for (const change of changes) {
    const next = applyChange(result, change);
    if (typeof next === "string") misfits.push({ change, because: next });
    else result = next.root;
  }
  return { result, misfits };
}

function applyChange(root: Json, change: Change): { root: Json } | string {
  if (change.kind === "set") return put(root, change.path, change.now);
  const list = valueAt(root, change.list);
  if (!isList(list)) return `there is no list at ${change.list.join("/")}`;
  if (change.kind === "order") return put(root, change.list, inOrder(list, change.now));
  if (change.kind === "remove") {
    const rest = list.filter((item) => keyOf(item) !== change.key);
    if (rest.length === list.length) return `${change.key} is not in ${change.list.join("/")}`;
    return put(root, change.list, rest);
  }
  const keys = list.map(keyOf);
  if (keys.includes(change.key)) return `${change.key} is already in ${change.list.join("/")}`;
  return put(root, change.list, list.toSpliced(indexAfter(keys, change.after), 0, change.item));
}

/** Where an item goes that follows another: first without one, last where that one is gone. */
function indexAfter(keys: readonly (string | null)[], after: string | null): number {
  if (after === null) return 0;
  const found = keys.indexOf(after);
  return found === -1 ? keys.length : found + 1;
}

function put(root: Json, path: Path, value: Json): { root: Json } | string {
  const next = withValueAt(root, path, value);
  return next === undefined ? `there is nothing at ${path.join("/")}` : { root: next };
}

/** Items named by the order come in that order; the others keep their place behind their neighbour. */
function inOrder(list: readonly Json[], order: readonly string[]): Json[] {
  const rank = new Map(order.map((key, index) => [key, index]));
  let last = -1;
  return list
    .map((item) => {
      last = rank.get(keyOf(item) ?? "") ?? last;
      return { item, rank: last };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
