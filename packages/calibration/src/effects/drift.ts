import { chiSquareUpper } from "../distributions/chi-square.ts";
import { fUpper } from "../distributions/f.ts";
import { normalUpper } from "../distributions/normal.ts";
import { studentTTwoSided } from "../distributions/student-t.ts";
import { interviewErrorVariance } from "../fit/interview-error.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import type { PlainInterviews } from "./plain-interviews.ts";

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
  /** Does severity go one way? z above 0: it grows with time. */
  readonly trend: { readonly z: number; readonly p: number };
  /** Of both questions, twice the smaller p (Bonferroni). */
  readonly p: number;
}

const MOST_BLOCKS = 6;
const BLOCK_RATINGS = 20;

/**
 * Drift of each rater's severity over time, against a fit in which everything else is anchored.
 *
 * The rater's interviews are cut in order of time into blocks of at least 20 ratings. An interview's
 * own shift is one scoring step from the fit without its interview effect, −Σ residual / Σ variance,
 * with variance 1/Σ variance + σ_u²: with its effect, each interview would explain the drift away by
 * itself. Where the rater's interviews scatter more within blocks than that, the variances grow by as much. A block's shift is the mean of its interviews' by inverse variance; blocks are compared by χ²
 * on blocks − 1 degrees of freedom, and
 * the interviews are asked for a trend over their order, which finds a steady change sooner. The smoothed course is the posterior mean of a random walk whose
 * step variance is estimated from the differences of neighbours (never below 0).
 *
 * Source: Wolfe, Moulder & Myford 2001; Myford & Wolfe 2009. Cost: a pass and a sort per rater. Refuses
 * ratings without time and raters with fewer than 40.
 */
export function driftOf(fit: Fit, plain: PlainInterviews, rater: number): Drift | NotEnough {
  const { design, ratings } = fit;
  const name = ratings.labels.raters[rater] ?? "";
  const { at } = ratings;
  if (!at) return notEnough(0, 1, "The ratings do not say when they were given.");
  const shared = interviewErrorVariance(fit);
  const own: { time: number; count: number; shift: number; weight: number }[] = [];
  let total = 0;
  for (let i = 0; i < design.interviews; i++) {
    if (design.raterOf[i] !== rater) continue;
    const from = design.ratingStart[i]!;
    const count = design.ratingStart[i + 1]! - from;
    const information = Math.max(plain.information[i]!, 1e-9);
    total += count;
    own.push({
      time: at[design.row[from]!]!,
      count,
      shift: -plain.score[i]! / information,
      weight: 1 / (1 / information + shared),
    });
  }
  const need = 2 * BLOCK_RATINGS;
  if (total < need) {
    return notEnough(
      total,
      need,
      `${name} has ${total} ratings; a course over time takes ${need}.`,
    );
  }
  own.sort((a, b) => a.time - b.time);
  const count = Math.min(MOST_BLOCKS, Math.floor(total / BLOCK_RATINGS), own.length);
  if (count < 2) {
    return notEnough(
      own.length,
      2,
      `${name} has ${own.length} interviews; a course over time takes 2.`,
    );
  }
  const raw = Array.from({ length: count }, (_, b) => {
    const part = blockOf(own, b, count);
    const weight = part.reduce((sum, one) => sum + one.weight, 0);
    return {
      from: part[0]!.time,
      to: part[part.length - 1]!.time,
      count: part.reduce((sum, one) => sum + one.count, 0),
      shift: part.reduce((sum, one) => sum + one.weight * one.shift, 0) / weight,
      se: 1 / Math.sqrt(weight),
    };
  });
  const scatter = scatterWithin(own, count, raw);
  // Estimated from the rater's own interviews, it must be paid for: F and t instead of χ² and normal.
  const freedom = scatter > 1 ? own.length - count : Infinity;
  if (scatter > 1) {
    for (const one of own) one.weight /= scatter;
    for (const block of raw) block.se *= Math.sqrt(scatter);
  }
  const weight = raw.reduce((sum, { se }) => sum + se ** -2, 0);
  const mean = raw.reduce((sum, { shift, se }) => sum + shift * se ** -2, 0) / weight;
  const chiSquare = raw.reduce((sum, { shift, se }) => sum + ((shift - mean) / se) ** 2, 0);
  const smoothed = smooth(raw);
  const trend = trendOf(own, freedom);
  const apart =
    freedom < Infinity
      ? fUpper(chiSquare / (count - 1), count - 1, freedom)
      : chiSquareUpper(chiSquare, count - 1);
  return {
    blocks: raw.map((block, b) => ({ ...block, smoothed: smoothed[b]! })),
    chiSquare,
    df: count - 1,
    trend,
    p: Math.min(1, 2 * Math.min(apart, trend.p)),
  };
}

/** Of the interviews in order of time, those of one block. */
function blockOf<T>(own: readonly T[], block: number, count: number): T[] {
  const at = (b: number): number => Math.round((b * own.length) / count);
  return own.slice(at(block), at(block + 1));
}

/**
 * How much more a rater's interviews scatter within their blocks than the panel's would: χ² over its degrees of
 * freedom, 1 where they scatter less. Who is swayed by the single candidate more than others are would else be told
 * as having moved.
 */
function scatterWithin(
  own: readonly { readonly shift: number; readonly weight: number }[],
  count: number,
  blocks: readonly { readonly shift: number }[],
): number {
  const freedom = own.length - count;
  if (freedom < 1) return 1;
  let squares = 0;
  blocks.forEach(({ shift }, b) => {
    for (const one of blockOf(own, b, count)) squares += one.weight * (one.shift - shift) ** 2;
  });
  return Math.max(1, squares / freedom);
}

/** The slope of the interviews' shifts on their order in time, by inverse variance, over its error. */
function trendOf(
  interviews: readonly { readonly shift: number; readonly weight: number }[],
  freedom: number,
): Drift["trend"] {
  const total = interviews.reduce((sum, { weight }) => sum + weight, 0);
  const middle = interviews.reduce((sum, { weight }, place) => sum + weight * place, 0) / total;
  const mean = interviews.reduce((sum, { weight, shift }) => sum + weight * shift, 0) / total;
  let slope = 0;
  let information = 0;
  interviews.forEach(({ weight, shift }, place) => {
    slope += weight * (place - middle) * (shift - mean);
    information += weight * (place - middle) ** 2;
  });
  const z = information > 0 ? slope / Math.sqrt(information) : 0;
  const p = freedom < Infinity ? studentTTwoSided(z, freedom) : 2 * normalUpper(Math.abs(z));
  return { z, p };
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
