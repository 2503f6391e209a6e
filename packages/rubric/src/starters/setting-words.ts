import { keyOf, valueAt, type Json } from "../document-tree.ts";
import { fromReport } from "../provenance.ts";
import type { Rubric } from "../rubric.ts";
import type { SettingOverlay } from "../setting-overlay.ts";

/** A setting's changes as they are written down: paths are joined by slashes. */
export type SettingWords = {
  readonly setting: string;
  /** What the report asks about first in this setting, and the line that says so. */
  readonly emphasis?: { readonly text: string; readonly line: number };
  readonly rewords: Readonly<Record<string, string>>;
  readonly adds?: Readonly<Record<string, readonly Json[]>>;
  readonly drops?: readonly string[];
};

/** The overlay of a setting; additions come behind what the base has. */
export function overlayOf(base: Rubric, words: SettingWords): SettingOverlay {
  type Stored = SettingOverlay["adds"][number]["item"];
  const overlay: SettingOverlay = {
    format: 1,
    setting: words.setting,
    adds: [],
    rewords: [],
    drops: (words.drops ?? []).map((path) => ({
      list: path.split("/").slice(0, -1),
      key: path.split("/").at(-1) ?? "",
    })),
    weighs: [],
    orders: [],
  };
  const reword = (path: string[], now: Json): void => {
    overlay.rewords.push({
      path,
      was: (valueAt(base, path) ?? null) as Stored,
      now: now as Stored,
    });
  };
  if (words.emphasis !== undefined) {
    const { text, line } = words.emphasis;
    const origin = fromReport("Role Variants & Specializations", line);
    reword(["emphasis"], { text, original: null, origin });
  }
  for (const [path, now] of Object.entries(words.rewords)) reword(path.split("/"), now);
  for (const [path, items] of Object.entries(words.adds ?? {})) {
    const list = path.split("/");
    const there = valueAt(base, list);
    let after = Array.isArray(there) && there.length > 0 ? keyOf(there.at(-1) as Json) : null;
    for (const item of items) {
      overlay.adds.push({ list, item: item as Stored, after });
      after = keyOf(item);
    }
  }
  return overlay;
}
