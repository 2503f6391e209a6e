import { logDeterminant } from "../linear/cholesky.ts";
import { foldVector } from "../model/border.ts";
import { borderInverse } from "../model/border-inverse.ts";
import { findJointMode } from "../model/joint-mode.ts";
import { solveJoint } from "../model/solve-joint.ts";
import { spreadAt, type Spread } from "../model/spread.ts";
import {
  copyPoint,
  createPoint,
  type Point,
  type Precisions,
  type System,
} from "../model/system.ts";
import { effectSlopes } from "./effect-slopes.ts";
import {
  CRITERION_PRECISION,
  logSpreadPrior,
  logSpreadPriorSlope,
  SPREAD_PRIORS,
} from "./priors.ts";
import {
  precisionsOf,
  searchedSpreads,
  spreadsFrom,
  type EffectTerms,
  type SpreadName,
} from "./spread-parameters.ts";

/** What is maximised: the marginal likelihood alone, or with the priors of sds and criteria. */
export interface MarginalModel {
  readonly terms: EffectTerms;
  readonly penalised: boolean;
  /** Precision of the criteria where there is no prior but a criterion has only extreme marks. */
  readonly criterionHold: number;
  readonly stepHold: number;
}

/** Minus the Laplace approximation of the marginal log likelihood (or posterior), and its slope. */
export interface MarginalPoint {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly mode: Point;
  readonly precisions: Precisions;
  readonly spread: Spread;
  readonly covariance: Float64Array;
  readonly converged: boolean;
}

/** Log sds, then criteria but the last, then steps. */
export function marginalParameters(system: System, model: MarginalModel): number {
  const { size, firstCriterion } = system.border;
  return searchedSpreads(model.terms).length + size - firstCriterion;
}

function marginalPrecisions(parameters: Float64Array, model: MarginalModel): Precisions {
  return precisionsOf(spreadsFrom(parameters, model.terms), {
    criterion: model.penalised ? CRITERION_PRECISION : model.criterionHold,
    step: model.stepHold,
  });
}

/**
 * The Laplace approximation of the marginal likelihood, with its exact gradient.
 *
 * Abilities, severities and halos are random effects x; log sds, criteria and steps are fixed
 * parameters p. With f minus the joint log density and H its curvature in x,
 *     ℓ(p) = f(x̂(p), p) + ½ ln det H(x̂(p), p) − (dim x / 2) ln 2π,
 * so that each likelihood of a normal random effect keeps its constant. The gradient needs the
 * third derivatives of f contracted with H⁻¹ (`spreadAt`), once directly and once through x̂(p).
 *
 * Source: as Template Model Builder (Kristensen et al. 2016) does it, by hand instead of by
 * automatic differentiation. Cost: an inner Newton search and one more pass over the ratings.
 * Refuses nothing. `start` is where the inner search begins; it is not changed.
 */
export function marginalAt(
  system: System,
  start: Point,
  parameters: Float64Array,
  model: MarginalModel,
): MarginalPoint {
  const { design, border, share, pivot } = system;
  const searched = searchedSpreads(model.terms);
  const precisions = marginalPrecisions(parameters, model);
  const mode = createPoint(system);
  copyPoint(start, mode);
  placeFixed(system, mode, parameters, searched.length);
  const outcome = findJointMode(system, mode, precisions, "random");
  const covariance = borderInverse(system, "random");
  const spread = spreadAt(system, mode, precisions, covariance);

  let value = outcome.objective + logDeterminant(system.matrix, border.full, border.random) / 2;
  for (const h of pivot) value += Math.log(h) / 2;
  for (const q of share) value -= Math.log(q) / 2;
  for (const p of system.roomShare) value -= Math.log(p) / 2;
  value += design.candidates * parameters[0]! + design.raters * parameters[1]!;
  value -= (border.groups * Math.log(precisions.group)) / 2;
  const gradient = new Float64Array(parameters.length);
  const through: Point = {
    ability: spread.third.ability.slice(),
    halo: spread.third.halo.slice(),
    border: spread.third.border.slice(),
  };
  solveJoint(system, precisions, through, "random");
  spreadSlopes(system, mode, precisions, spread, covariance, through, searched, gradient);
  fixedSlopes(system, spread, through, gradient, searched.length);
  if (model.penalised) {
    searched.forEach((name, i) => {
      value -= logSpreadPrior(parameters[i]!, SPREAD_PRIORS[name]);
      gradient[i]! -= logSpreadPriorSlope(parameters[i]!, SPREAD_PRIORS[name]);
    });
    value += (design.criteria / 2) * Math.log((2 * Math.PI) / CRITERION_PRECISION);
  }
  return { value, gradient, mode, precisions, spread, covariance, converged: outcome.converged };
}

function placeFixed(system: System, mode: Point, parameters: Float64Array, from: number): void {
  const { firstCriterion, firstStep, size, lastCriterion } = system.border;
  let last = 0;
  for (let b = firstCriterion; b < size; b++) {
    const value = parameters[from + b - firstCriterion]!;
    mode.border[b] = value;
    if (b < firstStep) last -= value;
  }
  mode.border[lastCriterion] = last;
}

function spreadSlopes(
  system: System,
  mode: Point,
  precisions: Precisions,
  spread: Spread,
  covariance: Float64Array,
  through: Point,
  names: readonly SpreadName[],
  gradient: Float64Array,
): void {
  const { design, border } = system;
  const { groupOf } = design;
  let sum = 0;
  for (let c = 0; c < design.candidates; c++) {
    const g = groupOf ? border.firstGroup + groupOf[c]! : -1;
    const off = mode.ability[c]! - (groupOf ? mode.border[g]! : 0);
    const moved = through.ability[c]! - (groupOf ? through.border[g]! : 0);
    sum += off * off + spread.offsetVariance[c]! - moved * off;
  }
  gradient[0] = design.candidates - precisions.candidate * sum;
  sum = 0;
  for (let r = 0; r < design.raters; r++) {
    const severity = mode.border[r]!;
    sum += severity * severity + covariance[r * border.full + r]! - through.border[r]! * severity;
  }
  gradient[1] = design.raters - precisions.rater * sum;
  if (names.length < 3) return;
  const effects = effectSlopes(system, precisions, spread, mode.halo, through.halo);
  names.forEach((name, i) => {
    if (name === "interview" || name === "session") gradient[i] = -effects[name];
  });
}

/** Criteria and steps: directly, and through the random effects that follow them. */
function fixedSlopes(
  system: System,
  spread: Spread,
  through: Point,
  gradient: Float64Array,
  from: number,
): void {
  const { design, border, borderGradient, variance, interviewStep } = system;
  const { firstCriterion, firstStep, size, steps, ofCriterion } = border;
  const slope = new Float64Array(border.full);
  for (let b = firstCriterion; b < border.full; b++) {
    slope[b] = borderGradient[b]! + spread.third.border[b]! / 2;
  }
  for (let i = 0; i < design.interviews; i++) {
    const moved =
      (through.ability[design.candidateOf[i]!]! +
        through.halo[i]! -
        through.border[design.raterOf[i]!]!) /
      2;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      slope[ofCriterion[design.criterion[k]!]!]! += variance[k]! * moved;
    }
    for (let m = 0; m < steps; m++) slope[firstStep + m]! += interviewStep[i * steps + m]! * moved;
  }
  foldVector(border, slope);
  for (let b = firstCriterion; b < size; b++) gradient[from + b - firstCriterion] = slope[b]!;
}
