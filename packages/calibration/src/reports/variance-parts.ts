import { interviewErrorVariance } from "../fit/interview-error.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { isNotEnough, notEnough, type NotEnough } from "../not-enough.ts";
import type { Interval } from "./interval.ts";
import { ratingResiduals } from "./rating-residuals.ts";
import { shareInterval } from "./share-interval.ts";

/**
 * Whose part of the variance of one rating. Interviewers: rating lower or higher throughout.
 * Interviews: what one interviewer saw in one candidate, with what the room shared. Chance: what
 * is left within one rating.
 */
export type PartName = "candidates" | "interviewers" | "interviews" | "criteria" | "chance";

export type Parts = Readonly<Record<PartName, number>> & {
  /** The part of `interviews` that is the room's: it counts once for all who sat in it. */
  readonly rooms: number;
};

/** Of 100 parts of the variance of one rating, how many are whose. They add up to 100. */
export interface VarianceParts extends Parts {
  /** Variance of one rating, in points², that the parts are parts of. */
  readonly total: number;
  /** Where each part lies, 95 chances in 100, as far as the uncertainty of the sds goes. */
  readonly ranges: Readonly<Record<PartName | "whoHeldIt", Interval | NotEnough>>;
  /** Interviewers and interviews together: what hangs on who held the interview. */
  readonly whoHeldIt: number;
}

/**
 * How much interviewers matter. The standard deviations are in logits; the slope of the scale (the
 * mean model variance of a rating) carries them to points, and that same variance is the part of
 * chance. A linear approximation: good where the scale is not at its ends.
 *     σ² in points = (mean variance of a rating)² × σ² in logits;   chance = that mean variance
 * Ranges by `shareInterval`: the slope of the scale and the criteria are taken as known.
 * Source: the delta rule; the parts are those of Brennan (2001). Cost: one curve a rating.
 * Refuses estimators without the sds, and ratings that are all equal.
 */
export function varianceParts(fit: Fit): VarianceParts | NotEnough {
  const shares = variancesAt(fit);
  if (isNotEnough(shares)) return shares;
  const { parts, total } = shares(fit.sds);
  const range = (...names: PartName[]): Interval | NotEnough => {
    const found = shareInterval(fit, (sds) => together(shares(sds).parts, names) / 100);
    return isNotEnough(found) ? found : [100 * found[0], 100 * found[1]];
  };
  return {
    ...parts,
    whoHeldIt: together(parts, ["interviewers", "interviews"]),
    total,
    ranges: {
      whoHeldIt: range("interviewers", "interviews"),
      candidates: range("candidates"),
      interviewers: range("interviewers"),
      interviews: range("interviews"),
      criteria: range("criteria"),
      chance: range("chance"),
    },
  };
}

/** The parts as a function of the sds, all else as it was fitted. */
export function variancesAt(
  fit: Fit,
): ((sds: Fit["sds"]) => { readonly parts: Parts; readonly total: number }) | NotEnough {
  if (fit.sds.candidate === undefined || fit.sds.rater === undefined) {
    return notEnough(0, 1, "This estimator has no standard deviations of interviewers.");
  }
  const { variance } = ratingResiduals(fit);
  const slope = variance.reduce((sum, v) => sum + v, 0) / Math.max(1, variance.length);
  if (!(slope > 1e-9))
    return notEnough(0, 1, "All marks are equal: there is nothing to share out.");
  const ofCriteria = spreadOfCriteria(fit);
  return (sds) => sharedOut(sds, ofCriteria, slope);
}

function together(parts: Parts, names: readonly PartName[]): number {
  return names.reduce((sum, name) => sum + parts[name], 0);
}

function spreadOfCriteria({ difficulties }: Fit): number {
  const n = Math.max(1, difficulties.value.length);
  const mean = difficulties.value.reduce((sum, d) => sum + d, 0) / n;
  return difficulties.value.reduce((sum, d) => sum + (d - mean) ** 2, 0) / n;
}

function sharedOut(sds: Fit["sds"], ofCriteria: number, slope: number) {
  const points = slope * slope;
  const variances: Record<PartName, number> = {
    candidates: points * (sds.candidate ?? 0) ** 2,
    interviewers: points * (sds.rater ?? 0) ** 2,
    interviews: points * interviewErrorVariance({ sds }),
    criteria: points * ofCriteria,
    chance: slope,
  };
  const total = Object.values(variances).reduce((sum, part) => sum + part, 0);
  const share = (variance: number): number => (100 * variance) / total;
  const parts: Parts = {
    candidates: share(variances.candidates),
    interviewers: share(variances.interviewers),
    interviews: share(variances.interviews),
    rooms: share(points * (sds.session ?? 0) ** 2),
    criteria: share(variances.criteria),
    chance: share(variances.chance),
  };
  return { parts, total };
}
