import { fit } from "../fit/fit.ts";
import { simulate } from "../fit/simulate.ts";
import { isNotEnough } from "../not-enough.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import { panelSteadiness, reliabilityOf } from "./panel-steadiness.ts";
import { variancesAt } from "./variance-parts.ts";

const TRUE_SDS = { candidate: 1.2, rater: 0.6 };
const SHAPE = { candidates: 20, raters: 10, criteria: 4, panel: 3, categories: 4 };

/**
 * How often the 95 % range of the steadiness of a panel of three holds the one that the true sds
 * give, over seeded sets of 20 candidates × 3 interviewers × 4 criteria.
 */
export function steadinessCoverage(sets: number, interviewSd: number): number {
  const { panel, criteria } = SHAPE;
  let hits = 0;
  for (let seed = 1; seed <= sets; seed++) {
    const { candidate: candidateSd, rater: raterSd } = TRUE_SDS;
    const { records } = simulate({ ...SHAPE, candidateSd, raterSd, interviewSd, seed });
    const result = fit(buildRatings(records, { scale: { lowest: 1, highest: 4 } }));
    const shares = variancesAt(result);
    const steps = panelSteadiness(result, { criteria });
    if (isNotEnough(shares) || isNotEnough(steps)) continue;
    const { parts } = shares({ ...TRUE_SDS, interview: interviewSd });
    const truth = reliabilityOf(parts, { interviewers: panel, criteria });
    const interval = steps[panel - 1]!.interval;
    if (!isNotEnough(interval) && interval[0] <= truth && truth <= interval[1]) hits++;
  }
  return hits / sets;
}
