import { normalUpper } from "../distributions/normal.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { misfitGate, severityGate } from "../gates/gates.ts";
import type { GateSettings } from "../gates/gate-settings.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { raterLinks } from "../ratings/comparable-raters.ts";
import { falseDiscoveryRates } from "../reports/false-discovery.ts";
import { fitStatistics, standardise } from "../reports/fit-statistics.ts";
import { ratingResiduals, type RatingResiduals } from "../reports/rating-residuals.ts";
import { plainInterviews } from "./plain-interviews.ts";
import { driftOf, type Drift } from "./drift.ts";
import { interviewShares, type InterviewShare } from "./interview-share.ts";
import { scaleSpread, type ScaleSpread } from "./scale-spread.ts";

/** A test's result; `rate` is the false discovery rate over all raters that could be tested. */
export interface Tested {
  readonly z: number;
  readonly p: number;
  readonly rate: number;
}

export interface RaterEffects {
  readonly id: string;
  /** Rates lower or higher than the panel on the same candidates. */
  readonly severity: (Tested & { readonly value: number }) | NotEnough;
  /** Points huddle in the middle (below 0) or run to the ends (above). */
  readonly spread: (ScaleSpread & { readonly rate: number }) | NotEnough;
  /** Ratings of one interview move together more than the panel's do. */
  readonly halo: (InterviewShare & { readonly rate: number }) | NotEnough;
  /** Ratings are less predictable than the model's (infit above 1), or more so. */
  readonly inconsistency:
    | (Tested & { readonly infit: number; readonly outfit: number })
    | NotEnough;
  /** Severity has moved over time. */
  readonly drift: (Drift & { readonly rate: number }) | NotEnough;
}

/**
 * Five effects of each rater, each with a test and the false discovery rate of that test over all
 * raters (Benjamini & Hochberg). Thresholds of thumb are not used. Cost: a few passes.
 */
export function raterEffects(fit: Fit, settings?: GateSettings): RaterEffects[] {
  const residuals = ratingResiduals(fit);
  const statistics = fitStatistics(fit, residuals, "rater");
  const links = raterLinks(fit.design);
  const raters = fit.ratings.labels.raters.map((_, r) => r);
  const enough = (r: number): NotEnough | undefined => misfitGate(statistics[r]!.count, settings);
  const spreads = scaleSpread(fit, residuals, "rater");
  const shares = interviewShares(fit);
  const panel = meanSquare(fit, residuals);
  const severity = withRates(
    raters.map((r) => severityGate(fit, r, links, settings) ?? severityTest(fit, r)),
  );
  const spread = withRates(raters.map((r) => enough(r) ?? spreads[r]!));
  const halo = withRates(raters.map((r) => enough(r) ?? shares[r]!));
  const inconsistency = withRates(
    raters.map((r) => {
      const { infit, outfit, infitSd } = statistics[r]!;
      // Against the panel's own mean square: fitted halos make everybody look predictable.
      const z = standardise(infit / panel, infitSd ** 2);
      return enough(r) ?? { infit, outfit, z, p: 2 * normalUpper(Math.abs(z)) };
    }),
  );
  const plain = plainInterviews(fit);
  const drift = withRates(raters.map((r) => driftOf(fit, plain, r)));
  return raters.map((r) => ({
    id: fit.ratings.labels.raters[r] ?? "",
    severity: severity[r]!,
    spread: spread[r]!,
    halo: halo[r]!,
    inconsistency: inconsistency[r]!,
    drift: drift[r]!,
  }));
}

/** Infit of all ratings together. */
function meanSquare({ design }: Fit, residuals: RatingResiduals): number {
  let squares = 0;
  let information = 0;
  for (let k = 0; k < design.ratings; k++) {
    if (residuals.counted[k] === 0) continue;
    const w = design.weight ? design.weight[k]! : 1;
    squares += w * residuals.residual[k]! ** 2;
    information += w * residuals.variance[k]!;
  }
  return squares > 1e-9 && information > 1e-9 ? squares / information : 1;
}

/**
 * Against no difference. For a shrunken severity the test uses the estimate from the rater's own
 * ratings: value / reliability, with variance se² / reliability.
 */
function severityTest(fit: Fit, r: number): { value: number; z: number; p: number } {
  const value = fit.severities.value[r]!;
  const se = Math.max(fit.severities.se[r]!, 1e-12);
  const reliability = fit.severityReliability?.[r] ?? 1;
  const z = value / (se * Math.sqrt(Math.max(reliability, 1e-6)));
  return { value, z, p: 2 * normalUpper(Math.abs(z)) };
}

function withRates<T extends { readonly p: number }>(
  results: readonly (T | NotEnough)[],
): ((T & { readonly rate: number }) | NotEnough)[] {
  const tested = results.filter((result): result is T => !isNotEnough(result));
  const rates = falseDiscoveryRates(tested.map(({ p }) => p));
  let next = 0;
  return results.map((result) =>
    isNotEnough(result) ? result : { ...result, rate: rates[next++]! },
  );
}
