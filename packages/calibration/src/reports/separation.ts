import { chiSquareUpper } from "../distributions/chi-square.ts";
import type { Estimates } from "../fit/fit-shape.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";

/** How far the measures of a facet stand apart, against their error. */
export interface Separation {
  /** True spread over error. */
  readonly separation: number;
  /** How many levels can be told apart, (4 separation + 1) / 3. */
  readonly strata: number;
  /** True variance over observed variance. */
  readonly reliability: number;
  /** Spread with the error taken out, in logits. */
  readonly trueSd: number;
  /** Root mean square standard error, in logits. */
  readonly rmse: number;
}

/**
 * Separation, strata and reliability (Wright & Masters 1982; Linacre, FACETS table 7).
 *
 * For measures that carry their error (joint maximum likelihood, fixed parameters) the true
 * variance is the observed one less the mean squared error. For measures that are shrunken towards
 * a mean (posterior means) the observed variance is already the true one's share, and the
 * reliability is variance / (variance + mean squared error), as for EAP measures.
 * `over` divides by n ("population": these elements are all there are) or n − 1 ("sample").
 * Refuses fewer than two measures. Extreme and unknown measures are left out.
 */
export function separationOf(
  estimates: Estimates,
  options: { readonly shrunken: boolean; readonly over: "population" | "sample" },
): Separation | NotEnough {
  const { values, errors } = plain(estimates);
  const n = values.length;
  if (n < 2) return notEnough(n, 2, "Separation compares at least two measures.");
  const mean = values.reduce((sum, v) => sum + v, 0) / n;
  const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  const observed = squares / (options.over === "population" ? n : n - 1);
  const error = errors.reduce((sum, se) => sum + se * se, 0) / n;
  const spread = options.shrunken ? observed : Math.max(0, observed - error);
  const total = options.shrunken ? observed + error : Math.max(observed, 1e-300);
  const reliability = total > 0 ? Math.min(1 - 1e-12, spread / total) : 0;
  const separation = Math.sqrt(reliability / (1 - reliability));
  return {
    separation,
    strata: (4 * separation + 1) / 3,
    reliability,
    trueSd: Math.sqrt(spread),
    rmse: Math.sqrt(error),
  };
}

export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Fixed χ²: are all measures of the facet the same but for error? Σ m²/s² − (Σ m/s²)² / Σ 1/s².
 * Random χ²: are they draws from one normal? The same with the true variance added to each s².
 * Source: Linacre, FACETS table 7. Refuses fewer than two measures.
 */
export function homogeneity(
  estimates: Estimates,
  kind: "fixed" | "random",
): ChiSquareTest | NotEnough {
  const { values, errors } = plain(estimates);
  const n = values.length;
  if (n < 2) return notEnough(n, 2, "The test compares at least two measures.");
  const mean = values.reduce((sum, v) => sum + v, 0) / n;
  const error = errors.reduce((sum, se) => sum + se * se, 0) / n;
  const observed = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1);
  const added = kind === "random" ? Math.max(0, observed - error) : 0;
  let weight = 0;
  let first = 0;
  let second = 0;
  values.forEach((v, i) => {
    const w = 1 / Math.max(errors[i]! ** 2 + added, 1e-12);
    weight += w;
    first += w * v;
    second += w * v * v;
  });
  const chiSquare = Math.max(0, second - (first * first) / weight);
  const df = kind === "fixed" ? n - 1 : Math.max(1, n - 2);
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df) };
}

function plain({ value, se, known, extreme }: Estimates): { values: number[]; errors: number[] } {
  const kept = Array.from(value.keys()).filter(
    (e) => known?.[e] !== 0 && (extreme?.[e] ?? 0) === 0,
  );
  return { values: kept.map((e) => value[e]!), errors: kept.map((e) => se[e]!) };
}
