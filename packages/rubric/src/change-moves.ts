import type { Change } from "./document-change.ts";
import type { Json, Path } from "./document-tree.ts";

/** An item that left one list and came, changed or not, into another of the same sort. */
export type Move = {
  readonly kind: "move";
  readonly from: Path;
  readonly to: Path;
  readonly key: string;
  readonly was: Json;
  readonly now: Json;
  readonly after: string | null;
};

/** Lists between which an item may move and stay what it is. */
function sortOf(list: Path): string | null {
  if (list.length !== 3 || list[0] !== "stages") return null;
  return list[2] === "probes" ? "corePrompts" : (list[2] ?? null);
}

/** The same changes, with a removal here and an addition there of one item told as one move. */
export function withMoves(changes: readonly Change[]): (Change | Move)[] {
  const removals = new Map<string, Change & { kind: "remove" }>();
  for (const change of changes)
    if (change.kind === "remove" && sortOf(change.list) !== null)
      removals.set(`${sortOf(change.list)} ${change.key}`, change);
  const moved = new Set<Change>();
  const paired = changes.map((change): Change | Move => {
    if (change.kind !== "add") return change;
    const name = `${sortOf(change.list)} ${change.key}`;
    const removal = removals.get(name);
    if (removal === undefined) return change;
    removals.delete(name);
    moved.add(removal);
    return {
      kind: "move",
      from: removal.list,
      to: change.list,
      key: change.key,
      was: removal.item,
      now: change.item,
      after: change.after,
    };
  });
  return paired.filter((change) => change.kind !== "remove" || !moved.has(change));
}
