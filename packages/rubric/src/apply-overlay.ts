import { applyChanges, type Change } from "./document-change.ts";
import { keyOf, sameJson, valueAt, type Json } from "./document-tree.ts";
import type { Rubric } from "./rubric.ts";
import type { SettingOverlay } from "./setting-overlay.ts";

/**
 * `misfit`: the base no longer has what the overlay changes, so that part had no effect.
 * `base-changed`: the overlay's wording was used, but it replaces a base wording that has changed since.
 */
export type OverlayProblem = {
  code: "misfit" | "base-changed";
  path: string[];
  sentence: string;
};

/**
 * The setting's rubric: the base with the overlay's drops, rewords, weights, additions and orders.
 * On the base it was made for there are no problems. The result of an overlay from outside still has
 * to pass the `Rubric` schema, since added items are only known to be JSON.
 */
export function applyOverlay(
  base: Rubric,
  overlay: SettingOverlay,
): { rubric: Rubric; problems: OverlayProblem[] } {
  const { result, misfits } = applyChanges(base, changesOf(overlay));
  const problems: OverlayProblem[] = misfits.map(({ change, because }) => ({
    code: "misfit",
    path: [...("path" in change ? change.path : change.list)],
    sentence: `The overlay for ${overlay.setting} no longer fits the base rubric: ${because}.`,
  }));
  for (const { path, was, now } of overlay.rewords) {
    const current = valueAt(base, path);
    if (current !== undefined && !sameJson(current, was) && !sameJson(current, now))
      problems.push({
        code: "base-changed",
        path,
        sentence: `The base rubric's wording at ${path.join(" / ")} has changed since the overlay for ${overlay.setting} replaced it.`,
      });
  }
  return { rubric: result as unknown as Rubric, problems };
}

function changesOf(overlay: SettingOverlay): Change[] {
  const set = (path: string[], now: Json): Change => ({ kind: "set", path, was: null, now });
  return [
    set(["setting"], overlay.setting),
    ...overlay.drops.map(({ list, key }): Change => ({ kind: "remove", list, key, item: null })),
    ...overlay.rewords.map(({ path, now }) => set(path, now)),
    ...overlay.weighs.flatMap(({ criterion, weight, reason }) => [
      set(["criteria", criterion, "weight"], weight),
      set(["criteria", criterion, "weightReason"], reason),
    ]),
    ...overlay.adds.map(({ list, item, after }): Change => ({
      kind: "add",
      list,
      key: keyOf(item) ?? "",
      item,
      after,
    })),
    ...overlay.orders.map(({ list, keys }): Change => ({
      kind: "order",
      list,
      was: [],
      now: keys,
    })),
  ];
}
