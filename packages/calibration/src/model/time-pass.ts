import { arrangeRatings } from "../ratings/design.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { ratePass } from "./rate.ts";
import { createPoint, createSystem } from "./system.ts";

/** One pass of the engine over these ratings, ready to be called, for benchmarks. */
export function timePass(ratings: Ratings): () => number {
  const system = createSystem(arrangeRatings(ratings));
  const point = createPoint(system);
  const precisions = {
    candidate: 1,
    rater: 4,
    group: 4,
    criterion: 1,
    step: 0.01,
    haloVariance: 0.1,
  };
  return () => ratePass(system, point, precisions);
}
