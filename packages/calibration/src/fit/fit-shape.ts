import type { Finding } from "../finding.ts";
import type { Subsets } from "../ratings/connected-subsets.ts";
import type { Design } from "../ratings/design.ts";
import type { Ratings } from "../ratings/ratings.ts";

export type EstimatorName = "laplace" | "jml" | "mml";

/** Measures in logits with their standard errors, one a label. */
export interface Estimates {
  readonly value: Float64Array;
  readonly se: Float64Array;
  /** 0 where there is no estimate (the numbers there mean nothing); absent when all are known. */
  readonly known?: Uint8Array;
  /** Joint maximum likelihood: 1 where every mark was highest, −1 lowest, 0 otherwise. */
  readonly extreme?: Int8Array;
}

/** The rating scale as it was estimated: the categories that were used, and the steps between. */
export interface ScaleSteps {
  /** Points above the lowest category of the scale, ascending. */
  readonly scores: Float64Array;
  /** The step up to scores[m + 1] from scores[m], in logits. */
  readonly steps: Float64Array;
  readonly se: Float64Array;
}

/** Everything a report needs; every report is a function of a fit. */
export interface Fit {
  readonly estimator: EstimatorName;
  readonly ratings: Ratings;
  readonly design: Design;
  readonly subsets: Subsets;
  readonly converged: boolean;
  readonly iterations: number;
  /** Of the likelihood that was maximised: joint, marginal, or penalised marginal. */
  readonly logLikelihood: number;
  /** Standard deviations in logits; absent where the estimator has none. */
  readonly sds: {
    readonly candidate?: number;
    readonly rater?: number;
    /** 0 where the interview effect is switched off. */
    readonly interview?: number;
    /** What a room shares; only where sessions are named and some room had two interviewers. */
    readonly session?: number;
  };
  /**
   * The posterior of the sds, as points whose weights add up to 1: right in its first two moments.
   * Only where the sds were integrated over.
   */
  readonly sdPoints?: readonly { readonly weight: number; readonly sds: Fit["sds"] }[];
  /** Whether the sd of the interview effect was fitted, held, or the effect left out. */
  readonly interviewTerm: "fitted" | "held" | "absent";
  /** The same of what a room shares. */
  readonly sessionTerm: "fitted" | "held" | "absent";
  /** Higher means better rated. */
  readonly abilities: Estimates;
  /** Higher means lower ratings. */
  readonly severities: Estimates;
  /** Shrunken severities only: the share of each that the rater's own ratings decide, 0 to 1. */
  readonly severityReliability?: Float64Array;
  /** Higher means harder to score on. */
  readonly difficulties: Estimates;
  readonly scale: ScaleSteps;
  /** Per interview: what one interviewer saw in one candidate across all criteria. */
  readonly halo: Float64Array;
  /** Joint error covariance of two candidates. */
  readonly covariance: (c: number, d: number) => number;
  /** Joint error covariance of two raters' severities. */
  readonly severityCovariance: (r: number, s: number) => number;
  /** Error covariance of a candidate's ability with a rater's severity. */
  readonly crossCovariance: (c: number, r: number) => number;
  readonly findings: readonly Finding[];
}

export interface FitOptions {
  readonly estimator?: EstimatorName;
  /** Laplace: whether interviewers share an error over one interview's criteria. */
  readonly interviewEffect?: "auto" | "off" | "on";
  /** Laplace: integrate over the sds, take their posterior mode, or maximum likelihood. */
  readonly sds?: "integrated" | "mode" | "ml";
  /** Joint maximum likelihood: which facet is not centred at zero. */
  readonly centre?: "candidate" | "rater";
}
