/**
 * How long and how many: far past any use, and a bound on what a document can be made to hold. Texts are
 * counted in UTF-16 units.
 */
export const LIMITS = {
  /** A name or heading. */
  label: 200,
  /** A sentence or a few; the longest item of a hiring report fits. */
  text: 12_000,
  /** Items of any list of a rubric or scorecard. */
  list: 500,
  /** Places of the report that one element names, and the heading kept with each. */
  places: 50,
  section: 500,
  /** Shared words kept with a mapping, and the length of each. */
  words: 50,
  word: 100,
} as const;
