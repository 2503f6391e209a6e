import { buildRatings } from "../ratings/build-ratings.ts";
import { fit } from "./fit.ts";
import { simulate } from "./simulate.ts";

export interface Coverage {
  /** Share of true abilities inside their 95 % interval. */
  readonly candidates: number;
  /** Share of true differences of pairs inside theirs, with the joint covariance. */
  readonly pairs: number;
  readonly severities: number;
  readonly sets: number;
}

/**
 * How often the default fit's 95 % intervals hold the truth, over seeded sets of 20 candidates ×
 * 3 interviewers × 4 criteria (pool of 10, scale 1..4, abilities of sd 1.2, severities of sd 0.6).
 */
export function coverageStudy(sets: number, interviewSd: number): Coverage {
  const z = 1.959963984540054;
  let candidates = 0;
  let candidateHits = 0;
  let pairs = 0;
  let pairHits = 0;
  let severities = 0;
  let severityHits = 0;
  for (let seed = 1; seed <= sets; seed++) {
    const truth = simulate({
      candidates: 20,
      raters: 10,
      criteria: 4,
      panel: 3,
      categories: 4,
      candidateSd: 1.2,
      raterSd: 0.6,
      interviewSd,
      seed,
    });
    const result = fit(buildRatings(truth.records, { scale: { lowest: 1, highest: 4 } }));
    const { value, se } = result.abilities;
    for (let c = 0; c < value.length; c++) {
      candidates++;
      if (Math.abs(value[c]! - truth.ability[c]!) < z * se[c]!) candidateHits++;
      for (let d = 0; d < c; d++) {
        const variance = se[c]! ** 2 + se[d]! ** 2 - 2 * result.covariance(c, d);
        const off = value[c]! - value[d]! - truth.ability[c]! + truth.ability[d]!;
        pairs++;
        if (Math.abs(off) < z * Math.sqrt(variance)) pairHits++;
      }
    }
    result.ratings.labels.raters.forEach((id, r) => {
      severities++;
      const off = result.severities.value[r]! - truth.severity[Number(id.slice(1)) - 1]!;
      if (Math.abs(off) < z * result.severities.se[r]!) severityHits++;
    });
  }
  return {
    candidates: candidateHits / candidates,
    pairs: pairHits / pairs,
    severities: severityHits / severities,
    sets,
  };
}
