import { crosswalk, type CrosswalkRow, type Rubric } from "@evenhand/rubric";

/** One criterion across a change of version, with the stages that it is rated in. */
export type CrosswalkLine = { name: string; stages: string[]; words: string };

const WORDS: Record<Exclude<CrosswalkRow["relation"], "same">, (was: string) => string> = {
  reworded: () => "Worded anew. Ratings of both versions count together.",
  changed: () => "Means something else now. Ratings of the two versions are counted apart.",
  moved: (was) => `Was rated in ${was}. Counted apart.`,
  likely: (was) => `Shares most of its words with the former “${was}”. Counted apart.`,
  gone: () => "Not rated any more.",
  new: () => "New.",
};

/** Which criteria do not stand as they stood, a line each whatever the number of stages; none where all do. */
export function crosswalkLines(before: Rubric, after: Rubric): CrosswalkLine[] {
  const lines = new Map<string, CrosswalkLine>();
  for (const row of crosswalk(before, after)) {
    const cell = row.after ?? row.before;
    if (row.relation === "same" || cell === null) continue;
    const of = row.after === null ? before : after;
    const name = nameIn(of.criteria, cell.criterion);
    const words = WORDS[row.relation](formerOf(row, before));
    const key = `${name} ${words}`;
    const line = lines.get(key) ?? { name, stages: [], words };
    lines.set(key, { ...line, stages: [...line.stages, nameIn(of.stages, cell.stage)] });
  }
  return [...lines.values()];
}

function formerOf({ relation, before: cell }: CrosswalkRow, before: Rubric): string {
  if (cell === null) return "";
  return relation === "moved"
    ? nameIn(before.stages, cell.stage)
    : nameIn(before.criteria, cell.criterion);
}

function nameIn(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id;
}
