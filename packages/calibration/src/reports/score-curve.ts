import type { Fit } from "../fit/fit-shape.ts";
import { createCurve, curveAt, setSteps } from "../model/category-curve.ts";

/** The rating scale as a curve from logits to points, and back. */
export interface ScoreCurve {
  /** Expected points at a linear predictor. */
  readonly points: (eta: number) => number;
  /** Slope of that curve: the variance of one rating there. */
  readonly slope: (eta: number) => number;
  /** The predictor at which these points are expected; held within ±30 logits. */
  readonly predictor: (points: number) => number;
}

export function scoreCurve(fit: Fit): ScoreCurve {
  const curve = createCurve(fit.scale.scores);
  setSteps(curve, fit.scale.steps, 0);
  const { lowest } = fit.ratings.scale;
  const points = (eta: number): number => {
    curveAt(curve, eta);
    return lowest + curve.mean;
  };
  return {
    points,
    slope: (eta) => {
      curveAt(curve, eta);
      return curve.variance;
    },
    predictor: (wanted) => {
      let low = -30;
      let high = 30;
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (points(middle) < wanted) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    },
  };
}
