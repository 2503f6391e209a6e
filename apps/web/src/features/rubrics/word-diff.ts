/** A run of words that is in both texts, only in the old one, or only in the new one. */
export type DiffRun = { kind: "same" | "gone" | "new"; text: string };

/** Past so many words on both sides the texts are shown whole: a table of them all would take too long. */
const MOST_CELLS = 250_000;

/** With less than this share of words in common, one text has replaced the other: a mixture would be unreadable. */
const SAME_TEXT_FROM = 0.4;

/** What became of a text, word by word: the longest words in common stay, the rest goes or comes. */
export function wordDiff(was: string, now: string): DiffRun[] {
  const before = was.match(/\S+\s*/gu) ?? [];
  const after = now.match(/\S+\s*/gu) ?? [];
  const whole = () =>
    runs([...before.map((text) => gone(text)), ...after.map((text) => fresh(text))]);
  if (before.length * after.length > MOST_CELLS) return whole();
  const common = commonLengths(before, after);
  if (at(common, 0, 0) < SAME_TEXT_FROM * Math.max(before.length, after.length)) return whole();
  const found: DiffRun[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old = "", next = ""] = [before[i], after[j]];
    if (i < before.length && j < after.length && old.trim() === next.trim()) {
      found.push({ kind: "same", text: next });
      i += 1;
      j += 1;
    } else if (
      j >= after.length ||
      (i < before.length && at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      found.push(gone(old));
      i += 1;
    } else {
      found.push(fresh(next));
      j += 1;
    }
  }
  return runs(found);
}

/** `common[i][j]`: how many words the rests of both texts from there on have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1)
      row[j] =
        before[i]?.trim() === after[j]?.trim()
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}

function at(table: readonly number[][], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function gone(text: string): DiffRun {
  return { kind: "gone", text };
}

function fresh(text: string): DiffRun {
  return { kind: "new", text };
}

/** Neighbours of one kind as one run. */
function runs(found: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = [];
  for (const run of found) {
    const last = joined.at(-1);
    if (last?.kind === run.kind) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
