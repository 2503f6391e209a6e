/**
 * An agreement coefficient with the interval that its sampling of units allows.
 *
 *     estimate = (observed − expected) / (1 − expected)
 *     variance = G/(G − 1) Σ over groups of (Σ (tᵢ − estimate))² / n²
 *     interval = estimate ± t₀.₉₇₅(G − 1) · √variance
 *
 * tᵢ is the linear part of what unit i contributes to the coefficient, the change of the expected
 * agreement included; other raters, or other points of the scale, are not sampled. The upper bound
 * is cut at 1; the lower one is left where the formula puts it, as in irrCAC. Where no unit differs from another (all agree) the
 * linear part sees no spread and would claim certainty; the bounds are then those of an exact
 * share (Clopper & Pearson) of the observed agreement, at the same expected agreement.
 *
 * G is the number of groups of units; a unit without a group is one of its own, and then this is
 * Gwet's variance. Criteria of one candidate rise and fall together: grouped, they do not count as
 * so many separate observations (the sandwich of Liang & Zeger 1986).
 *
 * Source: Gwet (2008) Br. J. Math. Stat. Psychol. 61, 29; Gwet (2014), chapter 5, as in irrCAC.
 * Cost: one pass over the units. Refuses: fewer than two units with two marks or more.
 */
import { shareInterval } from "../distributions/beta.ts";
import { studentTQuantile } from "../distributions/student-t.ts";

export type Interval = readonly [low: number, high: number];

export interface Coefficient {
  readonly estimate: number;
  readonly se: number;
  /** 95 %. */
  readonly interval: Interval;
  readonly intervalMethod: "linearised t" | "exact share";
  /** Agreement seen, 0..1, weighted as the coefficient says. */
  readonly observed: number;
  /** Agreement that chance alone would give, 0..1. */
  readonly expected: number;
}

interface Parts {
  readonly estimate: number;
  readonly observed: number;
  readonly expected: number;
  /** tᵢ, one a unit. */
  readonly terms: Float64Array;
  /** What the terms average to; the estimate, unless a small-sample correction came after. */
  readonly centre?: number;
  /** Per unit, the number of its group. */
  readonly groups: Uint32Array;
  /** Units with two marks or more. */
  readonly paired: number;
}

const NO_SPREAD = 1e-12;

export function coefficient(parts: Parts): Coefficient {
  const { estimate, observed, expected, terms, groups, paired } = parts;
  const { variance, groupCount } = groupedVariance(terms, parts.centre ?? estimate, groups);
  const se = Math.sqrt(variance);
  if (se > NO_SPREAD) {
    const reach = studentTQuantile(0.975, groupCount - 1) * se;
    const interval: Interval = [estimate - reach, Math.min(1, estimate + reach)];
    return { estimate, se, interval, intervalMethod: "linearised t", observed, expected };
  }
  const count = Math.min(paired, groupCount);
  const share = Math.min(1, Math.max(0, observed));
  const bounds = shareInterval(share * count, count);
  const [low, high] = bounds.map((bound) => (bound - expected) / (1 - expected));
  return {
    estimate,
    se: 0,
    interval: [Math.min(low ?? estimate, estimate), Math.max(high ?? estimate, estimate)],
    intervalMethod: "exact share",
    observed,
    expected,
  };
}

function groupedVariance(
  terms: Float64Array,
  centre: number,
  groups: Uint32Array,
): { variance: number; groupCount: number } {
  const sums = new Map<number, number>();
  terms.forEach((term, i) => {
    const group = groups[i] ?? i;
    sums.set(group, (sums.get(group) ?? 0) + term - centre);
  });
  const groupCount = sums.size;
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  const correction = groupCount > 1 ? groupCount / (groupCount - 1) : 0;
  return { variance: (correction * squares) / terms.length ** 2, groupCount };
}
