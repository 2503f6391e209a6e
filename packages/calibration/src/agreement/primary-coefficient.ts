/**
 * Which coefficient is shown first, and why: decided by the design of the data, never by which
 * number looks better.
 *
 *   1. four marks in five or more are one point    → Gwet's AC (chance agreement of the others
 *                                                    explodes, and they collapse)
 *   2. marks missing                               → Krippendorff's α at the level of the scale
 *   3. two raters who marked every unit            → Cohen's κ, quadratic weights unless nominal
 *   4. more raters who marked every unit           → ICC2, absolute agreement of one rater;
 *                                                    nominal: Conger's κ
 *
 * Source: Gwet (2014); Krippendorff (2011); McGraw & Wong (1996). Cost: none.
 */
import type { Metric } from "./krippendorff-metric.ts";

export interface Design {
  readonly units: number;
  readonly raters: number;
  /** Marks given. */
  readonly marks: number;
  /** Cells of the table without a mark. */
  readonly missing: number;
  /** Units with two marks or more. */
  readonly doubleRated: number;
  /** Units that every rater marked. */
  readonly completeUnits: number;
  readonly categories: readonly number[];
  /** The share of the commonest point among all marks. */
  readonly commonestShare: number;
}

export type PrimaryKey =
  | "gwet.ac1"
  | "gwet.ac2Quadratic"
  | "krippendorff.nominal"
  | "krippendorff.ordinal"
  | "krippendorff.interval"
  | "cohen.unweighted"
  | "cohen.quadratic"
  | "conger.unweighted"
  | "icc.ICC2";

export interface PrimaryChoice {
  /** Its place in the report. */
  readonly key: PrimaryKey;
  readonly name: string;
  readonly because: string;
}

const ONE_POINT_PREVAILS = 0.8;

export function primaryCoefficient(design: Design, level: Metric): PrimaryChoice {
  const nominal = level === "nominal";
  if (design.commonestShare >= ONE_POINT_PREVAILS && design.categories.length > 1) {
    const because = `${Math.round(design.commonestShare * 100)} of 100 marks are the same point, where kappa, alpha and the intraclass correlation fall towards zero whatever the raters do`;
    return nominal
      ? { key: "gwet.ac1", name: "Gwet's AC1", because }
      : { key: "gwet.ac2Quadratic", name: "Gwet's AC2, quadratic weights", because };
  }
  if (design.missing > 0) {
    return {
      key: `krippendorff.${level}`,
      name: `Krippendorff's alpha, ${level}`,
      because: "not every rater marked every unit, and alpha uses every pair of marks there is",
    };
  }
  if (design.raters <= 2) {
    const because = "the same two raters marked every unit";
    return nominal
      ? { key: "cohen.unweighted", name: "Cohen's kappa", because }
      : { key: "cohen.quadratic", name: "Cohen's kappa, quadratic weights", because };
  }
  return nominal
    ? {
        key: "conger.unweighted",
        name: "Conger's kappa",
        because: `the same ${design.raters} raters marked every unit`,
      }
    : {
        key: "icc.ICC2",
        name: "Intraclass correlation ICC2, absolute agreement of one rater",
        because: `the same ${design.raters} raters marked every unit, and a decision compares marks across raters, so that a difference of level is error`,
      };
}
