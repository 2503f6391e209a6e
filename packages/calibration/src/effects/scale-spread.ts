import { normalUpper } from "../distributions/normal.ts";
import type { Fit } from "../fit/fit-shape.ts";
import type { RatingResiduals } from "../reports/rating-residuals.ts";

/** How much wider or narrower than expected an element's points spread. */
export interface ScaleSpread {
  /** Relative: −0.3 says that points move 30 % less with ability than everybody's (in logits). */
  readonly relative: number;
  readonly se: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Central tendency and extremity: an element's own scale spread, as one scoring step from 1.
 *
 * If the element's logits were (1 + ω) times as spread around its mean predictor m, the slope of
 * the log likelihood at ω = 0 is Σ w (x − E)(η − m), its information I = Σ w V (η − m)², with m the
 * information-weighted mean; ω ≈ slope / I with error 1/√I, or, where it
 * is greater, what the scatter of the slope between interviews makes of it (the sandwich of Liang & Zeger 1986): ratings of
 * one interview lean together. Below 0 the points huddle in the
 * middle, above 0 they run to the ends. The same check on a criterion is its discrimination.
 *
 * What all elements have in common (shrunken measures make every ω a little positive) is taken off:
 * ω says how an element differs from the panel.
 *
 * Source: the slope of the generalised partial credit model (Muraki 1992), by Rao's score test;
 * Myford & Wolfe 2004 on central tendency. Cost: linear. With no information, 0 and p = 1.
 */
export function scaleSpread(
  fit: Fit,
  residuals: RatingResiduals,
  facet: "rater" | "criterion",
): ScaleSpread[] {
  const { design, abilities, severities, difficulties, halo } = fit;
  const size = facet === "rater" ? design.raters : design.criteria;
  const sums = Array.from({ length: size }, () => new Float64Array(5));
  // Per interview and element, Σ w (x − E) and Σ w (x − E) η: what the scatter between interviews is taken from.
  const interviews = Array.from({ length: size }, (): [number, number][] => []);
  for (let i = 0; i < design.interviews; i++) {
    const r = design.raterOf[i]!;
    const own = new Map<number, [number, number]>();
    const base = abilities.value[design.candidateOf[i]!]! + halo[i]! - severities.value[r]!;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      if (residuals.counted[k] === 0) continue;
      const j = design.criterion[k]!;
      const w = design.weight ? design.weight[k]! : 1;
      const eta = base - difficulties.value[j]!;
      const v = w * residuals.variance[k]!;
      const e = w * residuals.residual[k]!;
      const sum = sums[facet === "rater" ? r : j]!;
      sum[0]! += v;
      sum[1]! += v * eta;
      sum[2]! += v * eta * eta;
      sum[3]! += e;
      sum[4]! += e * eta;
      const element = facet === "rater" ? r : j;
      const part = own.get(element) ?? [0, 0];
      own.set(element, [part[0] + e, part[1] + e * eta]);
    }
    for (const [element, part] of own) interviews[element]!.push(part);
  }
  const raw = sums.map(([v = 0, ve = 0, vee = 0, e = 0, ee = 0], element) => {
    const mean = v > 0 ? ve / v : 0;
    const information = v > 0 ? Math.max(0, vee - ve * mean) : 0;
    const squares = interviews[element]!.reduce(
      (sum, [own, lean]) => sum + (lean - mean * own) ** 2,
      0,
    );
    return { slope: ee - mean * e, information, squares };
  });
  const total = raw.reduce((sum, { information }) => sum + information, 0);
  const common = total > 0 ? raw.reduce((sum, { slope }) => sum + slope, 0) / total : 0;
  return raw.map(({ slope, information, squares }) => {
    if (!(information > 1e-9)) return { relative: 0, se: 0, z: 0, p: 1 };
    const relative = slope / information - common;
    const se = Math.sqrt(Math.max(information, squares)) / information;
    const z = relative / se;
    return { relative, se, z, p: 2 * normalUpper(Math.abs(z)) };
  });
}
