import type { Anchor } from "./anchor.ts";
import type { Origin } from "./origin.ts";

/**
 * The text of a point at a level, in a setting. The variant that names both wins, then the one of the
 * level, then the one of the setting, then the anchor's own text.
 */
export function resolveAnchor(
  anchor: Anchor,
  level: string,
  setting: string | null,
): { text: string; origin: Origin } {
  const find = (l: string | null, s: string | null): { text: string; origin: Origin } | undefined =>
    anchor.variants.find((variant) => variant.level === l && variant.setting === s);
  const best = (setting === null ? undefined : find(level, setting)) ?? find(level, null);
  return best ?? (setting === null ? undefined : find(null, setting)) ?? anchor;
}
