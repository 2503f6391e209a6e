import type { Finding } from "../finding.ts";
import type { Estimates, Fit } from "../fit/fit-shape.ts";
import { borderCovariance, pairCovariance } from "../model/pair-covariance.ts";
import type { Point, System } from "../model/system.ts";
import { connectedSubsets } from "../ratings/connected-subsets.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { IntegratedPosterior } from "./integrated-posterior.ts";
import { LARGEST_BORDER } from "./posterior-at.ts";
import type { EffectTerms, Spreads, WeightedSpreads } from "./spread-parameters.ts";

/** What the ways of treating the sds have in common. */
export interface LaplaceResult {
  readonly spreads: Spreads;
  /** Only where the sds were integrated over. */
  readonly spreadPoints?: readonly WeightedSpreads[];
  readonly point: Point;
  readonly abilities: Estimates;
  readonly borderSe: Float64Array;
  readonly reliability: Float64Array;
  readonly covariance: Fit["covariance"];
  readonly severityCovariance: Fit["severityCovariance"];
  readonly crossCovariance: Fit["crossCovariance"];
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly findings: readonly Finding[];
}

/** A fit from what was found; `findings` come before the result's own. */
export function assembleFit(
  ratings: Ratings,
  system: System,
  terms: EffectTerms,
  result: LaplaceResult,
  findings: readonly Finding[],
): Fit {
  const { spreads } = result;
  return {
    estimator: "laplace",
    ratings,
    design: system.design,
    subsets: connectedSubsets(system.design),
    converged: result.converged,
    iterations: result.iterations,
    logLikelihood: result.logLikelihood,
    sds: sdsOf(spreads, terms),
    ...(result.spreadPoints !== undefined && {
      sdPoints: result.spreadPoints.map((point) => ({
        weight: point.weight,
        sds: sdsOf(point.spreads, terms),
      })),
    }),
    interviewTerm: terms.interview,
    sessionTerm: terms.session,
    abilities: result.abilities,
    ...borderEstimates(system, result.point, result.borderSe),
    halo: result.point.halo,
    severityReliability: result.reliability,
    covariance: result.covariance,
    severityCovariance: result.severityCovariance,
    crossCovariance: result.crossCovariance,
    findings: [...findings, ...result.findings],
  };
}

function sdsOf({ candidate, rater, interview, session }: Spreads, terms: EffectTerms) {
  return { candidate, rater, interview, ...(terms.session !== "absent" && { session }) };
}

/** What a fit says of an integrated posterior at whose mode `system` stands. */
export function integratedResult(system: System, posterior: IntegratedPosterior): LaplaceResult {
  const { atMode, abilityVariance, withinVariance, shifts } = posterior;
  const within = pairCovariance(system, atMode.precisions, atMode.covariance);
  const across = borderCovariance(system, atMode.precisions, atMode.covariance);
  const inflation = withinVariance.map((v, c) =>
    Math.sqrt(v / atMode.variances.abilityVariance[c]!),
  );
  return {
    spreads: posterior.spreads,
    spreadPoints: posterior.spreadPoints,
    point: posterior.mean,
    abilities: { value: posterior.mean.ability, se: abilityVariance.map(Math.sqrt) },
    borderSe: posterior.borderVariance.map((v) => Math.sqrt(Math.max(0, v))),
    reliability: reliabilities(system, atMode.covariance, atMode.precisions.rater),
    covariance: (c, d) =>
      shifts.reduce(
        (sum, shift) => sum + shift.ability[c]! * shift.ability[d]!,
        inflation[c]! * inflation[d]! * within(c, d),
      ),
    severityCovariance: (r, q) =>
      shifts.reduce(
        (sum, shift) => sum + shift.border[r]! * shift.border[q]!,
        atMode.covariance[r * system.border.full + q]!,
      ),
    crossCovariance: (c, r) =>
      shifts.reduce(
        (sum, shift) => sum + shift.ability[c]! * shift.border[r]!,
        inflation[c]! * across(c, r),
      ),
    logLikelihood: atMode.logLikelihood,
    iterations: posterior.iterations,
    converged: posterior.converged,
    findings:
      system.border.size <= LARGEST_BORDER
        ? []
        : [
            {
              code: "rough-errors",
              message: `There are ${system.border.raters} interviewers; above some ${LARGEST_BORDER} the error that two of them share is left out of the standard errors.`,
            },
          ],
  };
}

/**
 * σ_r² / (σ_r² + e²) with e the error from the rater's own ratings: the conditional variance v
 * holds the prior already, 1/v = 1/e² + 1/σ_r², so this is 1 − v / σ_r².
 */
export function reliabilities(
  system: System,
  covariance: Float64Array,
  precision: number,
): Float64Array {
  const { raters, full } = system.border;
  return Float64Array.from({ length: raters }, (_, r) =>
    Math.min(1, Math.max(0, 1 - covariance[r * (full + 1)]! * precision)),
  );
}

function borderEstimates(
  system: System,
  point: Point,
  se: Float64Array,
): Pick<Fit, "severities" | "difficulties" | "scale"> {
  const { raters, firstStep, lastCriterion, ofCriterion } = system.border;
  return {
    severities: { value: point.border.slice(0, raters), se: se.slice(0, raters) },
    difficulties: {
      value: Float64Array.from(ofCriterion, (at) => point.border[at]!),
      se: Float64Array.from(ofCriterion, (at) => se[at]!),
    },
    scale: {
      scores: system.design.support.scores,
      steps: point.border.slice(firstStep, lastCriterion),
      se: se.slice(firstStep, lastCriterion),
    },
  };
}
