import type { Fit } from "../fit/fit-shape.ts";
import { isNotEnough } from "../not-enough.ts";
import { fairAverages } from "../reports/fair-average.ts";
import { ratingResiduals } from "../reports/rating-residuals.ts";
import type { Interviewer } from "../reports/interviewers.ts";
import { plural, points } from "./words.ts";

/** Differences within this many points, either way, make no practical difference. */
export const PRACTICAL_BAND = 0.15;
/** How narrow a likely range is worth waiting for, in points either way. */
const WANTED_RANGE = 0.3;

/** More ratings than this are no plan. */
const WORTH_WAITING = 500;

/** What a difference from the panel amounts to, by rule. */
export type Verdict = "lower" | "higher" | "alike" | "cannot say" | "not enough";

/**
 * The rule: lower or higher only where the whole 95 % range lies beyond the band of no practical
 * difference; alike where it lies within; otherwise we cannot say.
 */
export function verdictOn({ difference }: Interviewer, band = PRACTICAL_BAND): Verdict {
  if (isNotEnough(difference)) return "not enough";
  const [low, high] = difference.interval;
  if (high < -band) return "lower";
  if (low > band) return "higher";
  return low >= -band && high <= band ? "alike" : "cannot say";
}

/** One sentence or two on one interviewer, never claiming more than the likely range allows. */
export function interviewerSentence(
  fit: Fit,
  interviewer: Interviewer,
  band = PRACTICAL_BAND,
): string {
  const { id, difference } = interviewer;
  if (isNotEnough(difference)) return notYet(fit, interviewer, difference.notEnough.because);
  const verdict = verdictOn(interviewer, band);
  const [low, high] = difference.interval;
  if (verdict === "lower" || verdict === "higher") {
    const near = points(verdict === "lower" ? high : low);
    const far = points(verdict === "lower" ? low : high);
    return `On the same candidates and criteria, ${id} rated about ${points(difference.points)} points ${verdict} than the panel. Likely range ${near} to ${far} ${verdict}. ${basis(interviewer)}`;
  }
  if (verdict === "alike") {
    return `On the same candidates and criteria, ${id} and the panel rate alike: the likely range stays within ${points(Math.max(-low, high, 0.1))} points either way. ${basis(interviewer)}`;
  }
  return `We cannot say that ${id} rates differently from the panel: the likely range includes differences too small to matter.`;
}

function basis({ count, candidates, shared }: Interviewer): string {
  return `${plural(Math.round(count), "rating")}, ${plural(candidates, "candidate")}, ${shared} also seen by others.`;
}

/** How many more shared ratings would narrow the range. */
function notYet(fit: Fit, interviewer: Interviewer, because: string): string {
  const { id, count, partners } = interviewer;
  const more = moreRatings(fit, interviewer);
  if (partners === 0 || more === undefined) return because;
  return `${id}: ${plural(Math.round(count), "rating")} so far. About ${more} more shared ratings would narrow this to ${WANTED_RANGE} points either way.`;
}

/**
 * Each interview tells ability less severity with variance 1/W + σ_u² + the error of the ability;
 * from the mean of these follows how many ratings carry the range to the one that is wanted.
 */
function moreRatings(fit: Fit, { id, count }: Interviewer): number | undefined {
  const { design, abilities, sds } = fit;
  const r = fit.ratings.labels.raters.indexOf(id);
  const { variance } = ratingResiduals(fit);
  let precision = 0;
  for (let i = 0; i < design.interviews; i++) {
    if (design.raterOf[i] !== r) continue;
    let information = 0;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      information += variance[k]!;
    }
    const error = abilities.se[design.candidateOf[i]!]! ** 2 + (sds.interview ?? 0) ** 2;
    precision += 1 / (1 / Math.max(information, 1e-9) + error);
  }
  const slope = fairAverages(fit, "rater")[r]!.se / Math.max(fit.severities.se[r]!, 1e-9);
  const range = (1.96 * slope) / Math.sqrt(Math.max(precision, 1e-9));
  const wanted = count * (range / WANTED_RANGE) ** 2 - count;
  if (!(wanted > 0) || wanted > WORTH_WAITING) return undefined;
  return wanted < 20 ? Math.ceil(wanted / 5) * 5 : Math.ceil(wanted / 10) * 10;
}
