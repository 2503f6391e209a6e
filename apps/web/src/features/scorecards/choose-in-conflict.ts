import type { MergeConflict, ScorecardDraft } from "@evenhand/rubric";

export type Side = "mine" | "theirs" | "both";

type Tree = { [key: string]: unknown } | unknown[];

/** The draft with one conflict decided. It holds mine already; "both" puts the texts one under the other. */
export function chooseIn(
  draft: ScorecardDraft,
  conflict: MergeConflict,
  side: Side,
): ScorecardDraft {
  if (side === "mine") return draft;
  const { mine, theirs, path } = conflict;
  const isText = typeof mine === "string" && typeof theirs === "string";
  const value = side === "both" && isText ? `${mine}\n\n${theirs}` : theirs;
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
