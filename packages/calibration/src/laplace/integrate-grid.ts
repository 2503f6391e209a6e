import { symmetricEigen } from "../linear/eigen.ts";
import { addStep, copyPoint, createPoint, type Point, type System } from "../model/system.ts";
import { designPoints } from "./integration-points.ts";
import type { IntegratedPosterior } from "./integrated-posterior.ts";
import { posteriorAt, standAt, type ConditionalPosterior } from "./posterior-at.ts";
import { LEAST_CURVATURE, type SpreadMode } from "./spread-mode.ts";
import { spreadsFrom, type EffectTerms, type Spreads } from "./spread-parameters.ts";

/** Minus the second derivative of the log density by differences of the slope. */
function measureCurvature(system: System, mode: SpreadMode, terms: EffectTerms): Float64Array {
  const { found, information } = mode;
  const m = found.logs.length;
  const curvature = new Float64Array(m * m);
  const scratch = new Float64Array(system.border.full ** 2);
  for (let i = 0; i < m; i++) {
    const h = Math.min(0.3, 0.25 / Math.sqrt(information[i]!));
    const logs = found.logs.slice();
    logs[i]! += h;
    const options = { reuse: scratch, search: true };
    const moved = posteriorAt(system, found.mode, logs, terms, options).slope;
    for (let j = 0; j < m; j++) {
      const second = (found.slope[j]! - moved[j]!) / h;
      curvature[i * m + j]! += second / 2;
      curvature[j * m + i]! += second / 2;
    }
  }
  return curvature;
}

/**
 * Visits the design points around the mode and mixes their conditional posteriors by weight ×
 * density: the mean is the mixture's, the variance the mean of the variances plus the variance of
 * the means. Leaves the system at the mode.
 */
export function fromGrid(
  system: System,
  mode: SpreadMode,
  terms: EffectTerms,
  steep: readonly Point[],
): IntegratedPosterior {
  const m = mode.found.logs.length;
  const curvature = measureCurvature(system, mode, terms);
  const { values, vectors } = symmetricEigen(curvature, m);
  const axis = Float64Array.from(
    vectors,
    (v, at) => v / Math.sqrt(Math.max(values[at % m]!, LEAST_CURVATURE)),
  );
  const scratch = new Float64Array(system.border.full ** 2);
  const lookAt = (z: readonly number[]): ConditionalPosterior => {
    const logs = mode.found.logs.map((l, i) =>
      z.reduce((sum, zk, k) => sum + axis[i * m + k]! * zk, l),
    );
    return posteriorAt(system, extrapolate(system, mode, steep, logs), logs, terms, {
      reuse: scratch,
    });
  };
  const reach = measureReach(m, mode.found.logDensity, (z) => lookAt(z).logDensity);
  const points = designPoints(m).map(({ z, logWeight }) => {
    const stretched = z.map((x, k) => x * stretch(reach, k, x));
    const jacobian = z.reduce((sum, x, k) => sum + Math.log(stretch(reach, k, x)), 0);
    return { found: lookAt(stretched), logWeight: logWeight + jacobian };
  });
  const logs = points.map(({ found, logWeight }) => found.logDensity + logWeight);
  const top = Math.max(...logs);
  const total = logs.reduce((sum, l) => sum + Math.exp(l - top), 0);
  const weights = logs.map((l) => Math.exp(l - top) / total);
  standAt(system, mode.found.mean, mode.found.precisions);
  return mix(
    system,
    points.map((point) => point.found),
    weights,
    mode,
    terms,
  );
}

/** Where the mode would be if it moved along its slope, for a start; not followed far. */
function extrapolate(
  system: System,
  { found, information }: SpreadMode,
  steep: readonly Point[],
  logs: Float64Array,
): Point {
  const start = createPoint(system);
  copyPoint(found.mode, start);
  steep.forEach((column, i) => {
    const step = Math.min(FARTHEST_GUESS, Math.max(-FARTHEST_GUESS, logs[i]! - found.logs[i]!));
    addStep(start, column, step * Math.sqrt(Math.max(information[i]!, LEAST_CURVATURE)));
  });
  return start;
}

const FARTHEST_GUESS = 0.7;

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
  mode: SpreadMode,
  terms: EffectTerms,
): IntegratedPosterior {
  const mean = createPoint(system);
  const withinVariance = new Float64Array(mean.ability.length);
  const borderVariance = new Float64Array(mean.border.length);
  let spreads: Spreads = { candidate: 0, rater: 0, interview: 0, session: 0 };
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
    const at = spreadsFrom(point.logs, terms);
    spreads = {
      candidate: spreads.candidate + w * at.candidate,
      rater: spreads.rater + w * at.rater,
      interview: spreads.interview + w * at.interview,
      session: spreads.session + w * at.session,
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
    spreadPoints: points.map((point, g) => ({
      weight: weights[g]!,
      spreads: spreadsFrom(point.logs, terms),
    })),
    mean,
    abilityVariance,
    borderVariance,
    withinVariance,
    shifts,
    atMode: mode.found,
    gridSkipped: false,
    iterations: mode.evaluations + points.length,
    converged,
  };
}
