import type { Estimates, Fit } from "../fit/fit-shape.ts";
import { createCurve, curveAt, setSteps } from "../model/category-curve.ts";

/** A value of the rating scale, in the points people gave. */
export interface FairAverage {
  readonly average: number;
  /** By the delta rule: the error of the measure times the slope of the scale there. */
  readonly se: number;
}

/**
 * Fair averages: the rating that each element would be expected to get (or give) if everything
 * else were average. For a candidate that is average severity and difficulty, for a rater average
 * ability and difficulty, for a criterion average ability and severity; the averages are those of
 * the elements with a measure that is not extreme (FACETS' Fair-M).
 *
 * Source: Linacre, FACETS manual, table 7. Refuses nothing; where no category can be told from
 * another, the average is the only category there is.
 */
export function fairAverages(fit: Fit, facet: "candidate" | "rater" | "criterion"): FairAverage[] {
  const { abilities, severities, difficulties, scale } = fit;
  const curve = createCurve(scale.scores);
  setSteps(curve, scale.steps, 0);
  const ability = centre(abilities);
  const severity = centre(severities);
  const difficulty = centre(difficulties);
  const [own, at, sign] = {
    candidate: [abilities, -severity - difficulty, 1] as const,
    rater: [severities, ability - difficulty, -1] as const,
    criterion: [difficulties, ability - severity, -1] as const,
  }[facet];
  return Array.from(own.value, (measure, e) => {
    if (scale.scores.length === 0) return { average: fit.ratings.scale.lowest, se: 0 };
    curveAt(curve, at + sign * measure);
    return {
      average: fit.ratings.scale.lowest + curve.mean,
      se: curve.variance * own.se[e]!,
    };
  });
}

/** The mean of the measures that are known and not extreme. */
export function centre({ value, known, extreme }: Estimates): number {
  let sum = 0;
  let count = 0;
  value.forEach((v, e) => {
    if (known?.[e] === 0 || (extreme?.[e] ?? 0) !== 0) return;
    sum += v;
    count++;
  });
  return count > 0 ? sum / count : 0;
}
