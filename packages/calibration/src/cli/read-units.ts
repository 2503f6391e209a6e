import { type RatingTable, ratingTable } from "../agreement/rating-table.ts";
import { type SessionMark, tableOfMarks } from "../agreement/session-marks.ts";
import type { Finding } from "../finding.ts";
import {
  badCell,
  BadTable,
  ignoredColumns,
  numberAt,
  readTable,
  type Table,
  textAt,
} from "./read-table.ts";

const ID_COLUMNS = new Set([
  "unit",
  "units",
  "id",
  "candidate",
  "criterion",
  "stage",
  "session",
  "item",
  "case",
  "subject",
]);

/** Columns of a table of ratings, a row a mark, that do not name the unit. */
const OF_A_MARK = new Set(["rater", "rating", "session", "at", "group", "weight"]);

/**
 * A row a unit, a column a rater, an empty cell where there is no mark. Leading columns named
 * unit, id, candidate, criterion, stage, session, item, case or subject name the unit, and so does
 * a first column in which no cell is a number; without any, units are numbered. Where candidate and
 * another column name it together, the units of one candidate are a group.
 *
 * A table with the columns rater and rating is read a row a mark; the same columns name the unit,
 * others are left out with a finding. Where none of them is there, every other column names it. In both, `session` tells the marks of one
 * room (one session) from those of separate interviews. Throws BadTable.
 */
export function readUnits(
  text: string,
  source: string,
  categories?: readonly number[],
): { readonly table: RatingTable; readonly findings: readonly Finding[] } {
  const table = readTable(text, source);
  const names = table.header.map((name) => name.toLowerCase());
  const want =
    categories === undefined
      ? "a number, or an empty cell for no mark"
      : `one of ${categories.join(", ")}, or an empty cell for no mark`;
  const markAt = (row: Table["rows"][number], at: number): number | undefined => {
    if (row.cells[at] === "") return undefined;
    const mark = numberAt(table, row, at, want);
    if (categories?.includes(mark) === false) throw badCell(table, row, at, want);
    return mark;
  };
  if (names.includes("rater") && names.includes("rating")) {
    return readMarks(table, names, markAt, categories);
  }
  const ids = idColumns(table, names);
  const raters = table.header.slice(ids);
  if (raters.length === 0) {
    throw new BadTable(`${source}, line 1: no rater column; got ${table.header.join(", ")}`);
  }
  const session = names.slice(0, ids).indexOf("session");
  const candidate = names.slice(0, ids).indexOf("candidate");
  const once = onceEach(source);
  const rows = table.rows.map((row) => {
    if (ids > 0) once(row.line, row.cells.slice(0, ids).join("|"));
    return raters.map((_, r) => markAt(row, ids + r));
  });
  if (session < 0) {
    const plain = ratingTable({
      raters,
      rows,
      ...(ids > 0 ? { units: table.rows.map((row) => row.cells.slice(0, ids).join("|")) } : {}),
      ...(categories === undefined ? {} : { categories }),
      ...(ids > 1 && candidate >= 0
        ? { groups: table.rows.map((row) => row.cells[candidate] ?? "") }
        : {}),
    });
    return { table: plain, findings: [] };
  }
  const marks = rows.flatMap((cells, i) => {
    const row = table.rows[i]!;
    const unit = row.cells.filter((_, at) => at < ids && at !== session).join("|");
    const group = candidate >= 0 && ids > 2 ? row.cells[candidate] : undefined;
    return raters.flatMap((rater, r): SessionMark[] => {
      const mark = cells[r];
      const own = { unit, group, rater, session: textAt(table, row, session) };
      return mark === undefined ? [] : [{ ...own, mark }];
    });
  });
  return { table: tableOfMarks(marks, categories, raters), findings: [] };
}

/** A row a mark. */
function readMarks(
  table: Table,
  names: readonly string[],
  markAt: (row: Table["rows"][number], at: number) => number | undefined,
  categories: readonly number[] | undefined,
): { readonly table: RatingTable; readonly findings: readonly Finding[] } {
  const rater = names.indexOf("rater");
  const rating = names.indexOf("rating");
  const session = names.indexOf("session");
  const candidate = names.indexOf("candidate");
  const others = [...names.keys()].filter((at) => !OF_A_MARK.has(names[at]!));
  const known = others.filter((at) => ID_COLUMNS.has(names[at]!));
  const units = known.length > 0 ? known : others;
  const read = new Set([...units, rater, rating, session]);
  const ignored = table.header.filter((_, at) => !read.has(at));
  if (units.length === 0) {
    throw new BadTable(
      `${table.source}, line 1: no column that names the unit, such as candidate; got ${table.header.join(", ")}`,
    );
  }
  const once = onceEach(table.source);
  const marks = table.rows.flatMap((row): SessionMark[] => {
    const unit = units.map((at) => textAt(table, row, at)).join("|");
    const own = {
      unit,
      group: candidate >= 0 && units.length > 1 ? row.cells[candidate] : undefined,
      rater: textAt(table, row, rater),
      session: session < 0 ? "" : textAt(table, row, session),
    };
    const named = session < 0 ? "" : ` in session ${own.session}`;
    once(row.line, `${unit}${named}, marked by ${own.rater},`);
    const mark = markAt(row, rating);
    return mark === undefined ? [] : [{ ...own, mark }];
  });
  const { inSessions, ...plain } = tableOfMarks(marks, categories);
  return {
    table: session < 0 || inSessions === undefined ? plain : { ...plain, inSessions },
    findings: ignoredColumns({ ...table, ignored }),
  };
}

/** Refuses a name that comes again. */
function onceEach(source: string): (line: number, name: string) => void {
  const lines = new Map<string, number>();
  return (line, name) => {
    const before = lines.get(name);
    if (before !== undefined) {
      throw new BadTable(
        `${source}, line ${line}: the unit ${name} came on line ${before} already, want one row a unit`,
      );
    }
    lines.set(name, line);
  };
}

function idColumns(table: Table, names: readonly string[]): number {
  const named = names.findIndex((name) => !ID_COLUMNS.has(name));
  if (named !== 0) return named === -1 ? table.header.length : named;
  const first = table.rows.map((row) => row.cells[0] ?? "");
  const texts = first.every((cell) => cell !== "" && Number.isNaN(Number(cell)));
  return texts && first.length > 0 && table.header.length > 1 ? 1 : 0;
}
