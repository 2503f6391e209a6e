import type { Ratings } from "./ratings.ts";

/** The same ratings with only the rows for which `keep` is not 0; labels and codes stay. */
export function keepRatings(ratings: Ratings, keep: Uint8Array): Ratings {
  const rows: number[] = [];
  keep.forEach((kept, row) => {
    if (kept !== 0) rows.push(row);
  });
  const codes = (column: Int32Array): Int32Array => Int32Array.from(rows, (row) => column[row]!);
  return {
    ...ratings,
    candidate: codes(ratings.candidate),
    rater: codes(ratings.rater),
    criterion: codes(ratings.criterion),
    stage: codes(ratings.stage),
    ...(ratings.session && { session: codes(ratings.session) }),
    value: Uint8Array.from(rows, (row) => ratings.value[row]!),
    ...(ratings.weight && { weight: Float64Array.from(rows, (row) => ratings.weight![row]!) }),
    ...(ratings.at && { at: Float64Array.from(rows, (row) => ratings.at![row]!) }),
  };
}
