import { chiSquareUpper } from "../distributions/chi-square.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import type { RatingResiduals } from "../reports/rating-residuals.ts";

/** One stretch of time of one rater. */
export interface DriftBlock {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Severity in this block less the rater's severity over all, in logits, with its error. */
  readonly shift: number;
  readonly se: number;
  /** The same, smoothed as a random walk from block to block. */
  readonly smoothed: number;
}

export interface Drift {
  readonly blocks: readonly DriftBlock[];
  /** Are all blocks alike? */
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

const MOST_BLOCKS = 6;
const BLOCK_RATINGS = 20;

/**
 * Drift of each rater's severity over time, against a refit in which everything else is anchored.
 *
 * The rater's ratings are cut in order of time into blocks of at least 20. In each block the
 * anchored maximum likelihood shift is taken by one scoring step, −Σ residual / Σ variance, with
 * error 1/√Σ variance; blocks are compared by χ² on blocks − 1 degrees of freedom. The smoothed
 * course is the posterior mean of a random walk whose step variance is estimated from the
 * differences of neighbours (never below 0).
 *
 * Source: Wolfe, Moulder & Myford 2001; Myford & Wolfe 2009. Cost: a sort per rater. Refuses ratings
 * without time and raters with fewer than 40.
 */
export function driftOf(fit: Fit, residuals: RatingResiduals, rater: number): Drift | NotEnough {
  const { design, ratings } = fit;
  const name = ratings.labels.raters[rater] ?? "";
  const { at } = ratings;
  if (!at) return notEnough(0, 1, "The ratings do not say when they were given.");
  const own: number[] = [];
  for (let i = 0; i < design.interviews; i++) {
    if (design.raterOf[i] !== rater) continue;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) own.push(k);
  }
  const need = 2 * BLOCK_RATINGS;
  if (own.length < need) {
    return notEnough(
      own.length,
      need,
      `${name} has ${own.length} ratings; a course over time takes ${need}.`,
    );
  }
  const time = (k: number): number => at[design.row[k]!]!;
  own.sort((a, b) => time(a) - time(b) || a - b);
  const count = Math.min(MOST_BLOCKS, Math.floor(own.length / BLOCK_RATINGS));
  const raw = Array.from({ length: count }, (_, b) => {
    const part = own.slice(
      Math.round((b * own.length) / count),
      Math.round(((b + 1) * own.length) / count),
    );
    let sum = 0;
    let information = 0;
    for (const k of part) {
      const w = design.weight ? design.weight[k]! : 1;
      sum += w * residuals.residual[k]!;
      information += w * residuals.variance[k]!;
    }
    const se = 1 / Math.sqrt(Math.max(information, 1e-9));
    return {
      from: time(part[0]!),
      to: time(part[part.length - 1]!),
      count: part.length,
      shift: -sum * se * se,
      se,
    };
  });
  const weight = raw.reduce((sum, { se }) => sum + se ** -2, 0);
  const mean = raw.reduce((sum, { shift, se }) => sum + shift * se ** -2, 0) / weight;
  const chiSquare = raw.reduce((sum, { shift, se }) => sum + ((shift - mean) / se) ** 2, 0);
  const smoothed = smooth(raw);
  return {
    blocks: raw.map((block, b) => ({ ...block, smoothed: smoothed[b]! })),
    chiSquare,
    df: count - 1,
    p: chiSquareUpper(chiSquare, count - 1),
  };
}

/** Kalman filter and smoother (Rauch, Tung & Striebel 1965) for a random walk seen with error. */
function smooth(blocks: readonly { readonly shift: number; readonly se: number }[]): number[] {
  let stepVariance = 0;
  for (let b = 1; b < blocks.length; b++) {
    const [before, now] = [blocks[b - 1]!, blocks[b]!];
    stepVariance += (now.shift - before.shift) ** 2 - now.se ** 2 - before.se ** 2;
  }
  stepVariance = Math.max(0, stepVariance / Math.max(1, blocks.length - 1));
  const means: number[] = [];
  const variances: number[] = [];
  let mean = 0;
  // Before the first block nothing is known of the level but that shifts are small.
  let variance = 1;
  blocks.forEach(({ shift, se }, b) => {
    if (b > 0) variance += stepVariance;
    const gain = variance / (variance + se * se);
    mean += gain * (shift - mean);
    variance *= 1 - gain;
    means.push(mean);
    variances.push(variance);
  });
  const smoothed = [...means];
  for (let b = blocks.length - 2; b >= 0; b--) {
    const back = variances[b]! / (variances[b]! + stepVariance || 1);
    smoothed[b] = means[b]! + back * (smoothed[b + 1]! - means[b]!);
  }
  return smoothed;
}
