import type { Fit } from "../fit/fit-shape.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import { normalInterval, type Interval } from "./interval.ts";

const NEAREST = 1e-9;

/**
 * The range of a share between 0 and 1 that depends on the data through the sds alone: its logit
 * at each point of their posterior, the mean and standard deviation of these, and a normal range
 * carried back. The points are right in their first two moments, and so is this.
 * Source: the moments of a central composite grid (Rue, Martino & Chopin 2009). Cost: a few dozen
 * evaluations. Refuses fits whose sds were not integrated over.
 */
export function shareInterval(fit: Fit, share: (sds: Fit["sds"]) => number): Interval | NotEnough {
  if (fit.sdPoints === undefined) {
    return notEnough(0, 1, "A range takes the default estimator, with its sds integrated over.");
  }
  const logits = fit.sdPoints.map(({ sds }) => {
    const value = Math.min(1 - NEAREST, Math.max(NEAREST, share(sds)));
    return Math.log(value / (1 - value));
  });
  const weighted = (value: (logit: number) => number): number =>
    fit.sdPoints!.reduce((sum, { weight }, at) => sum + weight * value(logits[at]!), 0);
  const mean = weighted((logit) => logit);
  const sd = Math.sqrt(weighted((logit) => (logit - mean) ** 2));
  const [low, high] = normalInterval(mean, sd);
  return [sigmoid(low), sigmoid(high)];
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
