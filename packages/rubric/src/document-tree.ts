/**
 * A JSON document whose lists are lists of *known things*: every item has a key of its own (its id, or
 * what it points at), so that "the same item" means something across two edits of the document.
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export type JsonRecord = { readonly [key: string]: Json };

/** Steps from the root: names of fields, and keys of items. */
export type Path = readonly string[];

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Fields that make an item known, the first present one deciding. */
const KEY_FIELDS = ["id", "criterion", "signal", "prompt", "item", "artifact", "point"] as const;

/** The key of a list's item: itself if text, what it is or points at if a record; null if it has none. */
export function keyOf(item: Json): string | null {
  if (typeof item === "string") return item;
  if (!isRecord(item)) return null;
  for (const field of KEY_FIELDS) {
    const value = item[field];
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  if ("level" in item && "setting" in item) return JSON.stringify([item["level"], item["setting"]]);
  return null;
}

/** A list's items by key, in order; null where the list is one value (no keys, or a key twice). */
export function itemsByKey(list: readonly Json[]): Map<string, Json> | null {
  const items = new Map<string, Json>();
  for (const item of list) {
    const key = keyOf(item);
    if (key === null || items.has(key)) return null;
    items.set(key, item);
  }
  return items;
}

/** Equal as JSON; the order of fields does not matter, that of items does. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (isRecord(a) && isRecord(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
    );
  }
  return false;
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(root: Json, path: Path): Json | undefined {
  let value: Json | undefined = root;
  for (const step of path) {
    if (isList(value)) value = itemsByKey(value)?.get(step);
    else if (isRecord(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

/**
 * The document with another value at a path; undefined where the path leads nowhere.
 * Only what lies on the path is copied.
 */
export function withValueAt(root: Json, path: Path, value: Json): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isList(root)) {
    const index = root.findIndex((item) => keyOf(item) === step);
    const item = root[index];
    if (item === undefined) return undefined;
    const inner = withValueAt(item, rest, value);
    return inner === undefined ? undefined : root.with(index, inner);
  }
  if (!isRecord(root)) return undefined;
  const field = root[step];
  if (field === undefined) return undefined;
  const inner = withValueAt(field, rest, value);
  return inner === undefined ? undefined : { ...root, [step]: inner };
}
