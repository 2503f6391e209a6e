/**
 * Ratings of an exercise beside the reference ratings: Cronbach's components, distance and hits.
 *
 * The reference is what a panel agreed on, not a truth of nature; and a dozen vignettes say little
 * about the next interview.
 */
import type { Finding } from "../finding.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { cronbach, type Cronbach } from "./cronbach.ts";
import { distance, type Distance } from "./distance.ts";
import { completeTable, type RatedPair } from "./exercise.ts";

export interface AccuracyReport {
  readonly design: {
    readonly pairs: number;
    readonly candidates: number;
    readonly criteria: number;
    /** Candidates × criteria of the complete table behind Cronbach's components. */
    readonly completeCandidates: number;
    readonly completeCriteria: number;
  };
  readonly cronbach: Cronbach | NotEnough;
  readonly distance: Distance | NotEnough;
  readonly reading: string;
  readonly findings: readonly Finding[];
}

const FEW_CANDIDATES = 10;

export function accuracy(pairs: readonly RatedPair[]): AccuracyReport {
  const bad = pairs.find(
    ({ rating, truth }) => !Number.isFinite(rating) || !Number.isFinite(truth),
  );
  if (bad !== undefined) {
    throw new RangeError(
      `${bad.candidate} on ${bad.criterion}: got ${bad.rating} and ${bad.truth}, want finite numbers`,
    );
  }
  const table = completeTable(pairs);
  const design = {
    pairs: pairs.length,
    candidates: new Set(pairs.map(({ candidate }) => candidate)).size,
    criteria: new Set(pairs.map(({ criterion }) => criterion)).size,
    completeCandidates: table.candidates.length,
    completeCriteria: table.criteria.length,
  };
  const parts = cronbach(table);
  return {
    design,
    cronbach: parts,
    distance: distance(pairs),
    reading: reading(parts),
    findings: findings(design),
  };
}

function findings(design: AccuracyReport["design"]): Finding[] {
  const { candidates, criteria, completeCandidates, completeCriteria } = design;
  const found: Finding[] = [];
  if (candidates < FEW_CANDIDATES) {
    found.push({
      code: "few-candidates",
      message: `${candidates} candidates; below ${FEW_CANDIDATES} the intervals are wide and rough.`,
    });
  }
  if (completeCandidates < candidates || completeCriteria < criteria) {
    found.push({
      code: "incomplete",
      message: `Cronbach's components use the ${completeCandidates} of ${candidates} candidates and ${completeCriteria} of ${criteria} criteria that leave no gap; distance and hits use every rating.`,
    });
  }
  return found;
}

function reading(parts: Cronbach | NotEnough): string {
  if (isNotEnough(parts)) return "We cannot tell yet how these ratings compare with the reference.";
  const { difference, interval } = parts.elevation;
  if (isNotEnough(interval)) {
    return `These ratings lie ${level(difference)} the reference on every candidate; so few cannot say more.`;
  }
  const [low, high] = interval;
  if (low <= 0 && high >= 0) {
    return `We cannot say that these ratings lie above or below the reference: the likely range is ${points(low)} to ${points(high)} points.`;
  }
  const near = Math.min(Math.abs(low), Math.abs(high)).toFixed(1);
  const far = Math.max(Math.abs(low), Math.abs(high)).toFixed(1);
  const side = difference > 0 ? "higher" : "lower";
  return `On the same candidates and criteria these ratings lie about ${level(difference)} the reference. Likely range ${near} to ${far} ${side}.`;
}

/** One decimal, and no zero with a sign. */
function points(value: number): string {
  return (Math.round(value * 10) / 10 + 0).toFixed(1);
}

function level(difference: number): string {
  const size = Math.abs(difference).toFixed(1);
  if (Number(size) === 0) return "at the level of";
  return `${size} points ${difference > 0 ? "above" : "below"}`;
}
