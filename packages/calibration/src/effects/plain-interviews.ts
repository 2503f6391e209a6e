import type { Fit } from "../fit/fit-shape.ts";
import { createCurve, curveAt, setSteps } from "../model/category-curve.ts";

/** Per interview, without its own effect: what the ratings say more than expected, and how surely. */
export interface PlainInterviews {
  /** Σ residual, in score points: above 0 where the ratings are higher than expected. */
  readonly score: Float64Array;
  /** Σ variance, in score points squared: the information about a shift in logits. */
  readonly information: Float64Array;
}

/** One pass over the ratings at the fitted abilities, severities, difficulties and thresholds, with u = 0. */
export function plainInterviews(fit: Fit): PlainInterviews {
  const { design, abilities, severities, difficulties, scale } = fit;
  const curve = createCurve(scale.scores);
  setSteps(curve, scale.steps, 0);
  const score = new Float64Array(design.interviews);
  const information = new Float64Array(design.interviews);
  for (let i = 0; i < design.interviews; i++) {
    const base = abilities.value[design.candidateOf[i]!]! - severities.value[design.raterOf[i]!]!;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      const w = design.weight ? design.weight[k]! : 1;
      curveAt(curve, base - difficulties.value[design.criterion[k]!]!);
      score[i]! += w * (design.support.scores[design.place[k]!]! - curve.mean);
      information[i]! += w * curve.variance;
    }
  }
  return { score, information };
}
