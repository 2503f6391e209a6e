/**
 * Something missing or contradictory on a card. `blocks-sealing`: the ratings cannot be frozen yet.
 * `blocks-submitting`: they can, but the text is not complete. `advice`: worth a look, no more.
 * `path` leads to the place in the draft by field names and ids.
 */
export type ScorecardProblem = {
  code: ScorecardProblemCode;
  severity: "blocks-sealing" | "blocks-submitting" | "advice";
  path: string[];
  sentence: string;
};

export type ScorecardProblemCode =
  | "another-card"
  | "not-on-card"
  | "not-rated"
  | "point-off-scale"
  | "no-evidence"
  | "evidence-not-rated"
  | "safety-alarm"
  | "safety-signal-not-observed"
  | "prompt-not-ticked"
  | "disclosure-not-ticked"
  | "covered-and-open"
  | "no-recommendation"
  | "no-reason"
  | "contradiction-not-explained";
