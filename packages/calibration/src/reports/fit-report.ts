import type { Finding } from "../finding.ts";
import type { Estimates, EstimatorName, Fit } from "../fit/fit-shape.ts";
import {
  candidateGate,
  misfitGate,
  severityGate,
  thresholdGate,
  type Gate,
} from "../gates/gates.ts";
import { GATES, type GateSettings } from "../gates/gate-settings.ts";
import { isNotEnough, notEnough, type NotEnough } from "../not-enough.ts";
import { raterLinks } from "../ratings/comparable-raters.ts";
import { elementCounts } from "./element-counts.ts";
import { fairAverages } from "./fair-average.ts";
import { fitStatistics, type FitStatistics } from "./fit-statistics.ts";
import { ratingResiduals } from "./rating-residuals.ts";
import { separationOf, type Separation } from "./separation.ts";

/** A number, or what it would take to have one. */
export type Gated = number | NotEnough;

export interface FitReport {
  readonly estimator: EstimatorName;
  readonly converged: boolean;
  readonly iterations: number;
  readonly logLikelihood: number;
  readonly sds: {
    readonly candidate: Gated;
    readonly rater: Gated;
    readonly interview: Gated;
    /** Only where sessions are named and some room had two interviewers. */
    readonly session?: Gated;
  };
  readonly candidates: readonly CandidateRow[];
  readonly raters: readonly RaterRow[];
  readonly criteria: readonly CriterionRow[];
  readonly thresholds: readonly ThresholdRow[];
  readonly separation: { readonly candidates: SeparationRow; readonly raters: SeparationRow };
  readonly subsets: readonly (readonly string[])[];
  readonly findings: readonly Finding[];
}

export interface CandidateRow {
  readonly id: string;
  readonly measure: Gated;
  readonly se: Gated;
  readonly fairAverage: Gated;
  readonly fairSe: Gated;
  readonly observedAverage: number;
  readonly count: number;
  readonly infit: Gated;
  readonly outfit: Gated;
  /** From 1, an index into `subsets` plus one. */
  readonly subset: number;
}

export interface RaterRow {
  readonly id: string;
  /** Positive: lower ratings. */
  readonly severity: Gated;
  readonly se: Gated;
  readonly fairAverage: Gated;
  readonly observedAverage: number;
  readonly count: number;
  readonly infit: Gated;
  readonly outfit: Gated;
  readonly infitZ: Gated;
  readonly outfitZ: Gated;
  readonly subset: number;
}

export interface CriterionRow {
  readonly id: string;
  readonly difficulty: Gated;
  readonly se: Gated;
  readonly infit: Gated;
  readonly outfit: Gated;
}

export interface ThresholdRow {
  /** The point that the threshold leads up to, from the point below. */
  readonly category: number;
  readonly value: Gated;
  readonly se: Gated;
}

export interface SeparationRow {
  readonly separation: Gated;
  readonly strata: Gated;
  readonly reliability: Gated;
}

/**
 * The whole fit in one object, each number behind its gate: the shape that the command line
 * prints. With `gates` off only numbers that do not exist are withheld.
 */
export function fitReport(
  fit: Fit,
  options: { readonly gates?: GateSettings | "off" } = {},
): FitReport {
  const settings = options.gates === "off" ? undefined : (options.gates ?? GATES);
  const residuals = ratingResiduals(fit);
  const { sds } = fit;
  return {
    estimator: fit.estimator,
    converged: fit.converged,
    iterations: fit.iterations,
    logLikelihood: fit.logLikelihood,
    sds: {
      candidate: sds.candidate ?? noSpread(fit, "candidates"),
      rater: sds.rater ?? noSpread(fit, "interviewers"),
      interview: sds.interview ?? noSpread(fit, "interviews"),
      ...(sds.session !== undefined && { session: sds.session }),
    },
    candidates: candidateRows(fit, fitStatistics(fit, residuals, "candidate"), settings),
    raters: raterRows(fit, fitStatistics(fit, residuals, "rater"), settings),
    criteria: criterionRows(fit, fitStatistics(fit, residuals, "criterion"), settings),
    thresholds: thresholdRows(fit, settings),
    separation: {
      candidates: separationRow(fit, fit.abilities, fit.estimator !== "jml"),
      raters: separationRow(fit, fit.severities, fit.estimator === "laplace"),
    },
    subsets: subsetMembers(fit),
    findings: fit.findings,
  };
}

function noSpread(fit: Fit, whose: string): NotEnough {
  const name = fit.estimator === "jml" ? "Joint" : "Marginal";
  return notEnough(0, 1, `${name} maximum likelihood estimates no standard deviation of ${whose}.`);
}

