import { fitJml } from "../jml/fit-jml.ts";
import { fitLaplace } from "../laplace/fit-laplace.ts";
import { fitMml } from "../mml/fit-mml.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { Fit, FitOptions } from "./fit-shape.ts";
import { findingsOfDesign } from "../findings/design-findings.ts";

/**
 * Fits the many-facet rating scale model to ratings. Pure: the same ratings and options give the
 * same numbers. Any set of ratings is answered; what cannot be told is in `findings`.
 */
export function fit(ratings: Ratings, options: FitOptions = {}): Fit {
  const result = estimate(ratings, options);
  return { ...result, findings: [...findingsOfDesign(result), ...result.findings] };
}

function estimate(ratings: Ratings, options: FitOptions): Fit {
  const { estimator = "laplace" } = options;
  if (estimator === "jml") return fitJml(ratings, options);
  if (estimator === "mml") return fitMml(ratings);
  return fitLaplace(ratings, options);
}
