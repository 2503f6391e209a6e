/**
 * Agreement: do raters who mark the same unit give the same mark? Every coefficient of this folder
 * with its interval, the one that fits the design first, and below the gate what is missing.
 *
 * Agreement is not accuracy: two raters may agree and both be wrong. And it is not reliability of
 * a person's score: for that take the generalizability study, which keeps the interview's shared
 * error apart.
 *
 * Cost: units × raters² for the pairs, the rest one pass each.
 */
import type { Finding } from "../finding.ts";
import { isNotEnough, notEnough, type NotEnough } from "../not-enough.ts";
import { agreementFindings } from "./agreement-findings.ts";
import { type AgreementMeasures, measureAgreement } from "./agreement-measures.ts";
import { agreementReading } from "./agreement-reading.ts";
import type { Interval } from "./coefficient.ts";
import type { Metric } from "./krippendorff-metric.ts";
import { countMarks } from "./mark-counts.ts";
import { type Design, primaryCoefficient, type PrimaryChoice } from "./primary-coefficient.ts";
import { type RaterPair, raterPairs } from "./rater-pairs.ts";
import { sessionAgreement, type SessionAgreement } from "./session-agreement.ts";
import { completeUnits, type RatingTable } from "./rating-table.ts";

export interface AgreementOptions {
  /** What the points of the scale mean: names, an order (default), or distances. */
  readonly level?: Metric;
  /** Whether numbers below the gate are held back. Default true. */
  readonly gates?: boolean;
  /** The gate: units with two marks or more. Default 10. */
  readonly minimumUnits?: number;
}

export interface PrimaryResult extends PrimaryChoice {
  readonly value:
    | { readonly estimate: number; readonly interval: Interval | NotEnough }
    | NotEnough;
  /** One sentence that claims no more than the interval allows. */
  readonly reading: string;
}

export interface AgreementReport extends AgreementMeasures {
  readonly design: Design;
  readonly primary: PrimaryResult;
  readonly pairs: readonly RaterPair[] | NotEnough;
  /** The pairs of one room beside those of separate interviews. */
  readonly sessions: SessionAgreement | NotEnough;
  readonly findings: readonly Finding[];
}

export const AGREEMENT_GATE = 10;

export function agreement(table: RatingTable, options: AgreementOptions = {}): AgreementReport {
  const { level = "ordinal", gates = true, minimumUnits = AGREEMENT_GATE } = options;
  const design = designOf(table);
  const held =
    gates && design.doubleRated < minimumUnits
      ? notEnough(design.doubleRated, minimumUnits, "units marked by two raters or more")
      : undefined;
  const measures = measureAgreement(table, held);
  const choice = primaryCoefficient(design, level);
  const value = valueAt(measures, choice.key);
  return {
    design,
    primary: { ...choice, value, reading: agreementReading(value, design.doubleRated) },
    ...measures,
    pairs: held ?? raterPairs(table),
    sessions: table.inSessions
      ? sessionAgreement(table.inSessions, table.categories, {
          level,
          minimumUnits: gates ? minimumUnits : 1,
        })
      : notEnough(0, 1, "named sessions, to tell one room from separate interviews"),
    findings: agreementFindings(table, design, minimumUnits, gates),
  };
}

function valueAt(measures: AgreementMeasures, key: PrimaryChoice["key"]): PrimaryResult["value"] {
  const [group = "", name = ""] = key.split(".");
  const found = (measures as unknown as Record<string, Record<string, PrimaryResult["value"]>>)[
    group
  ];
  if (found === undefined) return notEnough(0, 1, `coefficients named ${group}`);
  if (isNotEnough(found)) return found;
  const value = found[name];
  return value ?? notEnough(0, 1, `coefficients named ${key}`);
}

function designOf(table: RatingTable): Design {
  const marks = countMarks(table);
  const given = marks.totals.reduce((sum, total) => sum + total, 0);
  const used = new Float64Array(marks.q);
  marks.counts.forEach((count, at) => {
    used[at % marks.q] = (used[at % marks.q] ?? 0) + count;
  });
  const most = used.reduce((largest, count) => Math.max(largest, count), 0);
  return {
    units: table.units.length,
    raters: table.raters.length,
    marks: given,
    missing: table.units.length * table.raters.length - given,
    doubleRated: marks.paired,
    completeUnits: completeUnits(table).units.length,
    categories: table.categories,
    commonestShare: given === 0 ? 0 : most / given,
  };
}
