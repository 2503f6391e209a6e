/**
 * The six intraclass correlations: how much of the variance of a mark is the unit's own.
 *
 *     ICC1  (B − W) / (B + (k−1)W)                      raters drawn anew for every unit
 *     ICC2  (B − E) / (B + (k−1)E + k(R − E)/n)         the same random raters: absolute agreement
 *     ICC3  (B − E) / (B + (k−1)E)                      these raters only: consistency
 *     ICC1k, ICC2k, ICC3k                               the same for the mean of k raters
 *
 * B, R, E, W: mean squares between units, between raters, residual, within units. ICC2 is McGraw and
 * Wong's ICC(A,1), ICC3 their ICC(C,1). Where a decision compares marks of different raters, take
 * ICC2: a rater's severity is then error. `asIrr` holds what R's irr prints where that differs.
 *
 * Source: Shrout & Fleiss (1979) Psychol. Bull. 86, 420; McGraw & Wong (1996) Psychol. Methods 1, 30.
 * Cost: two passes over the marks. Units that somebody did not mark are left out.
 * Refuses: fewer than two raters or two complete units; marks that are all equal.
 */
import { notEnough, type NotEnough } from "../not-enough.ts";
import {
  agreementBounds,
  consistencyBounds,
  type IntraclassBounds,
  meanAgreementBounds,
  oneWayBounds,
  stepUp,
} from "./intraclass-bounds.ts";
import { completeUnits, type RatingTable } from "./rating-table.ts";
import { meanSquares } from "./two-way-anova.ts";

const ROUNDING = 1e-13;

export const INTRACLASS = ["ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"] as const;
export type IntraclassName = (typeof INTRACLASS)[number];

export interface Intraclass extends IntraclassBounds {
  readonly estimate: number;
  readonly mcGrawWongName: string;
  readonly units: number;
  readonly raters: number;
}

export type IntraclassTable = Record<IntraclassName, Intraclass | NotEnough>;

export function intraclass(table: RatingTable): IntraclassTable | NotEnough {
  const complete = completeUnits(table);
  const units = complete.units.length;
  const raters = complete.raters.length;
  if (raters < 2) return notEnough(raters, 2, "raters");
  if (units < 2) return notEnough(units, 2, "units marked by every rater");
  const squares = meanSquares(complete);
  const { n, k, betweenUnits: b, betweenRaters: r, residual: e, withinUnits: w } = squares;
  if (b + w === 0) {
    return notEnough(
      1,
      2,
      "different marks: where all are equal there is no variance to share out",
    );
  }
  const one = (
    mcGrawWongName: string,
    top: number,
    bottom: number,
    bounds: (estimate: number) => IntraclassBounds,
  ): Intraclass | NotEnough => {
    if (bottom <= ROUNDING * (b + w)) {
      return notEnough(1, 2, "different unit means: where all are equal no correlation is defined");
    }
    return { estimate: top / bottom, mcGrawWongName, units, raters, ...bounds(top / bottom) };
  };
  const fitOfTwo = (k * (r - e)) / n;
  const icc2 = (b - e) / (b + (k - 1) * e + fitOfTwo);
  return {
    ICC1: one("ICC(1)", b - w, b + (k - 1) * w, () => oneWayBounds(squares)),
    ICC2: one("ICC(A,1)", b - e, b + (k - 1) * e + fitOfTwo, () => agreementBounds(squares, icc2)),
    ICC3: one("ICC(C,1)", b - e, b + (k - 1) * e, () => consistencyBounds(squares)),
    ICC1k: one(`ICC(${k})`, b - w, b, () => stepUp(oneWayBounds(squares), k)),
    ICC2k: one(`ICC(A,${k})`, b - e, b + fitOfTwo / k, (estimate) =>
      meanAgreementBounds(squares, icc2, estimate),
    ),
    ICC3k: one(`ICC(C,${k})`, b - e, b, () => stepUp(consistencyBounds(squares), k)),
  };
}
