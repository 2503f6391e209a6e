import {
  keyOf,
  valueAt,
  withValueAt,
  type Json,
  type JsonRecord,
  type Path,
  type Rubric,
} from "@evenhand/rubric";

/** The rubric with another value at a path; as it was where the path leads nowhere. */
export function withValue(document: Rubric, path: Path, value: Json): Rubric {
  return (withValueAt(document, path, value) ?? document) as unknown as Rubric;
}

/** What stands at a path of a rubric. */
export function valueIn(document: Rubric, path: Path): Json | undefined {
  return valueAt(document, path);
}

function listAt(document: Rubric, path: Path): readonly Json[] {
  const list = valueIn(document, path);
  return Array.isArray(list) ? (list as readonly Json[]) : [];
}

/** With a new item behind the one whose key is `after`; first where that is null, last where it is not given. */
export function withItem(document: Rubric, list: Path, item: Json, after?: string | null): Rubric {
  const items = listAt(document, list);
  const leader = after === undefined ? -1 : items.findIndex((one) => keyOf(one) === after);
  const index = after === null ? 0 : leader === -1 ? items.length : leader + 1;
  return withValue(document, list, items.toSpliced(index, 0, item));
}

export function withoutItem(document: Rubric, list: Path, key: string): Rubric {
  const items = listAt(document, list);
  return withValue(
    document,
    list,
    items.filter((one) => keyOf(one) !== key),
  );
}

/** With an item at another place of its list; `index` counts without the item itself. */
export function withItemAt(document: Rubric, list: Path, key: string, index: number): Rubric {
  const items = listAt(document, list);
  const item = items.find((one) => keyOf(one) === key);
  if (item === undefined) return document;
  const rest = items.filter((one) => one !== item);
  const place = Math.max(0, Math.min(index, rest.length));
  if (items[place] === item) return document;
  return withValue(document, list, rest.toSpliced(place, 0, item));
}

/**
 * Another wording of something that has a provenance. The report's own words stay beside it where it has room for
 * them, until it says the same again; what a template or starter said is the team's from now on.
 */
export function reworded(document: Rubric, path: Path, text: string): Rubric {
  const item = valueIn(document, path);
  if (!isRecord(item)) return document;
  const origin = item["origin"];
  const before = item["text"] ?? null;
  const isOurs = isRecord(origin) && origin["from"] === "team";
  const next: Record<string, Json> = { ...item, text };
  if (isOurs) next["origin"] = { from: "team", via: "editor" };
  else if ("original" in item) {
    if (item["original"] === null && before !== text) next["original"] = before;
    else if (item["original"] === text) next["original"] = null;
  }
  return withValue(document, path, next);
}

function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
