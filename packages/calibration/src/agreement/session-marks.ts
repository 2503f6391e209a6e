import { ratingTable, type RatingTable } from "./rating-table.ts";

/** One mark of one rater, given in one session of its unit. */
export interface SessionMark {
  readonly unit: string;
  /** Whom it is about, where units come in groups; by default each unit is its own. */
  readonly group?: string | undefined;
  readonly rater: string;
  /** Raters of one room share a session; a second interview is a new one. */
  readonly session: string;
  readonly mark: number;
}

/**
 * The marks as a table, sessions joined: a row a unit. Where one rater marked a unit in several
 * sessions, each further mark opens a row of its own, since a second interview is another look.
 */
export function tableOfMarks(
  marks: readonly SessionMark[],
  categories?: readonly number[],
  raters: readonly string[] = [...new Set(marks.map(({ rater }) => rater))].sort(),
): RatingTable {
  const place = new Map(raters.map((rater, r) => [rater, r]));
  const rows = new Map<string, { cells: (number | undefined)[]; group: string }>();
  const grouped = marks.some(({ group }) => group !== undefined);
  for (const { unit, group, rater, mark } of marks) {
    const at = place.get(rater) ?? 0;
    let name = unit;
    for (let again = 2; rows.get(name)?.cells[at] !== undefined; again++) {
      name = `${unit} (${again})`;
    }
    const row = rows.get(name) ?? {
      cells: raters.map((): number | undefined => undefined),
      group: group ?? unit,
    };
    row.cells[at] = mark;
    rows.set(name, row);
  }
  const table = ratingTable({
    raters,
    rows: [...rows.values()].map(({ cells }) => cells),
    units: [...rows.keys()],
    ...(categories && { categories }),
    ...(grouped && { groups: [...rows.values()].map(({ group }) => group) }),
  });
  return { ...table, inSessions: marks };
}
