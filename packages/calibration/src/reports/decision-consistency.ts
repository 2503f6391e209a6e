import { normalCdf } from "../distributions/normal.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import { centre } from "./fair-average.ts";
import { scoreCurve } from "./score-curve.ts";

/** How often the same decision would fall if the same candidates were interviewed again. */
export interface DecisionConsistency {
  /** The cut in logits. */
  readonly cut: number;
  /** Expected share of candidates on whom another panel would decide the same. */
  readonly consistency: number;
  /** Expected share whose true standing is on the side where they were put. */
  readonly accuracy: number;
}

/**
 * Rudner (2005): with p_c the posterior probability that candidate c stands above the cut,
 * consistency is the mean of p² + (1 − p)², accuracy the mean of max(p, 1 − p). The cut is given
 * in points of adjusted score. Cost: one normal distribution a candidate. Refuses no candidates.
 */
export function decisionConsistency(fit: Fit, cutPoints: number): DecisionConsistency | NotEnough {
  const { abilities } = fit;
  const n = abilities.value.length;
  if (n === 0) return notEnough(0, 1, "There is no candidate to decide on.");
  const cut =
    scoreCurve(fit).predictor(cutPoints) + centre(fit.severities) + centre(fit.difficulties);
  let consistency = 0;
  let accuracy = 0;
  abilities.value.forEach((value, c) => {
    const p = normalCdf((value - cut) / Math.max(abilities.se[c]!, 1e-9));
    consistency += p * p + (1 - p) * (1 - p);
    accuracy += Math.max(p, 1 - p);
  });
  return { cut, consistency: consistency / n, accuracy: accuracy / n };
}
