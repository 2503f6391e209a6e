import type { Finding } from "../finding.ts";
import {
  type StudyRatings,
  type StudyRecord,
  studyRatings,
} from "../generalizability/study-ratings.ts";
import { columnOf, ignoredColumns, numberAt, readTable, textAt } from "./read-table.ts";

const COLUMNS = {
  required: ["candidate", "rater", "criterion", "rating"],
  optional: ["stage", "session"],
};

/**
 * Ratings one a line; a criterion of two stages is two criteria. Rows that name the same candidate,
 * rater and criterion again (in one session, where sessions are named) are kept as repetitions,
 * with a finding. Throws BadTable.
 */
export function readStudy(
  text: string,
  source: string,
): { ratings: StudyRatings; findings: Finding[] } {
  const table = readTable(text, source, COLUMNS);
  const [candidate = 0, rater = 0, criterion = 0, rating = 0] = COLUMNS.required.map((name) =>
    columnOf(table, name),
  );
  const stage = columnOf(table, "stage");
  const session = columnOf(table, "session");
  const stages = new Set(table.rows.map((row) => row.cells[stage] ?? ""));
  const records = table.rows.map((row): StudyRecord => {
    const name = textAt(table, row, criterion);
    const named = session < 0 ? undefined : textAt(table, row, session);
    return {
      candidate: textAt(table, row, candidate),
      rater: textAt(table, row, rater),
      criterion: stages.size > 1 ? `${name} (${row.cells[stage] ?? ""})` : name,
      rating: numberAt(table, row, rating),
      session: named === undefined ? undefined : JSON.stringify([row.cells[stage], named]),
    };
  });
  const distinct = new Set(
    records.map((record) =>
      JSON.stringify([record.candidate, record.rater, record.criterion, record.session]),
    ),
  );
  const repeated = records.length - distinct.size;
  const repetitions = [
    {
      code: "repeated-ratings",
      message: `${repeated} rows repeat a candidate, rater and criterion that came before; each counts as a rating of its own.`,
    },
  ];
  return {
    ratings: studyRatings(records),
    findings: [...ignoredColumns(table), ...(repeated > 0 ? repetitions : [])],
  };
}
