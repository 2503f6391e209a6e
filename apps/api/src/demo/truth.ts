/**
 * What is planted in the demo organisation, so that what the calibration says of it can be checked.
 *
 * A rating of candidate c by interviewer r on criterion j follows the many-facet Rasch model with thresholds
 * (Linacre 1989), in logits:
 *
 *     ln P(X = k) / P(X = k - 1) = ability_c - severity_r(t) - difficulty_j + interview_cr - spread_r * threshold_k
 *
 * ability ~ N(0.5, 1.2); interview ~ N(0, sd of the interviewer), drawn once for a card: what makes the marks of
 * one interview alike (halo). All of it comes from one seed, and names are dealt out without looking at it.
 */
export type PlantedInterviewer = {
  /** Positive: gives lower ratings to the same candidates. In logits. */
  severity: number;
  /** How much the severity grows from the first day of the demo to the last. In logits. */
  drift: number;
  /** Standard deviation of the interview's own effect. In logits. */
  halo: number;
  /** Thresholds are this many times as far apart; above 1 the middle is used more. */
  spread: number;
  planted: "severity" | "halo" | "drift" | "middle" | "unlinked" | "nothing";
};

export const DEMO_SEED = 20_251;

export const ABILITY = { mean: 0.5, sd: 1.2 };

/** Between 1 and 2, 2 and 3, 3 and 4. */
export const THRESHOLDS = [-2, -0.3, 2.1] as const;

/** Of every hundred things on a card, so many are not observed. */
export const NOT_OBSERVED = 0.03;

const plain = { drift: 0, halo: 0.35, spread: 1 };

/** In the order of their seats: 0 to 9 share candidates, 10 and 11 share theirs with each other alone. */
export const PLANTED: readonly PlantedInterviewer[] = [
  { ...plain, severity: 0, planted: "nothing" },
  { ...plain, severity: 1.1, planted: "severity" },
  { ...plain, severity: -1, planted: "severity" },
  { ...plain, severity: 0.1, halo: 1.6, planted: "halo" },
  { ...plain, severity: -0.15, planted: "nothing" },
  { ...plain, severity: -0.1, halo: 1.6, planted: "halo" },
  { ...plain, severity: -2.1, drift: 4.2, planted: "drift" },
  { ...plain, severity: 0.15, planted: "nothing" },
  { ...plain, severity: 0, spread: 7, planted: "middle" },
  { ...plain, severity: 0.05, planted: "nothing" },
  { ...plain, severity: 0.6, planted: "unlinked" },
  { ...plain, severity: -0.4, planted: "unlinked" },
];

/** By the ids of the starter's criteria; the rest are as hard as the average. */
export const DIFFICULTY: Readonly<Record<string, number>> = {
  "safety-first-judgment": -0.6,
  "documentation-habits": 0.2,
  assessment: -0.1,
  "plan-of-care": 0.3,
  "ambiguity-to-options": 0.4,
  "time-management": 0.1,
  "tradeoffs-owned": 0.3,
  "patient-education": -0.3,
  "handoff-communication": -0.2,
  "tradeoffs-under-pressure": 0.3,
};
