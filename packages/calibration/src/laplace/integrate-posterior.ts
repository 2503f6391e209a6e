import type { Point, System } from "../model/system.ts";
import { followSpread } from "./follow-spread.ts";
import { fromGrid } from "./integrate-grid.ts";
import type { IntegratedPosterior } from "./integrated-posterior.ts";
import { posteriorAt, type ConditionalPosterior } from "./posterior-at.ts";
import { findSpreadMode, LEAST_CURVATURE, type SpreadMode } from "./spread-mode.ts";
import {
  searchedSpreads,
  spreadsFrom,
  type EffectTerms,
  type WeightedSpreads,
} from "./spread-parameters.ts";

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
  terms: EffectTerms,
): IntegratedPosterior {
  const search = findSpreadMode(system, start, terms);
  const { logs, mode: near, covariance } = search.found;
  const found = posteriorAt(system, near, logs, terms, { reuse: covariance });
  const mode = { ...search, found };
  const steep = shiftsBySlope(system, mode, terms);
  if (largestShare(system, mode.found, steep) <= NEGLIGIBLE_SHARE) {
    return fromMode(system, mode, steep, terms);
  }
  return fromGrid(system, mode, terms, steep);
}

/** Columns J L with L Lᵀ the covariance of the log sds: their outer products are J Σ Jᵀ. */
function shiftsBySlope(system: System, mode: SpreadMode, terms: EffectTerms): readonly Point[] {
  const { found, information } = mode;
  const names = searchedSpreads(terms);
  const follow = names.map((name) =>
    followSpread(system, found.mode, found.precisions, name, "all"),
  );
  return follow.map((point, k) => {
    const sd = 1 / Math.sqrt(Math.max(information[k]!, LEAST_CURVATURE));
    return {
      ability: point.ability.map((v) => v * sd),
      halo: point.halo.map((v) => v * sd),
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

function fromMode(
  system: System,
  mode: SpreadMode,
  shifts: readonly Point[],
  terms: EffectTerms,
): IntegratedPosterior {
  const { found } = mode;
  const { full } = system.border;
  const within = found.variances.abilityVariance;
  return {
    spreads: found.spreads,
    spreadPoints: pointsAround(mode, terms),
    mean: found.mean,
    abilityVariance: within.map((v, c) => shifts.reduce((sum, s) => sum + s.ability[c]! ** 2, v)),
    borderVariance: Float64Array.from({ length: full }, (_, b) =>
      shifts.reduce((sum, s) => sum + s.border[b]! ** 2, found.covariance[b * full + b]!),
    ),
    withinVariance: within,
    shifts,
    atMode: found,
    gridSkipped: true,
    iterations: mode.evaluations,
    converged: mode.converged,
  };
}

/** Two points a log sd, one sd of its posterior times √m either way: its second moments, and no more. */
function pointsAround(mode: SpreadMode, terms: EffectTerms): readonly WeightedSpreads[] {
  const { found, information } = mode;
  const m = found.logs.length;
  return Array.from({ length: 2 * m }, (_, at) => {
    const k = at >> 1;
    const reach = Math.sqrt(m / Math.max(information[k]!, LEAST_CURVATURE));
    const logs = found.logs.slice();
    logs[k]! += at % 2 === 0 ? reach : -reach;
    return { weight: 1 / (2 * m), spreads: spreadsFrom(logs, terms) };
  });
}
