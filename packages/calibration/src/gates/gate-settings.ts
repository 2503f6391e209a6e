/** How much it takes before a number is shown. */
export interface GateSettings {
  /** A candidate's measure: interviewers, ratings, and sd as a share of the candidates' sd. */
  readonly candidateRaters: number;
  readonly candidateRatings: number;
  readonly candidateSdShare: number;
  /** A severity: candidates shared in one stage, with how many others, and its reliability. */
  readonly severityShared: number;
  readonly severityPartners: number;
  readonly severityReliability: number;
  readonly misfitRatings: number;
  readonly thresholdRatings: number;
}

export const GATES: GateSettings = {
  candidateRaters: 2,
  candidateRatings: 6,
  candidateSdShare: 0.7,
  severityShared: 4,
  severityPartners: 2,
  severityReliability: 0.5,
  misfitRatings: 20,
  thresholdRatings: 10,
};
