import type { RatedPair } from "../accuracy/exercise.ts";
import type { Finding } from "../finding.ts";
import { BadTable, columnOf, ignoredColumns, numberAt, readTable, textAt } from "./read-table.ts";

interface Mark {
  readonly candidate: string;
  readonly criterion: string;
  readonly value: number;
}

interface Marks {
  readonly byName: Map<string, Mark>;
  readonly findings: readonly Finding[];
}

export interface TextFile {
  readonly text: string;
  readonly source: string;
}

/**
 * One rater's ratings (candidate, criterion, rating) beside reference ratings. The reference is the
 * column `true` of its own file, or there `rating`; without a second file, `true` of the first. A
 * column `rater` may name the one rater. Throws BadTable.
 */
export function readExercise(
  rated: TextFile,
  reference: TextFile = rated,
): { pairs: RatedPair[]; findings: Finding[] } {
  const { byName: ratings, findings: ofRated } = readMarks(rated, ["rating"]);
  const { byName: truths, findings: ofReference } = readMarks(
    reference,
    reference === rated ? ["true"] : ["true", "rating"],
  );
  const pairs: RatedPair[] = [];
  for (const [name, { candidate, criterion, value }] of ratings) {
    const truth = truths.get(name)?.value;
    if (truth !== undefined) pairs.push({ candidate, criterion, rating: value, truth });
  }
  const findings: Finding[] = [...ofRated, ...(reference === rated ? [] : ofReference)];
  const unreferenced = ratings.size - pairs.length;
  const unrated = truths.size - pairs.length;
  if (unreferenced > 0 || unrated > 0) {
    findings.push({
      code: "unmatched",
      message: `${unreferenced} ratings have no reference rating and ${unrated} reference ratings no rating; they are left out.`,
    });
  }
  return { pairs, findings };
}

function readMarks({ text, source }: TextFile, wanted: readonly string[]): Marks {
  const table = readTable(text, source, {
    required: ["candidate", "criterion"],
    optional: ["rater", "rating", "true"],
  });
  const value = wanted.map((name) => columnOf(table, name)).find((at) => at >= 0);
  if (value === undefined) {
    throw new BadTable(
      `${source}, line 1: no column ${wanted.join(" or ")}; got ${table.header.join(", ")}`,
    );
  }
  const candidate = columnOf(table, "candidate");
  const criterion = columnOf(table, "criterion");
  const rater = columnOf(table, "rater");
  const marks = new Map<string, Mark>();
  for (const row of table.rows) {
    const mark = {
      candidate: textAt(table, row, candidate),
      criterion: textAt(table, row, criterion),
      value: numberAt(table, row, value),
    };
    const only = table.rows[0]?.cells[rater];
    if (rater >= 0 && row.cells[rater] !== only) {
      throw new BadTable(
        `${source}, line ${row.line}, column rater: got "${row.cells[rater]}", want one rater's ratings only, and "${only}" came first`,
      );
    }
    const name = JSON.stringify([mark.candidate, mark.criterion]);
    if (marks.has(name)) {
      throw new BadTable(
        `${source}, line ${row.line}: ${mark.candidate} on ${mark.criterion} came before, want it once`,
      );
    }
    marks.set(name, mark);
  }
  return { byName: marks, findings: ignoredColumns(table) };
}
