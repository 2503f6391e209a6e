import type { Fit } from "../fit/fit-shape.ts";
import { misfitGate } from "../gates/gates.ts";
import type { GateSettings } from "../gates/gate-settings.ts";
import type { NotEnough } from "../not-enough.ts";
import { elementCounts } from "./element-counts.ts";
import { fairAverages } from "./fair-average.ts";
import { fitStatistics, type FitStatistics } from "./fit-statistics.ts";
import { normalInterval, type Interval } from "./interval.ts";
import { ratingResiduals } from "./rating-residuals.ts";
import { scaleSpread, type ScaleSpread } from "../effects/scale-spread.ts";

/** One criterion (of one stage). */
export interface CriterionScore {
  readonly id: string;
  readonly difficulty: { readonly value: number; readonly se: number; readonly interval: Interval };
  readonly observedAverage: number;
  readonly fairAverage: number;
  readonly count: number;
  readonly misfit: FitStatistics | NotEnough;
  /** Whether its points follow ability more (above 0) or less (below) than the others' do. */
  readonly discrimination: ScaleSpread | NotEnough;
}

/**
 * Criteria with their difficulty, fit and a check of discrimination (`scaleSpread` on criteria, where
 * the formula stands): above 0 the criterion's points follow ability more than the others' do, below
 * 0 less. A check, not a parameter of the model.
 * Source: Linacre, FACETS table 7; Muraki (1992). Cost: two curves a rating. Refuses fit and
 * discrimination below the gate of ratings.
 */
export function criterionScores(fit: Fit, settings?: GateSettings): CriterionScore[] {
  const residuals = ratingResiduals(fit);
  const statistics = fitStatistics(fit, residuals, "criterion");
  const { count, observedAverage } = elementCounts(fit, "criterion");
  const fair = fairAverages(fit, "criterion");
  const spread = scaleSpread(fit, residuals, "criterion");
  return fit.ratings.labels.criteria.map((id, j) => {
    const value = fit.difficulties.value[j]!;
    const se = fit.difficulties.se[j]!;
    const gate = misfitGate(statistics[j]!.count, settings);
    return {
      id,
      difficulty: { value, se, interval: normalInterval(value, se) },
      observedAverage: observedAverage[j]!,
      fairAverage: fair[j]!.average,
      count: count[j]!,
      misfit: gate ?? statistics[j]!,
      discrimination: gate ?? spread[j]!,
    };
  });
}
