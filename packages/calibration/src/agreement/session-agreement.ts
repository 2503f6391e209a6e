/**
 * Agreement in one room and in separate interviews, side by side. Two people who hear the same
 * answers agree more than two who each hear their own, and only the second says what another
 * interview would show.
 *
 *     a unit's agreement = the mean over its pairs of one kind (same session, separate sessions)
 *     observed = the mean over units with such a pair
 *     kappa = (observed − expected) / (1 − expected),   expected = Σ π_k π_l w_kl
 *
 * π are the shares of the points, averaged over all units, the same for both kinds, so that the two
 * kappas differ by their pairs alone; w are quadratic weights, or those of equality where points
 * are names. Where every pair is of one kind this is Fleiss's kappa. Intervals leave one candidate
 * out at a time (jackknife, Student's t), for the difference of the two as well.
 *
 * Source: Fleiss (1971) and Gwet (2014) for kappa with gaps; Quenouille (1956), Tukey (1958).
 * Cost: pairs within a unit, and one pass a candidate. Refuses, kind by kind: fewer units with such
 * a pair than the gate; fewer than three candidates for an interval.
 */
import { shareInterval } from "../distributions/beta.ts";
import { studentTQuantile } from "../distributions/student-t.ts";
import { isNotEnough, notEnough, type NotEnough } from "../not-enough.ts";
import { agreementWeights } from "./agreement-weights.ts";
import type { Interval } from "./coefficient.ts";
import { isCertain } from "./enough-units.ts";
import type { Metric } from "./krippendorff-metric.ts";
import type { SessionMark } from "./session-marks.ts";
import { sessionReading } from "./session-reading.ts";
import { addSums, noSums, type SessionSums, sumsOfUnit } from "./session-sums.ts";

export interface Ranged {
  readonly estimate: number;
  readonly interval: Interval | NotEnough;
}

export interface PairAgreement {
  /** Units with a pair of this kind, and the pairs. */
  readonly units: number;
  readonly pairs: number;
  readonly exact: Ranged;
  readonly adjacent: Ranged;
  readonly kappa: Ranged | NotEnough;
}

export interface SessionAgreement {
  readonly sameSession: PairAgreement | NotEnough;
  readonly separateSessions: PairAgreement | NotEnough;
  /** How much more often two in one room give the same point. */
  readonly difference: { readonly exact: Ranged; readonly kappa: Ranged | NotEnough } | NotEnough;
  readonly reading: string;
}

interface Options {
  readonly level: Metric;
  readonly minimumUnits: number;
}

export function sessionAgreement(
  marks: readonly SessionMark[],
  categories: readonly number[],
  { level, minimumUnits }: Options,
): SessionAgreement {
  const weights = agreementWeights(categories, level === "nominal" ? "unweighted" : "quadratic");
  const candidates = sumByCandidate(marks, categories, weights);
  const all = noSums(categories.length);
  for (const own of candidates) addSums(all, own, 1);
  all.units = candidates.reduce((sum, own) => sum + own.units, 0);
  const left = candidates.map((own) => {
    const rest = noSums(categories.length);
    addSums(rest, all, 1);
    addSums(rest, own, -1);
    rest.units = all.units - own.units;
    return rest;
  });
  const ranged = (of: (sums: SessionSums) => number, share = false): Ranged => {
    const estimate = of(all);
    return { estimate, interval: jackknife(estimate, left.map(of), share) };
  };
  const chance = isCertain(expectedOf(all, weights))
    ? notEnough(1, 2, "different marks: where all are equal, chance alone would agree always")
    : undefined;
  const kappaOf = (sums: SessionSums, kind: Kind): number => {
    const expected = expectedOf(sums, weights);
    return isCertain(expected) ? 0 : (mean(sums, kind, "weighted") - expected) / (1 - expected);
  };
  const kindOf = (kind: Kind): PairAgreement | NotEnough => {
    const { units, pairs } = all[kind];
    if (units < Math.max(1, minimumUnits)) {
      return notEnough(
        units,
        Math.max(1, minimumUnits),
        `units with a pair of marks ${WHERE[kind]}`,
      );
    }
    return {
      units,
      pairs,
      exact: ranged((sums) => mean(sums, kind, "exact"), true),
      adjacent: ranged((sums) => mean(sums, kind, "adjacent"), true),
      kappa: chance ?? ranged((sums) => kappaOf(sums, kind)),
    };
  };
  const same = kindOf("same");
  const separate = kindOf("separate");
  const missing = [same, separate].find(isNotEnough);
  const difference =
    missing ??
    ({
      exact: ranged((sums) => mean(sums, "same", "exact") - mean(sums, "separate", "exact")),
      kappa: chance ?? ranged((sums) => kappaOf(sums, "same") - kappaOf(sums, "separate")),
    } satisfies SessionAgreement["difference"]);
  return {
    sameSession: same,
    separateSessions: separate,
    difference,
    reading: sessionReading(same, separate, difference),
  };
}

type Kind = "same" | "separate";

const WHERE: Record<Kind, string> = {
  same: "given in one session",
  separate: "given in separate sessions",
};

function sumByCandidate(
  marks: readonly SessionMark[],
  categories: readonly number[],
  weights: Float64Array,
): SessionSums[] {
  const units = Map.groupBy(marks, ({ unit }) => unit);
  const candidates = new Map<string, SessionSums>();
  for (const [unit, own] of units) {
    const name = own[0]?.group ?? unit;
    const sums = candidates.get(name) ?? noSums(categories.length);
    addSums(sums, sumsOfUnit(own, categories, weights), 1);
    candidates.set(name, sums);
  }
  return [...candidates.values()];
}

function mean(sums: SessionSums, kind: Kind, of: "exact" | "adjacent" | "weighted"): number {
  const { units } = sums[kind];
  return units > 0.5 ? sums[kind][of] / units : 0;
}

function expectedOf({ shares, units }: SessionSums, weights: Float64Array): number {
  let sum = 0;
  shares.forEach((a, k) => {
    shares.forEach((b, l) => (sum += a * b * weights[k * shares.length + l]!));
  });
  return units > 0.5 ? sum / (units * units) : 1;
}

/** Where nobody left out changes anything, a share takes its exact interval over candidates. */
function jackknife(
  estimate: number,
  left: readonly number[],
  share: boolean,
): Interval | NotEnough {
  const n = left.length;
  if (n < 3) return notEnough(n, 3, "candidates for an interval");
  const centre = left.reduce((sum, value) => sum + value, 0) / n;
  const squares = left.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  if (squares <= 1e-24) {
    if (share) return shareInterval(Math.min(1, Math.max(0, estimate)) * n, n);
    return notEnough(0, 1, "candidates that differ: nothing was seen to size");
  }
  const reach = studentTQuantile(0.975, n - 1) * Math.sqrt(((n - 1) / n) * squares);
  return [share ? Math.max(0, estimate - reach) : estimate - reach, Math.min(1, estimate + reach)];
}
