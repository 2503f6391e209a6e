import type { Line } from "./read-lines.ts";
import { cells, isRule } from "./table-cells.ts";

/** What the heading of such a table calls its first columns. */
const HEADING = /^(?:#|no\.?|(?:interview |practice )?(?:stage|round|step|setting|variant|level|name)s?)$/i;

/**
 * The rows of a table whose first column is a name, as items "name — what is said of it"; cells behind
 * that are joined, and a column that only counts is passed over.
 */
export function rowsAsItems(lines: readonly Line[]): Map<Line, Line> {
  const items = new Map<Line, Line>();
  const rule = lines.findIndex(isRule);
  for (const [index, line] of lines.entries()) {
    const row = cells(line).filter((cell, place) => place > 0 || !/^[\d.#]*$/.test(cell));
    const [name = "", ...about] = row;
    if (name === "" || index === rule || index === rule - 1) continue;
    if (rule < 0 && items.size === 0 && HEADING.test(name)) continue;
    const tail = about.filter((cell) => cell !== "").join("; ");
    const text = tail === "" ? name : `${name} — ${tail}`;
    items.set(line, { ...line, text, bullet: true, mark: "|", indent: 0 });
  }
  return items;
}
