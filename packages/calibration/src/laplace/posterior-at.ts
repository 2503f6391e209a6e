import { logDeterminant } from "../linear/cholesky.ts";
import { borderInverse } from "../model/border-inverse.ts";
import { factorBorder, findJointMode } from "../model/joint-mode.ts";
import { loosenBorder } from "../model/loose-border.ts";
import { solveJoint } from "../model/solve-joint.ts";
import { eliminate } from "../model/eliminate.ts";
import { ratePass } from "../model/rate.ts";
import { spreadAt, variancesAt, type Variances } from "../model/spread.ts";
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
  STEP_PRECISION,
} from "./priors.ts";
import {
  precisionsOf,
  searchedSpreads,
  spreadsFrom,
  type EffectTerms,
  type SpreadName,
  type Spreads,
} from "./spread-parameters.ts";

/**
 * The posterior of everything else at given sds, and the posterior density of those sds.
 * Variances and covariances are those at the mean.
 */
export interface ConditionalPosterior {
  readonly logs: Float64Array;
  readonly spreads: Spreads;
  readonly precisions: Precisions;
  /** ln of the marginal likelihood of the ratings at these sds. */
  readonly logLikelihood: number;
  /** ln of the posterior density of the log sds, without its constant. */
  readonly logDensity: number;
  /** Its slope, by Fisher's identity. */
  readonly slope: Float64Array;
  readonly mode: Point;
  readonly mean: Point;
  readonly variances: Variances;
  /** Of the border at the mean, full × full; overwritten when it is lent to the next point. */
  readonly covariance: Float64Array;
  /** Its diagonal, which stays. */
  readonly borderVariance: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

/** A border larger than this is taken as loose (`loosenBorder`), and a finding says so. */
export const LARGEST_BORDER = 2200;
/** While the sds are searched for, a smaller one is too: the answer does not depend on it. */
const LARGEST_IN_SEARCH = 600;

export interface PosteriorOptions {
  /** A covariance to write into, full × full. */
  readonly reuse?: Float64Array;
  /** Only the slope is wanted, and that not to the last digit. */
  readonly search?: boolean;
}

/**
 * Laplace's approximation at given sds, with the two corrections that matter at hiring sizes.
 *
 * Every parameter (ability, halo, severity, difficulty, step) is integrated at its joint mode x̂
 * with curvature H. With t the third derivatives contracted with H⁻¹ and κ₄ the fourth contracted
 * twice (`spreadAt`):
 *     E[x] ≈ x̂ − ½ H⁻¹ t,      ln p(y | σ) ≈ f̂ − ½ ln det H + (tᵀ H⁻¹ t − κ₄) / 8.
 * The covariance is the inverse of the curvature at that mean: to the second order the Hessian's
 * average and the wobble of the slope add what the move from mode to mean leaves out, and they
 * nearly cancel. The remaining term of the second order of the density (the twelfth of the squared cross third derivatives)
 * costs a pass over pairs of ratings, hardly varies with the sds, and is left out.
 * The slope is d ln p / d ln σ = E[Σ x²] / σ² − count, with E[x²] from the corrected mean.
 *
 * Source: Tierney & Kadane 1986; Rue, Martino & Chopin 2009. Cost: an inner Newton search, one
 * inverse of the border and two more passes. Refuses nothing. `start` is not changed.
 */
export function posteriorAt(
  system: System,
  start: Point,
  logs: Float64Array,
  terms: EffectTerms,
  options: PosteriorOptions = {},
): ConditionalPosterior {
  const { design, border, pivot, share } = system;
  const { search = false } = options;
  const loose = border.size > (search ? LARGEST_IN_SEARCH : LARGEST_BORDER);
  const spreads = spreadsFrom(logs, terms);
  const precisions = precisionsOf(spreads, {
    criterion: CRITERION_PRECISION,
    step: STEP_PRECISION,
  });
  const mode = createPoint(system);
  copyPoint(start, mode);
  const tolerance = search ? 1e-5 : 1e-6;
  const outcome = findJointMode(system, mode, precisions, "all", { loose, tolerance });
  const covariance = options.reuse ?? new Float64Array(border.full * border.full);
  const logDet = coverBorder(system, loose, covariance);
  const spread = spreadAt(system, mode, precisions, covariance, !search);
  const { third } = spread;
  const mean: Point = {
    ability: third.ability.slice(),
    halo: third.halo.slice(),
    border: third.border.slice(),
  };
  solveJoint(system, precisions, mean, "all");
  const squared =
    dot(mean.ability, third.ability) + dot(mean.halo, third.halo) + dot(mean.border, third.border);
  const shift = shareOfShift(system, mean, spread, covariance);
  toMean(mean.ability, mode.ability, shift);
  toMean(mean.halo, mode.halo, shift);
  toMean(mean.border, mode.border, shift);

  let logDensity = -outcome.objective - logDet / 2;
  for (const h of pivot) logDensity -= Math.log(h) / 2;
  for (const q of share) logDensity += Math.log(q) / 2;
  for (const p of system.roomShare) logDensity += Math.log(p) / 2;
  logDensity -=
    design.candidates * Math.log(spreads.candidate) + design.raters * Math.log(spreads.rater);
  logDensity += (squared - spread.fourth) / 8;
  // The priors of the border's other parameters, over the space that they live in.
  logDensity +=
    (border.groups * Math.log(precisions.group) +
      Math.log(Math.max(1, border.criteria)) +
      border.steps * Math.log(precisions.step)) /
    2;
  const logLikelihood = logDensity;
  const slope = new Float64Array(logs.length);
  searchedSpreads(terms).forEach((name, i) => {
    logDensity += logSpreadPrior(logs[i]!, SPREAD_PRIORS[name]);
    slope[i] = logSpreadPriorSlope(logs[i]!, SPREAD_PRIORS[name]);
  });
  standAt(system, mean, precisions, loose);
  coverBorder(system, loose, covariance);
  const variances = variancesAt(system, precisions, covariance);
  addFisherSlope(system, mean, precisions, variances, covariance, searchedSpreads(terms), slope);
  const borderVariance = Float64Array.from(
    { length: border.full },
    (_, b) => covariance[b * (border.full + 1)]!,
  );
  const { iterations, converged } = outcome;
  return {
    logs,
    spreads,
    precisions,
    logLikelihood,
    logDensity,
    slope,
    mode,
    mean,
    variances,
    covariance,
    borderVariance,
    iterations,
    converged,
  };
}

/** Brings the system's curvature and solver to a point. */
export function standAt(
  system: System,
  point: Point,
  precisions: Precisions,
  loose = system.border.size > LARGEST_BORDER,
): void {
  ratePass(system, point, precisions);
  eliminate(system, precisions);
  if (loose) system.solveBorder = loosenBorder(system).solve;
  else factorBorder(system);
}

/** Writes the border's covariance where the system stands; returns ln det of its Hessian. */
function coverBorder(system: System, loose: boolean, covariance: Float64Array): number {
  const { full, size } = system.border;
  if (!loose) {
    borderInverse(system, "all", covariance);
    return logDeterminant(system.matrix, full, size);
  }
  const rough = loosenBorder(system);
  rough.covariance(covariance);
  return rough.logDeterminant;
}

function addFisherSlope(
  system: System,
  mean: Point,
  precisions: Precisions,
  variances: Variances,
  covariance: Float64Array,
  names: readonly SpreadName[],
  slope: Float64Array,
): void {
  const { design, border } = system;
  let sum = 0;
  for (let c = 0; c < design.candidates; c++) {
    const group = design.groupOf ? mean.border[border.firstGroup + design.groupOf[c]!]! : 0;
    sum += (mean.ability[c]! - group) ** 2 + variances.offsetVariance[c]!;
  }
  slope[0]! += precisions.candidate * sum - design.candidates;
  sum = 0;
  for (let r = 0; r < design.raters; r++) {
    sum += mean.border[r]! ** 2 + covariance[r * border.full + r]!;
  }
  slope[1]! += precisions.rater * sum - design.raters;
  if (names.length < 3) return;
  const effects = effectSlopes(system, precisions, variances, mean.halo);
  names.forEach((name, i) => {
    if (name === "interview" || name === "session") slope[i]! += effects[name];
  });
}

/** A correction up to this far, in logits², is always taken. */
const NEAR = 0.25;

/**
 * The share of the correction that is taken: all of it, unless it would carry a parameter farther
 * than its own sd and farther than half a logit, where a second-order correction means nothing.
 */
function shareOfShift(
  system: System,
  solution: Point,
  variances: Variances,
  covariance: Float64Array,
): number {
  const { full } = system.border;
  let widest = 1;
  for (let c = 0; c < solution.ability.length; c++) {
    const shift = solution.ability[c]! ** 2 / 4;
    widest = Math.max(widest, shift / Math.max(NEAR, variances.abilityVariance[c]!));
  }
  for (let b = 0; b < full; b++) {
    const shift = solution.border[b]! ** 2 / 4;
    widest = Math.max(widest, shift / Math.max(NEAR, covariance[b * (full + 1)]!));
  }
  return 1 / Math.sqrt(widest);
}

function toMean(solution: Float64Array, mode: Float64Array, share: number): void {
  for (let i = 0; i < mode.length; i++) solution[i] = mode[i]! - (share * solution[i]!) / 2;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
