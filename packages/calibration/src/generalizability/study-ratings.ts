/**
 * Ratings as a generalizability study reads them: one entry a rating, integer codes into label
 * tables, the value any finite number. Repeated and missing combinations are allowed.
 */
export interface StudyRatings {
  readonly candidate: ArrayLike<number>;
  readonly rater: ArrayLike<number>;
  readonly criterion: ArrayLike<number>;
  /** Which session of its candidate: interviewers in one room share one. Absent: not known. */
  readonly session?: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  readonly labels: {
    readonly candidates: readonly string[];
    readonly raters: readonly string[];
    readonly criteria: readonly string[];
  };
}

export interface StudyRecord {
  readonly candidate: string;
  readonly rater: string;
  readonly criterion: string;
  readonly rating: number;
  /** Named within its candidate; a second interview is a new session. */
  readonly session?: string | undefined;
}

/** Columns from records; labels are sorted, so that the order of rows reaches no result. */
export function studyRatings(records: readonly StudyRecord[]): StudyRatings {
  const bad = records.find(({ rating }) => !Number.isFinite(rating));
  if (bad !== undefined) {
    throw new RangeError(
      `rating of ${bad.candidate} by ${bad.rater} on ${bad.criterion}: got ${bad.rating}, want a finite number`,
    );
  }
  const code = (name: (record: StudyRecord) => string): { labels: string[]; codes: Int32Array } => {
    const labels = [...new Set(records.map(name))].sort();
    const place = new Map(labels.map((label, i) => [label, i]));
    return { labels, codes: Int32Array.from(records, (record) => place.get(name(record)) ?? 0) };
  };
  const candidates = code((record) => record.candidate);
  const raters = code((record) => record.rater);
  const criteria = code((record) => record.criterion);
  const sessions = records.some(({ session }) => session !== undefined);
  return {
    candidate: candidates.codes,
    rater: raters.codes,
    criterion: criteria.codes,
    ...(sessions && { session: code((record) => record.session ?? "").codes }),
    value: Float64Array.from(records, (record) => record.rating),
    labels: {
      candidates: candidates.labels,
      raters: raters.labels,
      criteria: criteria.labels,
    },
  };
}
