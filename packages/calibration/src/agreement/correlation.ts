/**
 * Pearson's correlation of two series, and Spearman's, which is Pearson's of the ranks.
 *
 *     r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²)
 *     interval: Fisher's z, tanh(atanh r ± 1.96 / √(n − 3)); for Spearman 1.03 / √(n − 3)
 *
 * How far two raters order and space the units alike; blind to a difference of level or spread.
 *
 * Source: Pearson (1895); Spearman (1904); Fisher (1921); Fieller, Hartley & Pearson (1957) for the
 * factor. Cost: one pass; Spearman a sort. Refuses: fewer than three pairs; a constant series. The
 * interval wants four pairs and a correlation short of ±1.
 */
import { normalQuantile } from "../distributions/normal.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import type { Interval } from "./coefficient.ts";
import { midRanks } from "./mid-ranks.ts";

export interface Correlation {
  readonly estimate: number;
  readonly interval: Interval | NotEnough;
}

const SPEARMAN_VARIANCE = 1.06;

/** `independent`: how many independent pairs the interval may count, where fewer than there are. */
export function pearson(
  x: Float64Array,
  y: Float64Array,
  independent: number = x.length,
): Correlation | NotEnough {
  return correlation(x, y, 1, independent);
}

export function spearman(x: Float64Array, y: Float64Array): Correlation | NotEnough {
  return correlation(midRanks(x).ranks, midRanks(y).ranks, SPEARMAN_VARIANCE, x.length);
}

function correlation(
  x: Float64Array,
  y: Float64Array,
  inflation: number,
  independent: number,
): Correlation | NotEnough {
  const n = x.length;
  if (n < 3) return notEnough(n, 3, "pairs of values");
  const mean = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / n;
  const centreX = mean(x);
  const centreY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const dx = (x[i] ?? 0) - centreX;
    const dy = (y[i] ?? 0) - centreY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const rounding = 1e-24 * n;
  if (xx <= rounding * (1 + centreX ** 2) || yy <= rounding * (1 + centreY ** 2)) {
    return notEnough(1, 2, "different values on both sides: a constant correlates with nothing");
  }
  const estimate = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  return { estimate, interval: fisherInterval(estimate, independent, inflation) };
}

function fisherInterval(r: number, n: number, inflation: number): Interval | NotEnough {
  if (n < 4) return notEnough(n, 4, "pairs of values for an interval");
  if (Math.abs(r) > 1 - 1e-12) {
    return notEnough(0, 1, "pairs off the line: no error was seen to size");
  }
  const z = Math.atanh(r);
  const reach = normalQuantile(0.975) * Math.sqrt(inflation / (n - 3));
  return [Math.tanh(z - reach), Math.tanh(z + reach)];
}