function candidateRows(
  fit: Fit,
  statistics: readonly FitStatistics[],
  settings: GateSettings | undefined,
): CandidateRow[] {
  const { count, observedAverage } = elementCounts(fit, "candidate");
  const fair = fairAverages(fit, "candidate");
  return fit.ratings.labels.candidates.map((id, c) => {
    const gate =
      unknown(fit.abilities, c, id) ?? (settings && candidateGate(fit, c, count[c]!, settings));
    const { infit, outfit } = misfit(statistics[c]!, settings);
    return {
      id,
      measure: gate ?? fit.abilities.value[c]!,
      se: gate ?? fit.abilities.se[c]!,
      fairAverage: gate ?? fair[c]!.average,
      fairSe: gate ?? fair[c]!.se,
      observedAverage: observedAverage[c]!,
      count: count[c]!,
      infit,
      outfit,
      subset: fit.subsets.ofCandidate[c]! + 1,
    };
  });
}

function raterRows(
  fit: Fit,
  statistics: readonly FitStatistics[],
  settings: GateSettings | undefined,
): RaterRow[] {
  const { count, observedAverage } = elementCounts(fit, "rater");
  const fair = fairAverages(fit, "rater");
  const links = raterLinks(fit.design);
  return fit.ratings.labels.raters.map((id, r) => {
    const gate =
      unknown(fit.severities, r, id) ?? (settings && severityGate(fit, r, links, settings));
    return {
      id,
      severity: gate ?? fit.severities.value[r]!,
      se: gate ?? fit.severities.se[r]!,
      fairAverage: gate ?? fair[r]!.average,
      observedAverage: observedAverage[r]!,
      count: count[r]!,
      ...misfit(statistics[r]!, settings),
      subset: fit.subsets.ofRater[r]! + 1,
    };
  });
}

function criterionRows(
  fit: Fit,
  statistics: readonly FitStatistics[],
  settings: GateSettings | undefined,
): CriterionRow[] {
  return fit.ratings.labels.criteria.map((id, j) => {
    const gate = unknown(fit.difficulties, j, id);
    const { infit, outfit } = misfit(statistics[j]!, settings);
    return {
      id,
      difficulty: gate ?? fit.difficulties.value[j]!,
      se: gate ?? fit.difficulties.se[j]!,
      infit,
      outfit,
    };
  });
}

function thresholdRows(fit: Fit, settings: GateSettings | undefined): ThresholdRow[] {
  const { scores, steps, se } = fit.scale;
  const { lowest, highest } = fit.ratings.scale;
  const { counts } = fit.design.support;
  return Array.from({ length: highest - lowest }, (_, k) => {
    const category = lowest + k + 1;
    const m = scores.indexOf(k + 1);
    const gate: Gate =
      m > 0 && scores[m - 1] === k
        ? settings && thresholdGate(category, counts[k + 1]!, counts[k]!, settings)
        : notEnough(
            Math.min(counts[k]!, counts[k + 1]!),
            settings?.thresholdRatings ?? 1,
            `Point ${category} or the one below was never given where both could be told, so there is no step between them.`,
          );
    return { category, value: gate ?? steps[m - 1]!, se: gate ?? se[m - 1]! };
  });
}

function separationRow(fit: Fit, estimates: Estimates, shrunken: boolean): SeparationRow {
  const over = fit.estimator === "jml" ? "population" : "sample";
  const found: Separation | NotEnough = separationOf(estimates, { shrunken, over });
  if (isNotEnough(found)) return { separation: found, strata: found, reliability: found };
  const { separation, strata, reliability } = found;
  return { separation, strata, reliability };
}

function subsetMembers({ subsets, ratings }: Fit): string[][] {
  const members = Array.from({ length: subsets.count }, (): string[] => []);
  subsets.ofCandidate.forEach((s, c) => members[s]!.push(ratings.labels.candidates[c]!));
  subsets.ofRater.forEach((s, r) => members[s]!.push(ratings.labels.raters[r]!));
  return members;
}

function unknown(estimates: Estimates, e: number, id: string): Gate {
  if (estimates.known?.[e] !== 0) return undefined;
  return notEnough(0, 1, `No rating of ${id} is left once extreme scores are taken out.`);
}

interface Misfit {
  readonly infit: Gated;
  readonly outfit: Gated;
  readonly infitZ: Gated;
  readonly outfitZ: Gated;
}

function misfit(statistics: FitStatistics, settings: GateSettings | undefined): Misfit {
  const { count, infit, outfit, infitZ, outfitZ } = statistics;
  const gate: Gate =
    count === 0
      ? notEnough(
          0,
          1,
          "Every rating here is part of an extreme score, which fits by construction.",
        )
      : settings && misfitGate(count, settings);
  return {
    infit: gate ?? infit,
    outfit: gate ?? outfit,
    infitZ: gate ?? infitZ,
    outfitZ: gate ?? outfitZ,
  };
}
