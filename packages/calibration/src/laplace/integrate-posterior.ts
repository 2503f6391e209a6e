import { symmetricEigen } from "../linear/eigen.ts";
import { createPoint, type Point, type System } from "../model/system.ts";
import { followSpread } from "./follow-spread.ts";
import { designPoints } from "./integration-points.ts";
import { posteriorAt, type ConditionalPosterior } from "./posterior-at.ts";
import { findSpreadMode, type SpreadMode } from "./spread-mode.ts";
import {
  searchedSpreads,
  spreadsFrom,
  type InterviewTerm,
  type Spreads,
} from "./spread-parameters.ts";

/** The posterior with the sds integrated over. */
export interface IntegratedPosterior {
  readonly spreads: Spreads;
  readonly mean: Point;
  readonly abilityVariance: Float64Array;
  /** Over the full border. */
  readonly borderVariance: Float64Array;
  /** The part of the ability variance that is there at given sds, averaged over them. */
  readonly withinVariance: Float64Array;
  /** Columns whose outer products add up to what the uncertainty of the sds adds. */
  readonly shifts: readonly Point[];
  /** The conditional posterior at the mode of the sds, at which `system` is left. */
  readonly atMode: ConditionalPosterior;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Where the sds are so well known that integrating over them would change no variance by more
 * than this share, their uncertainty is carried by its slope (delta rule) and no grid is visited.
 */
const NEGLIGIBLE_SHARE = 0.01;

/**
 * Integrates the posterior over the log sds: finds their mode, measures curvature and reach there,
 * visits the design points, and mixes the conditional posteriors by weight × density: the mean is
 * the mixture's, the variance the mean of the variances plus the variance of the means.
 *
 * Source: integrated nested Laplace approximation (Rue, Martino & Chopin 2009), with full Laplace
 * inside. Cost: some 30 conditional posteriors for three sds, some 6 where the grid is skipped.
 */
export function integratePosterior(
  system: System,
  start: Point,
  term: InterviewTerm,
): IntegratedPosterior {
  const mode = findSpreadMode(system, start, term);
  const steep = shiftsBySlope(system, mode, term);
  if (largestShare(system, mode.found, steep) <= NEGLIGIBLE_SHARE) {
    return fromMode(system, mode, steep);
  }
  return fromGrid(system, mode, term);
}

/** Columns J L with L Lᵀ the covariance of the log sds: their outer products are J Σ Jᵀ. */
function shiftsBySlope(system: System, mode: SpreadMode, term: InterviewTerm): readonly Point[] {
  const { found, information } = mode;
  const names = searchedSpreads(term);
  const follow = names.map((name) =>
    followSpread(system, found.mode, found.precisions, name, "all"),
  );
  return follow.map((point, k) => {
    const sd = 1 / Math.sqrt(Math.max(information[k]!, LEAST_CURVATURE));
    return {
      ability: point.ability.map((v) => v * sd),
      halo: point.halo,
      border: point.border.map((v) => v * sd),
    };
  });
}

function largestShare(
  system: System,
  found: ConditionalPosterior,
  shifts: readonly Point[],
): number {
  let largest = 0;
  const { full, raters } = system.border;
  for (let c = 0; c < found.mode.ability.length; c++) {
    const added = shifts.reduce((sum, shift) => sum + shift.ability[c]! ** 2, 0);
    largest = Math.max(largest, added / found.variances.abilityVariance[c]!);
  }
  for (let r = 0; r < raters; r++) {
    const added = shifts.reduce((sum, shift) => sum + shift.border[r]! ** 2, 0);
    largest = Math.max(largest, added / found.covariance[r * full + r]!);
  }
  return largest;
}

function fromMode(system: System, mode: SpreadMode, shifts: readonly Point[]): IntegratedPosterior {
  const { found } = mode;
  const { full } = system.border;
  const within = found.variances.abilityVariance;
  return {
    spreads: found.spreads,
    mean: found.mean,
    abilityVariance: within.map((v, c) => shifts.reduce((sum, s) => sum + s.ability[c]! ** 2, v)),
    borderVariance: Float64Array.from({ length: full }, (_, b) =>
      shifts.reduce((sum, s) => sum + s.border[b]! ** 2, found.covariance[b * full + b]!),
    ),
    withinVariance: within,
    shifts,
    atMode: found,
    iterations: mode.evaluations,
    converged: mode.converged,
  };
}

/** A log sd is never taken to be wider than this curvature says. */
const LEAST_CURVATURE = 0.3;

/** Minus the second derivative of the log density by central differences of the slope. */
function measureCurvature(system: System, mode: SpreadMode, term: InterviewTerm): Float64Array {
  const { found, information } = mode;
  const m = found.logs.length;
  const curvature = new Float64Array(m * m);
  const scratch = new Float64Array(system.border.full ** 2);
  for (let i = 0; i < m; i++) {
    const h = Math.min(0.3, 0.25 / Math.sqrt(information[i]!));
    const slopeAt = (sign: number): Float64Array => {
      const logs = found.logs.slice();
      logs[i]! += sign * h;
      return posteriorAt(system, found.mode, logs, term, scratch).slope;
    };
    const above = slopeAt(1);
    const below = slopeAt(-1);
    for (let j = 0; j < m; j++) {
      const second = (below[j]! - above[j]!) / (2 * h);
      curvature[i * m + j]! += second / 2;
      curvature[j * m + i]! += second / 2;
    }
  }
  return curvature;
}

function fromGrid(system: System, mode: SpreadMode, term: InterviewTerm): IntegratedPosterior {
  const m = mode.found.logs.length;
  const curvature = measureCurvature(system, mode, term);
  const { values, vectors } = symmetricEigen(curvature, m);
  const axis = Float64Array.from(
    vectors,
    (v, at) => v / Math.sqrt(Math.max(values[at % m]!, LEAST_CURVATURE)),
  );
  const scratch = new Float64Array(system.border.full ** 2);
  const lookAt = (z: readonly number[], reuse?: Float64Array): ConditionalPosterior => {
    const logs = mode.found.logs.map((l, i) =>
      z.reduce((sum, zk, k) => sum + axis[i * m + k]! * zk, l),
    );
    return posteriorAt(system, mode.found.mode, logs, term, reuse);
  };
  const reach = measureReach(m, mode.found.logDensity, (z) => lookAt(z, scratch).logDensity);
  const points = designPoints(m).map(({ z, logWeight }) => {
    const stretched = z.map((x, k) => x * stretch(reach, k, x));
    const jacobian = z.reduce((sum, x, k) => sum + Math.log(stretch(reach, k, x)), 0);
    return { found: lookAt(stretched, scratch), logWeight: logWeight + jacobian };
  });
  const logs = points.map(({ found, logWeight }) => found.logDensity + logWeight);
  const top = Math.max(...logs);
  const total = logs.reduce((sum, l) => sum + Math.exp(l - top), 0);
  const weights = logs.map((l) => Math.exp(l - top) / total);
  const atMode = lookAt(Array.from({ length: m }, () => 0));
  return mix(
    system,
    points.map((point) => point.found),
    weights,
    atMode,
    mode,
    term,
  );
}

/** How far the density reaches on each half axis, 1 for a normal: [plus, minus] per axis. */
type Reach = readonly (readonly [number, number])[];

const PROBE = 2;

function measureReach(m: number, top: number, density: (z: readonly number[]) => number): Reach {
  return Array.from({ length: m }, (_, k) => {
    const side = (sign: number): number => {
      const z = Array.from({ length: m }, (_, i) => (i === k ? sign * PROBE : 0));
      const drop = Math.max(0.05, 2 * (top - density(z)));
      return Math.min(3, Math.max(0.4, PROBE / Math.sqrt(drop)));
    };
    return [side(1), side(-1)] as const;
  });
}

function stretch(reach: Reach, axis: number, x: number): number {
  const [plus, minus] = reach[axis]!;
  if (x === 0) return (plus + minus) / 2;
  return x > 0 ? plus : minus;
}

function mix(
  system: System,
  points: readonly ConditionalPosterior[],
  weights: readonly number[],
  atMode: ConditionalPosterior,
  mode: SpreadMode,
  term: InterviewTerm,
): IntegratedPosterior {
  const mean = createPoint(system);
  const withinVariance = new Float64Array(mean.ability.length);
  const borderVariance = new Float64Array(mean.border.length);
  let spreads: Spreads = { candidate: 0, rater: 0, interview: 0 };
  points.forEach((point, g) => {
    const w = weights[g]!;
    for (let c = 0; c < withinVariance.length; c++) {
      mean.ability[c]! += w * point.mean.ability[c]!;
      withinVariance[c]! += w * point.variances.abilityVariance[c]!;
    }
    for (let i = 0; i < mean.halo.length; i++) mean.halo[i]! += w * point.mean.halo[i]!;
    for (let b = 0; b < borderVariance.length; b++) {
      mean.border[b]! += w * point.mean.border[b]!;
      borderVariance[b]! += w * point.borderVariance[b]!;
    }
    const at = spreadsFrom(point.logs, term);
    spreads = {
      candidate: spreads.candidate + w * at.candidate,
      rater: spreads.rater + w * at.rater,
      interview: spreads.interview + w * at.interview,
    };
  });
  const abilityVariance = withinVariance.slice();
  const shifts = points.map((point, g) => {
    const root = Math.sqrt(weights[g]!);
    const shift = createPoint(system);
    for (let c = 0; c < abilityVariance.length; c++) {
      shift.ability[c] = root * (point.mean.ability[c]! - mean.ability[c]!);
      abilityVariance[c]! += shift.ability[c]! ** 2;
    }
    for (let b = 0; b < borderVariance.length; b++) {
      shift.border[b] = root * (point.mean.border[b]! - mean.border[b]!);
      borderVariance[b]! += shift.border[b]! ** 2;
    }
    return shift;
  });
  const converged = mode.converged && points.every((point) => point.converged);
  return {
    spreads,
    mean,
    abilityVariance,
    borderVariance,
    withinVariance,
    shifts,
    atMode,
    iterations: mode.evaluations + points.length,
    converged,
  };
}
