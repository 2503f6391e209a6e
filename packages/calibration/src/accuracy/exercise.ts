/** One rating beside the reference rating of the same candidate on the same criterion. */
export interface RatedPair {
  readonly candidate: string;
  readonly criterion: string;
  readonly rating: number;
  readonly truth: number;
}

/** A complete candidates × criteria table of ratings and of reference ratings, row by row. */
export interface ExerciseTable {
  readonly candidates: readonly string[];
  readonly criteria: readonly string[];
  readonly rating: Float64Array;
  readonly truth: Float64Array;
}

/**
 * The largest complete table in the pairs: where cells are missing, either the candidates or the
 * criteria with gaps are left out, whichever keeps more cells.
 */
export function completeTable(pairs: readonly RatedPair[]): ExerciseTable {
  const candidates = [...new Set(pairs.map((pair) => pair.candidate))].sort();
  const criteria = [...new Set(pairs.map((pair) => pair.criterion))].sort();
  const cells = new Map<string, RatedPair>();
  for (const pair of pairs) cells.set(cellName(pair.candidate, pair.criterion), pair);
  const has = (candidate: string, criterion: string): boolean =>
    cells.has(cellName(candidate, criterion));
  const fullRows = candidates.filter((own) => criteria.every((other) => has(own, other)));
  const fullColumns = criteria.filter((own) => candidates.every((other) => has(other, own)));
  const byRows = fullRows.length * criteria.length >= candidates.length * fullColumns.length;
  const rows = byRows ? fullRows : candidates;
  const columns = byRows ? criteria : fullColumns;
  const taken = rows.flatMap((candidate) =>
    columns.flatMap((criterion) => cells.get(cellName(candidate, criterion)) ?? []),
  );
  return {
    candidates: rows,
    criteria: columns,
    rating: Float64Array.from(taken, ({ rating }) => rating),
    truth: Float64Array.from(taken, ({ truth }) => truth),
  };
}

function cellName(candidate: string, criterion: string): string {
  return JSON.stringify([candidate, criterion]);
}
