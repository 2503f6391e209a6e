import type { Fit } from "../fit/fit-shape.ts";
import type { Facet } from "../jml/extreme-scores.ts";

/** Plain sums over the ratings of one element. */
export interface ElementCounts {
  /** Ratings, by weight. */
  readonly count: Float64Array;
  /** Mean of the points given, on the scale; the scale's lowest where there are none. */
  readonly observedAverage: Float64Array;
}

/** Counts and observed averages of every element of a facet. Cost: linear. */
export function elementCounts(fit: Fit, facet: Facet): ElementCounts {
  const { ratings, design } = fit;
  const { labels, scale } = ratings;
  const size = { candidate: labels.candidates, rater: labels.raters, criterion: labels.criteria };
  const count = new Float64Array(size[facet].length);
  const total = new Float64Array(count.length);
  for (let i = 0; i < design.interviews; i++) {
    const person = facet === "candidate" ? design.candidateOf[i]! : design.raterOf[i]!;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      const element = facet === "criterion" ? design.criterion[k]! : person;
      const w = design.weight ? design.weight[k]! : 1;
      count[element]! += w;
      total[element]! += w * design.support.scores[design.place[k]!]!;
    }
  }
  const observedAverage = total.map(
    (sum, e) => scale.lowest + (count[e]! > 0 ? sum / count[e]! : 0),
  );
  return { count, observedAverage };
}
