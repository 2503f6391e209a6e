/**
 * Cronbach's four components of accuracy: how the distance of ratings x from reference ratings t
 * comes about.
 *
 *     D² = mean (x − t)² = E² + DE² + SA² + DA², exactly
 *     elevation               E²  = (x.. − t..)²                                 the general level
 *     differential elevation  DE² = meanᵢ ((xᵢ. − x..) − (tᵢ. − t..))²           the candidates' order
 *     stereotype accuracy     SA² = meanⱼ ((x.ⱼ − x..) − (t.ⱼ − t..))²           the pattern over criteria
 *     differential accuracy   DA² = meanᵢⱼ of the same with both levels taken out  who is good at what
 *
 * All four are distances: 0 is best. Each but the first is made of a correlation (is the order
 * right?) and a ratio of spreads (is it stretched or shrunk?), given beside it. Elevation is what
 * the severity of `fit` finds without a reference; the others need one.
 *
 * Source: Cronbach (1955) Psychol. Bull. 52, 177. Means over n and k, not n − 1.
 * Cost: one pass; its intervals a pass a candidate (jackknife over candidates).
 * Refuses: fewer than two candidates or two criteria with a complete table.
 */
import type { Interval } from "../agreement/coefficient.ts";
import { type Correlation, pearson } from "../agreement/correlation.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import type { ExerciseTable } from "./exercise.ts";
import { jackknifeInterval } from "./jackknife.ts";
import { meanInterval } from "./mean-interval.ts";
import { spreadRatio, type SpreadRatio } from "./spread-ratio.ts";

export interface AccuracyPart {
  /** In squared points. */
  readonly squared: number;
  readonly interval: Interval | NotEnough;
  readonly correlation: Correlation | NotEnough;
  /** The spread of the ratings over that of the reference ratings. */
  readonly sdRatio: SpreadRatio | NotEnough;
}

export interface Cronbach {
  readonly elevation: {
    readonly squared: number;
    /** Mean rating less mean reference: above 0 is lenient. In points. */
    readonly difference: number;
    readonly interval: Interval | NotEnough;
  };
  readonly differentialElevation: AccuracyPart;
  readonly stereotypeAccuracy: AccuracyPart;
  readonly differentialAccuracy: AccuracyPart;
  /** D², computed from the ratings themselves. */
  readonly total: { readonly squared: number; readonly interval: Interval | NotEnough };
}

export function cronbach(table: ExerciseTable): Cronbach | NotEnough {
  const n = table.candidates.length;
  const k = table.criteria.length;
  if (n < 2) return notEnough(n, 2, "candidates rated on every criterion");
  if (k < 2) return notEnough(k, 2, "criteria on which every candidate is rated");
  const x = split(table.rating, n, k);
  const t = split(table.truth, n, k);
  const left = Array.from({ length: n }, (_, i) => squaredParts(without(table, i), n - 1, k));
  const own = squaredParts(table, n, k);
  const part = (
    name: keyof SquaredParts,
    of: "candidates" | "criteria" | "both",
    independent: number,
  ): AccuracyPart => ({
    squared: own[name],
    interval: jackknifeInterval(
      own[name],
      left.map((parts) => parts[name]),
    ),
    correlation: pearson(x[of], t[of], independent),
    sdRatio: spreadRatio(x[of], t[of], independent),
  });
  const differences = x.candidates.map((mean, i) => mean + x.grand - (t.candidates[i]! + t.grand));
  return {
    elevation: {
      squared: own.elevation,
      difference: x.grand - t.grand,
      interval: meanInterval(differences),
    },
    differentialElevation: part("candidates", "candidates", n),
    stereotypeAccuracy: part("criteria", "criteria", k),
    differentialAccuracy: part("both", "both", (n - 1) * (k - 1) + 1),
    total: {
      squared: own.total,
      interval: jackknifeInterval(
        own.total,
        left.map((parts) => parts.total),
      ),
    },
  };
}

interface Split {
  readonly grand: number;
  /** Deviations of candidates, of criteria, and what is left of each cell. */
  readonly candidates: Float64Array;
  readonly criteria: Float64Array;
  readonly both: Float64Array;
}

function split(values: Float64Array, n: number, k: number): Split {
  const grand = values.reduce((sum, value) => sum + value, 0) / values.length;
  const candidates = new Float64Array(n);
  const criteria = new Float64Array(k);
  values.forEach((value, at) => {
    candidates[Math.floor(at / k)]! += (value - grand) / k;
    criteria[at % k]! += (value - grand) / n;
  });
  const both = values.map(
    (value, at) => value - grand - candidates[Math.floor(at / k)]! - criteria[at % k]!,
  );
  return { grand, candidates, criteria, both };
}

type SquaredParts = Record<"elevation" | "candidates" | "criteria" | "both" | "total", number>;
type Columns = Pick<ExerciseTable, "rating" | "truth">;

function squaredParts({ rating, truth }: Columns, n: number, k: number): SquaredParts {
  const differences = rating.map((value, at) => value - truth[at]!);
  const { grand, candidates, criteria, both } = split(differences, n, k);
  const meanSquare = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value * value, 0) / values.length;
  return {
    elevation: grand * grand,
    candidates: meanSquare(candidates),
    criteria: meanSquare(criteria),
    both: meanSquare(both),
    total: meanSquare(differences),
  };
}

function without({ rating, truth, criteria }: ExerciseTable, candidate: number): Columns {
  const k = criteria.length;
  const keep = (_: number, at: number): boolean => Math.floor(at / k) !== candidate;
  return { rating: rating.filter(keep), truth: truth.filter(keep) };
}
