import type { Finding } from "../finding.ts";
import { BadRating, buildRatings } from "../ratings/build-ratings.ts";
import type { RatingRecord, Ratings, RatingScale } from "../ratings/ratings.ts";
import {
  badCell,
  BadTable,
  columnOf,
  ignoredColumns,
  numberAt,
  readTable,
  textAt,
  type Table,
} from "./read-table.ts";

const REQUIRED = ["candidate", "rater", "criterion", "rating"] as const;
const OPTIONAL = ["stage", "session", "at", "group", "weight"] as const;

/** The ratings in a CSV text. Throws BadTable with the line, what came and what is wanted. */
export function readRatings(
  text: string,
  source: string,
  scale?: RatingScale,
): { readonly ratings: Ratings; readonly findings: readonly Finding[] } {
  const table = readTable(text, source, { required: REQUIRED, optional: OPTIONAL });
  const column = Object.fromEntries(
    [...REQUIRED, ...OPTIONAL].map((name) => [name, columnOf(table, name)]),
  ) as Record<(typeof REQUIRED | typeof OPTIONAL)[number], number>;
  const wanted = scale
    ? `a whole number from ${scale.lowest} to ${scale.highest}`
    : "a whole number";
  const records = table.rows.map((row): RatingRecord => {
    const rating = numberAt(table, row, column.rating, wanted);
    const inside = !scale || (rating >= scale.lowest && rating <= scale.highest);
    if (!Number.isInteger(rating) || !inside) throw badCell(table, row, column.rating, wanted);
    const optionalText = (at: number): string | undefined =>
      at < 0 || row.cells[at] === "" ? undefined : row.cells[at];
    const weight = optionalText(column.weight);
    const at = optionalText(column.at);
    return {
      candidate: textAt(table, row, column.candidate),
      rater: textAt(table, row, column.rater),
      criterion: textAt(table, row, column.criterion),
      rating,
      stage: optionalText(column.stage),
      session: optionalText(column.session),
      group: optionalText(column.group),
      weight:
        weight === undefined
          ? undefined
          : numberAt(table, row, column.weight, "a number above 0, at most 1000000"),
      at: at === undefined ? undefined : timeAt(table, row.line, column.at, at),
    };
  });
  try {
    return {
      ratings: buildRatings(records, scale ? { scale } : {}),
      findings: ignoredColumns(table),
    };
  } catch (error) {
    if (error instanceof BadRating) {
      const line = table.rows[error.record]?.line ?? 1;
      throw new BadTable(`${source}, line ${line}: ${error.message}`);
    }
    if (error instanceof RangeError) throw new BadTable(`${source}: ${error.message}`);
    throw error;
  }
}

/** A number, or a date such as 2025-03-31 or 2025-03-31T14:30:00Z, in days. */
function timeAt(table: Table, line: number, column: number, text: string): number {
  const plain = Number(text);
  if (Number.isFinite(plain)) return plain;
  const date = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(date)) return date / 86_400_000;
  throw new BadTable(
    `${table.source}, line ${line}, column ${table.header[column] ?? "at"}: got "${text}", want a number or a date such as 2025-03-31`,
  );
}
