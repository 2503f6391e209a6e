/**
 * Percent agreement: how often two raters of the same unit give the same mark (exact), or marks
 * at most one point of the scale apart (adjacent).
 *
 *     share of agreeing pairs in a unit, averaged over the units with two marks or more
 *
 * Read it beside a chance-corrected coefficient: on a scale of four points where most marks are 3,
 * two people who never listen agree often. `unanimous` is the stricter share of the units that
 * every rater marked on which all agree.
 *
 * Source: Gwet (2014), chapter 2, missing marks included. Cost: q² a unit.
 * Refuses: fewer than two units with two marks or more.
 */
import { shareInterval } from "../distributions/beta.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import { agreementWeights, type Weighting } from "./agreement-weights.ts";
import type { Coefficient, Interval } from "./coefficient.ts";
import { tooFewUnits } from "./enough-units.ts";
import type { MarkCounts } from "./mark-counts.ts";
import { chanceCorrected, observedAgreement } from "./observed-agreement.ts";
import { completeUnits, type RatingTable } from "./rating-table.ts";

function withoutChance(marks: MarkCounts, weights: Float64Array): Coefficient | NotEnough {
  const few = tooFewUnits(marks);
  if (few !== undefined) return few;
  return chanceCorrected(marks, observedAgreement(marks, weights), 0, new Float64Array(marks.n));
}

/** The share of pairs with equal marks; weighted, nearly equal marks count in part. */
export function percentAgreement(
  marks: MarkCounts,
  weighting: Weighting = "unweighted",
): Coefficient | NotEnough {
  return withoutChance(marks, agreementWeights(marks.categories, weighting));
}

/** The share of pairs with marks at most one point apart. */
export function adjacentAgreement(marks: MarkCounts): Coefficient | NotEnough {
  const { q } = marks;
  const weights = new Float64Array(q * q);
  for (let k = 0; k < q; k++) {
    for (let l = Math.max(0, k - 1); l <= Math.min(q - 1, k + 1); l++) weights[k * q + l] = 1;
  }
  return withoutChance(marks, weights);
}

export interface UnanimousShare {
  readonly estimate: number;
  /** 95 %, exact (Clopper & Pearson). */
  readonly interval: Interval;
  readonly units: number;
}

/** Of the units that every rater marked, the share whose marks span at most `tolerance`. */
export function unanimousShare(
  table: RatingTable,
  tolerance: number = 0,
): UnanimousShare | NotEnough {
  const complete = completeUnits(table);
  const units = complete.units.length;
  const width = table.raters.length;
  if (units === 0) return notEnough(0, 1, "units marked by every rater");
  if (width < 2) return notEnough(width, 2, "raters");
  let agreeing = 0;
  for (let i = 0; i < units; i++) {
    const row = complete.marks.subarray(i * width, (i + 1) * width);
    if (Math.max(...row) - Math.min(...row) <= tolerance) agreeing += 1;
  }
  return { estimate: agreeing / units, interval: shareInterval(agreeing, units), units };
}
