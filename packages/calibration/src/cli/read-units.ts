import { type RatingTable, ratingTable } from "../agreement/rating-table.ts";
import { badCell, BadTable, numberAt, readTable, type Table } from "./read-table.ts";

const ID_COLUMNS = new Set([
  "unit",
  "units",
  "id",
  "candidate",
  "criterion",
  "stage",
  "item",
  "case",
  "subject",
]);

/**
 * A row a unit, a column a rater, an empty cell where there is no mark. Leading columns named
 * unit, id, candidate, criterion, stage, item, case or subject name the unit, and so does a first
 * column in which no cell is a number; without any, units are numbered. Where candidate and
 * another column name it together, the units of one candidate are a group. Throws BadTable.
 */
export function readUnits(
  text: string,
  source: string,
  categories?: readonly number[],
): RatingTable {
  const table = readTable(text, source);
  const ids = idColumns(table);
  const raters = table.header.slice(ids);
  if (raters.length === 0) {
    throw new BadTable(`${source}, line 1: no rater column; got ${table.header.join(", ")}`);
  }
  const want =
    categories === undefined
      ? "a number, or an empty cell for no mark"
      : `one of ${categories.join(", ")}, or an empty cell for no mark`;
  const lines = new Map<string, number>();
  const rows = table.rows.map((row) => {
    if (ids > 0) {
      const name = row.cells.slice(0, ids).join("|");
      const before = lines.get(name);
      if (before !== undefined) {
        throw new BadTable(
          `${source}, line ${row.line}: the unit ${name} came on line ${before} already, want one row a unit`,
        );
      }
      lines.set(name, row.line);
    }
    return raters.map((_, r) => {
      if (row.cells[ids + r] === "") return undefined;
      const mark = numberAt(table, row, ids + r, want);
      if (categories?.includes(mark) === false) throw badCell(table, row, ids + r, want);
      return mark;
    });
  });
  const candidate = table.header.slice(0, ids).findIndex((name) => lower(name) === "candidate");
  return ratingTable({
    raters,
    rows,
    ...(ids > 0 ? { units: [...lines.keys()] } : {}),
    ...(categories === undefined ? {} : { categories }),
    ...(ids > 1 && candidate >= 0
      ? { groups: table.rows.map((row) => row.cells[candidate] ?? "") }
      : {}),
  });
}

function lower(name: string): string {
  return name.toLowerCase();
}

function idColumns(table: Table): number {
  const named = table.header.findIndex((name) => !ID_COLUMNS.has(lower(name)));
  if (named !== 0) return named === -1 ? table.header.length : named;
  const first = table.rows.map((row) => row.cells[0] ?? "");
  const texts = first.every((cell) => cell !== "" && Number.isNaN(Number(cell)));
  return texts && first.length > 0 && table.header.length > 1 ? 1 : 0;
}
