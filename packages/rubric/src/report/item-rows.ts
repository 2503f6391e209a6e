import type { Line } from "./read-lines.ts";
import type { Section } from "./section.ts";
import { cells, isRule } from "./table-cells.ts";
import { goesOnUnindented } from "./unindented-lines.ts";

/** What the heading of such a table calls its first columns. */
const HEADING =
  /^(?:#|no\.?|(?:interview |practice )?(?:stage|round|step|setting|variant|level|name)s?)$/i;

/**
 * The lines with the rows of a table whose first column is a name as items: "name — what is said of
 * it". Cells behind that are joined, and a column that only counts is passed over.
 */
export function withRowsAsItems({ lines, reading }: Pick<Section, "lines" | "reading">): Line[] {
  const rule = lines.findIndex(isRule);
  const read: Line[] = [];
  let begun = false;
  for (const [index, line] of lines.entries()) {
    const isHeading: boolean =
      index === rule - 1 || (rule < 0 && !begun && hasNamesOfColumns(line));
    const item: Line | null = index === rule || isHeading ? null : itemOf(line);
    begun ||= item !== null;
    const before = read.at(-1);
    const goesOn = !item && goesOnUnindented(line, { before, item: before, reading }, null);
    read.push(item ?? (goesOn ? { ...line, wrapped: true } : line));
  }
  return read;
}

function itemOf(line: Line): Line | null {
  const [name = "", ...about] = namedCells(line);
  if (name === "") return null;
  const tail = about.filter((cell) => /[\p{L}\p{N}]/u.test(cell)).join("; ");
  const text = tail === "" ? name : `${name} — ${tail}`;
  return { ...line, text, bullet: true, mark: "|", indent: 0 };
}

function hasNamesOfColumns(line: Line): boolean {
  const [name = ""] = namedCells(line);
  return HEADING.test(name);
}

function namedCells(line: Line): string[] {
  return cells(line).filter((cell, place) => place > 0 || !/^[\d.#]*$/.test(cell));
}
