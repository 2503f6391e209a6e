/** One line of evidence as an interviewer writes it: each field one or two sentences. */
export type ShowcaseEvidence = { didWhat: string; whatChanged: string; howVerified: string };

/** The words of one scorecard; its ratings come from the plan. */
export type ShowcaseCard = {
  /** Evidence by criterion id; a criterion that was not observed has none. */
  evidence: Record<string, ShowcaseEvidence>;
  takeAway: string;
  /** Topics only: it crosses the seal. */
  handOverLine: string;
  /** One sentence for the recommendation. */
  reason: string;
};

/** A candidate by place in the list of names, with the card of the first listed seat at each of the four stages. */
export type ShowcaseCandidate = {
  candidate: number;
  stages: readonly [ShowcaseCard, ShowcaseCard, ShowcaseCard, ShowcaseCard];
};
