import type { Point, System } from "../model/system.ts";
import { spreadInformation } from "./effect-slopes.ts";
import { LARGEST_SD, SMALLEST_SD } from "./marginal-maximum.ts";
import { posteriorAt, type ConditionalPosterior } from "./posterior-at.ts";
import { logSpreadPriorSlope, SPREAD_PRIORS } from "./priors.ts";
import { searchedSpreads, type EffectTerms } from "./spread-parameters.ts";

export interface SpreadMode {
  /** Where the search ended; see `PosteriorOptions.search`. */
  readonly found: ConditionalPosterior;
  /** Expected information about each log sd at the mode, prior included. */
  readonly information: Float64Array;
  readonly evaluations: number;
  readonly converged: boolean;
}

/** A log sd is never taken to be wider than this curvature says. */
export const LEAST_CURVATURE = 0.3;

const START = { candidate: 1, rater: 0.5, interview: 0.3, session: 0.3 };
const MOST_EVALUATIONS = 80;

/**
 * The log sds at which the slope of their posterior density is zero, by scoring.
 *
 * A step that knows the shape of the problem: where the ratings decide most of an sd it is set by
 * the expected sum of squares (as in EM), drawn out by the share that they decide; where they say
 * little (the sd may be next to nothing) Newton's step is taken in the variance, in which the
 * likelihood is smooth at 0, with the prior kept exact. A step that turned back is halved. Stops
 * when the log density would rise by less than `tolerance`. On the logarithmic scale the Jacobian
 * keeps the mode inside.
 */
export function findSpreadMode(
  system: System,
  start: Point,
  terms: EffectTerms,
  tolerance = 2e-3,
): SpreadMode {
  const names = searchedSpreads(terms);
  let logs = Float64Array.from(names, (name) => Math.log(START[name]));
  let found = posteriorAt(system, start, logs, terms, { search: true });
  const counts = {
    candidate: system.design.candidates,
    rater: system.design.raters,
    interview: system.design.interviews,
    session: system.rooms?.count ?? 0,
  };
  const damping = new Float64Array(names.length).fill(1);
  for (let evaluations = 1; evaluations < MOST_EVALUATIONS; evaluations++) {
    const likelihood = spreadInformation(system, names, found);
    const information = Float64Array.from(
      names,
      (name, i) => likelihood[i]! + 2 * (Math.exp(found.logs[i]!) / SPREAD_PRIORS[name]) ** 2,
    );
    const steps = names.map((name, i) =>
      likelihood[i]! > counts[name]
        ? scoringStep(found.slope[i]!, information[i]!)
        : varianceStep(found.logs[i]!, found.slope[i]!, likelihood[i]!, SPREAD_PRIORS[name]),
    );
    const gain = steps.reduce((sum, step, i) => sum + Math.abs(step * found.slope[i]!), 0) / 2;
    if (gain < tolerance) {
      return { found, information, evaluations, converged: found.converged };
    }
    logs = found.logs.map((l, i) =>
      Math.min(Math.log(LARGEST_SD), Math.max(Math.log(SMALLEST_SD), l + damping[i]! * steps[i]!)),
    );
    const before = found.slope;
    found = posteriorAt(system, found.mode, logs, terms, {
      search: true,
      reuse: found.covariance,
    });
    for (let i = 0; i < damping.length; i++) {
      const turned = before[i]! * found.slope[i]! < 0;
      damping[i] = turned ? damping[i]! / 2 : Math.min(1, damping[i]! * 1.5);
    }
  }
  const information = spreadInformation(system, names, found);
  return { found, information, evaluations: MOST_EVALUATIONS, converged: false };
}

const LONGEST = 1.5;

function scoringStep(slope: number, information: number): number {
  const ratio = 1 + (2 * slope) / Math.max(information, 0.5);
  return ratio > 0.05 ? Math.min(LONGEST, Math.log(ratio) / 2) : -LONGEST;
}

/** The step in the log sd that Newton's method takes in the variance, prior kept exact. */
function varianceStep(l: number, slope: number, information: number, scale: number): number {
  const variance = Math.exp(2 * l);
  const curvature = Math.max(information, 1e-6) / (4 * variance * variance);
  const likelihoodSlope = (slope - logSpreadPriorSlope(l, scale)) / (2 * variance);
  const b = likelihoodSlope + curvature * variance - 1 / (2 * scale * scale);
  const next = (b + Math.sqrt(b * b + 2 * curvature)) / (2 * curvature);
  return Math.min(LONGEST, Math.max(-LONGEST, Math.log(next / variance) / 2));
}
