import type { MergeConflict, ScorecardDraft } from "@evenhand/rubric";
import { isBeside, isTime } from "./conflict-times.ts";

export type Side = "mine" | "theirs" | "both";

type Tree = { [key: string]: unknown } | unknown[];

/** Texts go one under the other; ratings, choices and ticks are one or the other. */
export function canBeBoth({ mine, theirs, path }: MergeConflict): boolean {
  const isText = typeof mine === "string" && typeof theirs === "string";
  return isText && path.at(-1) !== "rating" && path.at(-1) !== "choice";
}

/** The draft with every conflict decided; when something was said goes with what was said. */
export function chooseAll(
  draft: ScorecardDraft,
  conflicts: readonly MergeConflict[],
  sides: ReadonlyMap<MergeConflict, Side>,
): ScorecardDraft {
  return conflicts.reduce((chosen, conflict) => {
    const said = isTime(conflict)
      ? conflicts.find((one) => !isTime(one) && isBeside(one, conflict))
      : conflict;
    const side = said === undefined ? "theirs" : (sides.get(said) ?? "mine");
    return chooseIn(chosen, conflict, isTime(conflict) && side === "both" ? "mine" : side);
  }, draft);
}

/** The draft with one conflict decided. It holds mine already; "both" puts the texts one under the other. */
export function chooseIn(
  draft: ScorecardDraft,
  conflict: MergeConflict,
  side: Side,
): ScorecardDraft {
  if (side === "mine") return draft;
  const { mine, theirs, path } = conflict;
  const both = `${mine as string}\n\n${theirs as string}`;
  const value = side === "both" && canBeBoth(conflict) ? both : theirs;
  return put(draft, path, value) as unknown as ScorecardDraft;
}

/** Names of the fields by which entries of a card's lists are known. */
const KEYS = ["id", "criterion", "signal", "prompt", "item", "artifact"];

function put(tree: Tree, path: readonly string[], value: unknown): Tree {
  const [step = "", ...rest] = path;
  const within = (inner: unknown) => (rest.length === 0 ? value : put(inner as Tree, rest, value));
  if (!Array.isArray(tree)) return { ...tree, [step]: within(tree[step]) };
  const isIt = (entry: unknown) =>
    entry === step || KEYS.some((key) => (entry as Record<string, unknown>)[key] === step);
  const found = tree.some(isIt);
  if (rest.length === 0 && value === undefined) return tree.filter((entry) => !isIt(entry));
  if (!found) return value === undefined ? tree : [...tree, within({})];
  return tree.map((entry) => (isIt(entry) ? within(entry) : entry));
}
