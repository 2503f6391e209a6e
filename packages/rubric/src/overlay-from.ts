import { changesBetween } from "./document-change.ts";
import type { Rubric } from "./rubric.ts";
import type { SettingOverlay } from "./setting-overlay.ts";

/** A JSON value as the overlay's schema types it: the same, but not read-only. */
type Stored = SettingOverlay["adds"][number]["item"];

/** The overlay that turns the base into the edited rubric of a setting. Exact: applied, it gives it back. */
export function overlayFrom(base: Rubric, edited: Rubric & { setting: string }): SettingOverlay {
  const overlay: SettingOverlay = {
    format: 1,
    setting: edited.setting,
    adds: [],
    rewords: [],
    drops: [],
    weighs: [],
    orders: [],
  };
  const weighed = new Set<string>();
  for (const change of changesBetween(base, edited)) {
    switch (change.kind) {
      case "add":
        overlay.adds.push({
          list: [...change.list],
          item: change.item as Stored,
          after: change.after,
        });
        break;
      case "remove":
        overlay.drops.push({ list: [...change.list], key: change.key });
        break;
      case "order":
        overlay.orders.push({ list: [...change.list], keys: [...change.now] });
        break;
      case "set": {
        const [first, id, field] = change.path;
        if (first === "setting") break;
        if (first === "criteria" && id !== undefined && field?.startsWith("weight") === true)
          weighed.add(id);
        else
          overlay.rewords.push({
            path: [...change.path],
            was: change.was as Stored,
            now: change.now as Stored,
          });
      }
    }
  }
  overlay.weighs = edited.criteria
    .filter(({ id }) => weighed.has(id))
    .map(({ id, weight, weightReason }) => ({ criterion: id, weight, reason: weightReason }));
  return overlay;
}
