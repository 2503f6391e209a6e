import type { Point } from "../model/system.ts";
import type { Variances } from "../model/spread.ts";
import type { ConditionalPosterior } from "./posterior-at.ts";
import type { Spreads, WeightedSpreads } from "./spread-parameters.ts";

/** The posterior with the sds integrated over. */
export interface IntegratedPosterior {
  readonly spreads: Spreads;
  /** The posterior of the sds as points with weights that add up to 1; see `sdPoints` of a fit. */
  readonly spreadPoints: readonly WeightedSpreads[];
  readonly mean: Point;
  readonly abilityVariance: Float64Array;
  /** Over the full border. */
  readonly borderVariance: Float64Array;
  /** The part of the ability variance that is there at given sds, averaged over them. */
  readonly withinVariance: Float64Array;
  /** Columns whose outer products add up to what the uncertainty of the sds adds. */
  readonly shifts: readonly Point[];
  /** The conditional posterior at the mode of the sds, at which `system` is left. */
  readonly atMode: Pick<ConditionalPosterior, "precisions" | "covariance" | "logLikelihood"> & {
    readonly variances: Pick<Variances, "abilityVariance">;
  };
  /** Whether the sds were known so well that no grid was visited. */
  readonly gridSkipped: boolean;
  readonly iterations: number;
  readonly converged: boolean;
}
