/**
 * The parts of a rating's variance, by the names that lme4's reference uses. Sessions are told
 * apart only where the ratings name them.
 */
export const COMPONENTS = [
  "candidate",
  "rater",
  "criterion",
  "candidate:rater",
  "candidate:session",
  "candidate:criterion",
  "rater:criterion",
  "residual",
] as const;
export type Component = (typeof COMPONENTS)[number];

/** Components that belong to one candidate, and so fall into separate blocks. */
export const WITHIN_CANDIDATE: readonly Component[] = [
  "candidate",
  "candidate:rater",
  "candidate:session",
  "candidate:criterion",
];

export type ComponentValues = Record<Component, number>;

/** What each part is, in words. */
export const COMPONENT_MEANING: Record<Component, string> = {
  candidate: "candidates differ (what one wants to see)",
  rater: "interviewers rate lower or higher",
  criterion: "criteria are harder or easier",
  "candidate:rater": "one interviewer's overall impression of one candidate",
  "candidate:session": "what interviewers in one room share about one candidate",
  "candidate:criterion": "candidates have strengths and weaknesses",
  "rater:criterion": "interviewers are stricter on some criteria",
  residual: "all else",
};
