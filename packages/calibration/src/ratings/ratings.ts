/**
 * Ratings as columns: one entry a rating, integer codes into label tables.
 *
 * Codes follow the labels sorted by code point, so that the order of the rows that came in
 * cannot reach a result.
 */
export interface Ratings {
  readonly candidate: Int32Array;
  readonly rater: Int32Array;
  /** A criterion of one stage: the same words in two stages are two criteria. */
  readonly criterion: Int32Array;
  readonly stage: Int32Array;
  /**
   * Which meeting of this candidate: interviewers in one room share one, a second interview is a
   * new one. Absent where sessions are not named.
   */
  readonly session?: Int32Array;
  /** The point that was given, counted from 0 at the lowest category of the scale. */
  readonly value: Uint8Array;
  /** How many times the rating counts; absent when every rating counts once. */
  readonly weight?: Float64Array;
  /** When it was given, in any unit that grows with time. */
  readonly at?: Float64Array;
  /** The candidate's level and setting, one code a candidate. */
  readonly groupOfCandidate?: Int32Array;
  readonly labels: RatingLabels;
  readonly scale: RatingScale;
}

export interface RatingLabels {
  readonly candidates: readonly string[];
  readonly raters: readonly string[];
  readonly criteria: readonly string[];
  readonly stages: readonly string[];
  readonly groups: readonly string[];
}

/** Whole points from `lowest` to `highest`, both included. */
export interface RatingScale {
  readonly lowest: number;
  readonly highest: number;
}

/** One rating as a person would write it down. */
export interface RatingRecord {
  readonly candidate: string;
  readonly rater: string;
  readonly criterion: string;
  readonly rating: number;
  readonly stage?: string | undefined;
  /** Named within its candidate and stage. */
  readonly session?: string | undefined;
  readonly at?: number | undefined;
  readonly group?: string | undefined;
  readonly weight?: number | undefined;
}
