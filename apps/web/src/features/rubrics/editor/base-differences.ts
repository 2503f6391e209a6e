import { keyOf, type Json, type Path, type Rubric, type RubricChange } from "@evenhand/rubric";
import { valueIn, withItem, withoutItem, withValue } from "./document-edits.ts";

/** The overlay without one of its changes: what the base says there stands again, where it stood. */
export function withoutChange(document: Rubric, change: RubricChange, base: Rubric): Rubric {
  switch (change.kind) {
    case "set":
      return withValue(document, change.path, change.was);
    case "add":
      return withoutItem(document, change.list, change.key);
    case "remove":
      return putBack(document, base, change.list, change.key, change.item);
    case "move":
      return putBack(
        withoutItem(document, change.to, change.key),
        base,
        change.from,
        change.key,
        change.was,
      );
    case "order":
      return inOrder(document, change.list, change.was);
  }
}

/** Behind the nearest of those that it follows in the base and that are still there. */
function putBack(document: Rubric, base: Rubric, list: Path, key: string, item: Json): Rubric {
  const keys = keysIn(base, list);
  const here = new Set(keysIn(document, list));
  const leader = keys.slice(0, keys.indexOf(key)).findLast((one) => here.has(one)) ?? null;
  return withItem(document, list, item, leader);
}

/** The list in the order of these keys; what they do not name stays behind them. */
export function inOrder(document: Rubric, list: Path, keys: readonly string[]): Rubric {
  return keys.toReversed().reduce((result, key) => {
    const item = valueIn(result, [...list, key]);
    return item === undefined ? result : withItem(withoutItem(result, list, key), list, item, null);
  }, document);
}

function keysIn(document: Rubric, list: Path): string[] {
  const items = valueIn(document, list);
  return Array.isArray(items) ? (items as Json[]).flatMap((item) => keyOf(item) ?? []) : [];
}
