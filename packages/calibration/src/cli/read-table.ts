/**
 * Reads a table from CSV text: first line the header, then one row a line.
 *
 * Strict, because a rating read wrong is worse than one refused: quoted fields may hold commas,
 * line breaks and doubled quotes; line ends may be LF or CRLF; a byte order mark is dropped;
 * anything else out of order is refused with its line, its column, what came and what is wanted.
 * Columns that the command does not read are left out, by name (`ignoredColumns`).
 */
import type { Finding } from "../finding.ts";
import { BadTable, scanCsv } from "./scan-csv.ts";

export { BadTable };

export interface TableRow {
  /** The line of the file on which the row starts, the header being line 1. */
  readonly line: number;
  /** One text a column, without surrounding blanks; as many as the header has. */
  readonly cells: readonly string[];
}

export interface Table {
  /** The name by which messages call the file. */
  readonly source: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Columns that are there and not in the rule. */
  readonly ignored: readonly string[];
}

export interface HeaderRule {
  /** Columns that must be there, in any order. */
  readonly required?: readonly string[];
  /** Columns that may be there; with `required` these are all that are read, in any case. */
  readonly optional?: readonly string[];
}

/** The table in `text`. Throws BadTable. Without a rule any header of distinct names will do. */
export function readTable(text: string, source: string, rule?: HeaderRule): Table {
  let header: readonly string[] | undefined;
  const rows: TableRow[] = [];
  scanCsv(text, source, (cells, line) => {
    if (header === undefined) {
      header = checkHeader(cells, source, rule);
      return;
    }
    if (cells.length !== header.length) {
      throw new BadTable(
        `${source}, line ${line}: got ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, want ${header.length} (${header.join(", ")})`,
      );
    }
    rows.push({ line, cells });
  });
  if (header === undefined) {
    throw new BadTable(`${source}: the file is empty; want a header line${wanted(rule)}`);
  }
  const { required = [], optional = [] } = rule ?? {};
  const read = new Set([...required, ...optional]);
  const ignored = rule === undefined ? [] : header.filter((name) => !read.has(name));
  return { source, header, rows, ignored };
}

/** Says which columns were left out, so that a name mistyped is not missed. */
export function ignoredColumns({ ignored, source }: Table): Finding[] {
  if (ignored.length === 0) return [];
  const columns = ignored.length === 1 ? "column" : "columns";
  return [
    {
      code: "ignored-columns",
      message: `${source}: the ${columns} ${ignored.join(", ")} ${ignored.length === 1 ? "was" : "were"} not read.`,
    },
  ];
}

function wanted(rule: HeaderRule | undefined): string {
  return rule?.required === undefined ? "" : ` with the columns ${rule.required.join(", ")}`;
}

function checkHeader(
  written: readonly string[],
  source: string,
  rule: HeaderRule | undefined,
): readonly string[] {
  const at = `${source}, line 1`;
  const known = new Set([...(rule?.required ?? []), ...(rule?.optional ?? [])]);
  const cells = written.map((name) => (known.has(name.toLowerCase()) ? name.toLowerCase() : name));
  if (cells.length === 1 && /[;\t]/.test(cells[0] ?? "")) {
    throw new BadTable(`${at}: got "${cells[0]}", want columns separated by commas`);
  }
  const seen = new Set<string>();
  cells.forEach((name, i) => {
    if (name === "") throw new BadTable(`${at}, column ${i + 1}: got no name, want a column name`);
    if (seen.has(name)) throw new BadTable(`${at}: the column ${name} came twice, want it once`);
    seen.add(name);
  });
  if (rule === undefined) return cells;
  const missing = (rule.required ?? []).filter((name) => !seen.has(name));
  if (missing.length > 0) {
    throw new BadTable(`${at}: no column ${missing.join(", ")}; got ${written.join(", ")}`);
  }
  return cells;
}

/** The place of a column in the header, or −1 where it is absent. */
export function columnOf(table: Table, name: string): number {
  return table.header.indexOf(name);
}

/** The text of a cell. Throws BadTable where it is empty. */
export function textAt(table: Table, row: TableRow, column: number): string {
  const text = row.cells[column] ?? "";
  if (text === "") throw badCell(table, row, column, "a text that is not empty");
  return text;
}

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** The number in a cell: plain decimal notation, finite. Throws BadTable otherwise. */
export function numberAt(
  table: Table,
  row: TableRow,
  column: number,
  want: string = "a number",
): number {
  const text = row.cells[column] ?? "";
  const value = Number(text);
  if (!DECIMAL.test(text) || !Number.isFinite(value)) throw badCell(table, row, column, want);
  return value;
}

/** The refusal of one cell: source, line, column, what came and what is wanted. */
export function badCell(table: Table, row: TableRow, column: number, want: string): BadTable {
  const got = row.cells[column] ?? "";
  const came = got === "" ? "nothing" : `"${got}"`;
  return new BadTable(
    `${table.source}, line ${row.line}, column ${table.header[column] ?? column + 1}: got ${came}, want ${want}`,
  );
}
