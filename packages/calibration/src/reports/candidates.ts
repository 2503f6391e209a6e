import { normalCdf } from "../distributions/normal.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { candidateGate } from "../gates/gates.ts";
import type { GateSettings } from "../gates/gate-settings.ts";
import type { NotEnough } from "../not-enough.ts";
import { elementCounts } from "./element-counts.ts";
import { centre, fairAverages } from "./fair-average.ts";
import { normalInterval, type Interval } from "./interval.ts";
import { scoreCurve } from "./score-curve.ts";

/** One candidate: what was given, what was corrected, and how sure that is. */
export interface CandidateScore {
  readonly id: string;
  readonly measure:
    | { readonly value: number; readonly se: number; readonly interval: Interval }
    | NotEnough;
  /** The adjusted score in points, with its 95 % interval. */
  readonly adjusted:
    | { readonly points: number; readonly se: number; readonly interval: Interval }
    | NotEnough;
  /** Always side by side; the raw mean is never silently replaced. */
  readonly correction: Correction;
  readonly count: number;
  readonly interviewers: number;
  /** From 1; compare only within a subset, and within an opening. */
  readonly subset: number;
}

/** In points. */
export interface Correction {
  readonly rawMean: number;
  /** What average interviewers instead of these would have added. */
  readonly severity: number;
  /** What average criteria instead of these would have added. */
  readonly criterionMix: number;
}

/**
 * Candidates with the three numbers side by side. At the estimated ability the expected mean
 * rating is taken three times: with the interviewers and criteria that were met, with average
 * interviewers, and with average interviewers and criteria; the differences are the corrections.
 * Source: Linacre's fair average, taken apart. Cost: two curves a rating. Refuses, candidate by
 * candidate, measure and adjusted score below the gate; the raw mean and the corrections never.
 */
export function candidateScores(fit: Fit, settings?: GateSettings): CandidateScore[] {
  const { design, abilities, ratings } = fit;
  const { count, observedAverage } = elementCounts(fit, "candidate");
  const fair = fairAverages(fit, "candidate");
  const corrections = correct(fit);
  return ratings.labels.candidates.map((id, c) => {
    const gate = candidateGate(fit, c, count[c]!, settings);
    const met = new Set(
      design.raterOf.subarray(design.interviewStart[c], design.interviewStart[c + 1]),
    );
    const value = abilities.value[c]!;
    const se = abilities.se[c]!;
    const { average: points, se: pointsSe } = fair[c]!;
    return {
      id,
      measure: gate ?? { value, se, interval: normalInterval(value, se) },
      adjusted: gate ?? { points, se: pointsSe, interval: normalInterval(points, pointsSe) },
      correction: { rawMean: observedAverage[c]!, ...corrections[c]! },
      count: count[c]!,
      interviewers: met.size,
      subset: fit.subsets.ofCandidate[c]! + 1,
    };
  });
}

function correct(fit: Fit): { severity: number; criterionMix: number }[] {
  const { design, abilities, severities, difficulties } = fit;
  const curve = scoreCurve(fit);
  const severity = centre(severities);
  const difficulty = centre(difficulties);
  return Array.from(abilities.value, (ability, c) => {
    let weight = 0;
    let met = 0;
    let averageRaters = 0;
    for (let i = design.interviewStart[c]!; i < design.interviewStart[c + 1]!; i++) {
      const own = severities.value[design.raterOf[i]!]!;
      for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
        const w = design.weight ? design.weight[k]! : 1;
        const delta = difficulties.value[design.criterion[k]!]!;
        weight += w;
        met += w * curve.points(ability - own - delta);
        averageRaters += w * curve.points(ability - severity - delta);
      }
    }
    if (weight === 0) return { severity: 0, criterionMix: 0 };
    const average = curve.points(ability - severity - difficulty);
    return {
      severity: (averageRaters - met) / weight,
      criterionMix: average - averageRaters / weight,
    };
  });
}

/** P(c is better than d) from the joint posterior: people who share interviewers share errors. */
export function probabilityHigher(fit: Fit, c: number, d: number): number {
  if (c === d) return 0.5;
  const { value, se } = fit.abilities;
  const variance = se[c]! ** 2 + se[d]! ** 2 - 2 * fit.covariance(c, d);
  const difference = value[c]! - value[d]!;
  if (!(variance > 1e-14)) return difference > 0 ? 1 : difference < 0 ? 0 : 0.5;
  return normalCdf(difference / Math.sqrt(variance));
}
