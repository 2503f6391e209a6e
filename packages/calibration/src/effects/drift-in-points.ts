import type { Fit } from "../fit/fit-shape.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { fairAverages } from "../reports/fair-average.ts";
import { normalInterval, type Interval } from "../reports/interval.ts";
import { raterEffects } from "./rater-effects.ts";

/** A stretch of one rater's time: points above (or below, negative) what they give over all. */
export interface BlockInPoints {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly points: number;
  readonly se: number;
  readonly interval: Interval;
}

export interface CourseInPoints {
  readonly id: string;
  readonly course:
    | {
        readonly blocks: readonly BlockInPoints[];
        /** Points from the first block to the last. */
        readonly change: { readonly points: number; readonly interval: Interval };
        /** By the rule: a false discovery rate below 5 % over all raters. */
        readonly moved: boolean;
      }
    | NotEnough;
}

/** At most so many false alarms among those that are reported. */
export const DRIFT_RATE = 0.05;

/**
 * The drift of `driftOf` in the points that people give: a shift in severity times the slope of the scale at the
 * rater's own average, with its sign turned (more severe is fewer points). For small shifts; the largest are drawn a
 * little too far. Cost: that of `raterEffects`. Refuses what `driftOf` refuses.
 */
export function driftInPoints(fit: Fit): CourseInPoints[] {
  const averages = fairAverages(fit, "rater");
  return raterEffects(fit).map(({ id, drift }, r) => {
    if (isNotEnough(drift)) return { id, course: drift };
    const slope = averages[r]!.se / Math.max(fit.severities.se[r]!, 1e-9);
    const blocks = drift.blocks.map(({ from, to, count, shift, se }) => {
      // A shift of nothing has no sign.
      const points = -slope * shift || 0;
      return {
        from,
        to,
        count,
        points,
        se: slope * se,
        interval: normalInterval(points, slope * se),
      };
    });
    const [first, last] = [blocks[0]!, blocks[blocks.length - 1]!];
    const points = last.points - first.points;
    const change = { points, interval: normalInterval(points, Math.hypot(first.se, last.se)) };
    return { id, course: { blocks, change, moved: drift.rate < DRIFT_RATE } };
  });
}
