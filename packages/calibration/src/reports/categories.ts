import type { Finding } from "../finding.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { thresholdGate } from "../gates/gates.ts";
import type { GateSettings } from "../gates/gate-settings.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import { ratingResiduals } from "./rating-residuals.ts";

/** One point of the scale. */
export interface CategoryUse {
  readonly point: number;
  readonly count: number;
  readonly share: number;
  /** Mean of ability − severity − difficulty where the point was given; it should rise. */
  readonly averageMeasure: number | NotEnough;
  /** Mean squared standardised residual of these ratings; 1 is expected. */
  readonly outfit: number | NotEnough;
  /** The step up to this point; the lowest has none. */
  readonly threshold: { readonly value: number; readonly se: number } | NotEnough;
  /** Where it is the likeliest point, in logits of ability − severity − difficulty. */
  readonly likeliest: { readonly from: number; readonly to: number } | NotEnough;
}

/** Beyond this, in logits, the ends of the scale are drawn. */
const END = 10;

/**
 * Counts, average measures, thresholds and likeliest ranges of every point.
 *
 *     average measure of point k = mean of ability − severity − difficulty where k came
 *     outfit of point k = mean z² of those ratings
 *     likeliest where v_k η − Σ τ is above every other point's
 *
 * Source: Wright & Masters (1982); Linacre, FACETS table 8. Cost: one curve a rating.
 * Refuses thresholds below the gate, and all of a point that was never given but its count.
 */
export function categoryUse(fit: Fit, settings?: GateSettings): CategoryUse[] {
  const { ratings, design, scale } = fit;
  const { lowest, highest } = ratings.scale;
  const { counts } = design.support;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const { measure, squares, weight } = byCategory(fit);
  return Array.from({ length: highest - lowest + 1 }, (_, k): CategoryUse => {
    const point = lowest + k;
    const never = notEnough(0, 1, `Nobody gave ${point}.`);
    const m = scale.scores.indexOf(k);
    const joined = m > 0 && scale.scores[m - 1] === k - 1;
    return {
      point,
      count: counts[k]!,
      share: total > 0 ? counts[k]! / total : 0,
      averageMeasure: weight[k]! > 0 ? measure[k]! / weight[k]! : never,
      outfit: weight[k]! > 0 ? squares[k]! / weight[k]! : never,
      threshold: joined
        ? (thresholdGate(point, counts[k]!, counts[k - 1]!, settings) ?? {
            value: scale.steps[m - 1]!,
            se: scale.se[m - 1]!,
          })
        : notEnough(0, 1, k === 0 ? `${point} is the lowest point.` : `No step leads to ${point}.`),
      likeliest: m < 0 ? never : likeliest(fit, m),
    };
  });
}

function byCategory(fit: Fit): Record<"measure" | "squares" | "weight", Float64Array> {
  const { design, abilities, severities, difficulties } = fit;
  const residuals = ratingResiduals(fit);
  const size = design.support.counts.length;
  const measure = new Float64Array(size);
  const squares = new Float64Array(size);
  const weight = new Float64Array(size);
  for (let i = 0; i < design.interviews; i++) {
    const base = abilities.value[design.candidateOf[i]!]! - severities.value[design.raterOf[i]!]!;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      if (residuals.counted[k] === 0) continue;
      const w = design.weight ? design.weight[k]! : 1;
      const category = design.support.scores[design.place[k]!]!;
      const v = residuals.variance[k]!;
      measure[category]! += w * (base - difficulties.value[design.criterion[k]!]!);
      squares[category]! += v > 1e-12 ? (w * residuals.residual[k]! ** 2) / v : 0;
      weight[category]! += w;
    }
  }
  return { measure, squares, weight };
}

/** The stretch on which v_m η − Σ τ is above every other category's; empty where there is none. */
function likeliest(fit: Fit, m: number): { from: number; to: number } | NotEnough {
  const { scores, steps } = fit.scale;
  const height: number[] = [0];
  steps.forEach((step) => height.push(height[height.length - 1]! + step));
  let from = -END;
  let to = END;
  scores.forEach((score, a) => {
    if (a === m) return;
    const crossing = (height[m]! - height[a]!) / (scores[m]! - score);
    if (a < m) from = Math.max(from, crossing);
    else to = Math.min(to, crossing);
  });
  const point = fit.ratings.scale.lowest + scores[m]!;
  return from < to
    ? { from, to }
    : notEnough(0, 1, `At no ability is ${point} the likeliest point.`);
}

/** Linacre's guidelines for a rating scale (2002): at least 10 a point, thresholds that advance by
 * 1.1 to 5 logits, average measures that rise, outfit below 2. */
export function categoryFindings(categories: readonly CategoryUse[]): Finding[] {
  const findings: Finding[] = [];
  const say = (message: string): void => {
    findings.push({ code: "category-guidelines", message });
  };
  categories.forEach((category, k) => {
    const { point, count, outfit, averageMeasure, threshold } = category;
    if (count > 0 && count < 10) say(`Point ${point} was given ${count} times; 10 would do.`);
    if (typeof outfit === "number" && count >= 10 && outfit >= 2) {
      say(`Point ${point} is given where others are expected (outfit ${outfit.toFixed(1)}).`);
    }
    const before = categories[k - 1];
    if (!before) return;
    if (
      typeof averageMeasure === "number" &&
      typeof before.averageMeasure === "number" &&
      averageMeasure < before.averageMeasure
    ) {
      say(`Candidates given ${point} were not better on average than those given ${before.point}.`);
    }
    if ("value" in threshold && "value" in before.threshold) {
      const advance = threshold.value - before.threshold.value;
      if (advance < 1.1)
        say(
          `${before.point} covers too little: the next step comes ${advance.toFixed(1)} logits on, 1.1 are wanted.`,
        );
      if (advance > 5)
        say(
          `${before.point} covers too much: the next step comes ${advance.toFixed(1)} logits on, at most 5 are wanted.`,
        );
    }
  });
  return findings;
}
