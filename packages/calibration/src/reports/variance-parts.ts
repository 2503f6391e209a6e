import { interviewErrorVariance } from "../fit/interview-error.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import { ratingResiduals } from "./rating-residuals.ts";

/** Of 100 parts of the variance of one rating, how many are whose. They add up to 100. */
export interface VarianceParts {
  readonly candidates: number;
  readonly interviewers: number;
  /** What one interviewer saw in one candidate, shared by all criteria, with what the room shared. */
  readonly interviews: number;
  /** The part of `interviews` that is the room's: it counts once for all who sat in it. */
  readonly rooms: number;
  readonly criteria: number;
  /** What is left to chance within one rating. */
  readonly chance: number;
  /** Variance of one rating, in points², that the parts are parts of. */
  readonly total: number;
}

/**
 * How much interviewers matter. The standard deviations are in logits; the slope of the scale (the
 * mean model variance of a rating) carries them to points, and that same variance is the part of
 * chance. A linear approximation: good where the scale is not at its ends.
 *     σ² in points = (mean variance of a rating)² × σ² in logits;   chance = that mean variance
 * Source: the delta rule; the parts are those of Brennan (2001). Cost: one curve a rating.
 * Refuses estimators without the sds, and ratings that are all equal.
 */
export function varianceParts(fit: Fit): VarianceParts | NotEnough {
  const { sds, difficulties } = fit;
  if (sds.candidate === undefined || sds.rater === undefined) {
    return notEnough(0, 1, "This estimator has no standard deviations of interviewers.");
  }
  const { variance } = ratingResiduals(fit);
  const slope = variance.reduce((sum, v) => sum + v, 0) / Math.max(1, variance.length);
  if (!(slope > 1e-9))
    return notEnough(0, 1, "All marks are equal: there is nothing to share out.");
  const n = Math.max(1, difficulties.value.length);
  const mean = difficulties.value.reduce((sum, d) => sum + d, 0) / n;
  const criteria = difficulties.value.reduce((sum, d) => sum + (d - mean) ** 2, 0) / n;
  const parts = [sds.candidate ** 2, sds.rater ** 2, interviewErrorVariance(fit), criteria].map(
    (part) => part * slope * slope,
  );
  const total = parts.reduce((sum, part) => sum + part, slope);
  const [candidates = 0, interviewers = 0, interviews = 0, ofCriteria = 0] = parts.map(
    (part) => (100 * part) / total,
  );
  return {
    candidates,
    interviewers,
    interviews,
    rooms: (100 * (sds.session ?? 0) ** 2 * slope * slope) / total,
    criteria: ofCriteria,
    chance: (100 * slope) / total,
    total,
  };
}
