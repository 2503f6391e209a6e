import type { Finding } from "../finding.ts";
import type { Fit, FitOptions } from "../fit/fit-shape.ts";
import { connectedSubsets, type Subsets } from "../ratings/connected-subsets.ts";
import { arrangeRatings } from "../ratings/design.ts";
import { keepRatings } from "../ratings/keep-ratings.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { FACETS, findExtremes } from "./extreme-scores.ts";
import { maximiseJointly } from "./joint-maximum.ts";
import { measureExtremes, type Measured } from "./measure-extremes.ts";

/**
 * Joint maximum likelihood as FACETS reports it: extreme scores leave the estimation and are then
 * measured with 0.3 of a score point taken off; standard errors are the model's, 1/√information of
 * the element alone, which ignores the error of the other facets.
 *
 * Biased outwards when each candidate has few ratings (at 20 candidates × 3 interviewers ×
 * 4 criteria by about a third); kept for people who must reproduce FACETS.
 */
export function fitJml(ratings: Ratings, options: FitOptions): Fit {
  const design = arrangeRatings(ratings);
  const subsets = connectedSubsets(design);
  const extremes = findExtremes(ratings);
  const estimated = extremes.rounds.length > 0 ? keepRatings(ratings, extremes.keep) : ratings;
  const maximum = maximiseJointly(arrangeRatings(estimated));
  const { outcome, dependent } = maximum;
  const measured = measureExtremes(ratings, maximum, extremes);
  if (options.centre === "rater") centreCandidates(measured, subsets);
  const { firstStep, lastCriterion } = maximum.system.border;
  const findings: Finding[] = [];
  const converged = outcome.converged && !isSeparated(measured);
  if (!converged) {
    findings.push({
      code: "not-converged",
      message:
        "The joint maximum likelihood search did not settle: some marks separate people perfectly, so their measures have no finite value; the largest numbers here are where it stopped.",
    });
  }
  if (dependent > 0) {
    findings.push({
      code: "dependent-parameters",
      message: `${dependent} parameters cannot be told apart from the others in this design and were held at 0; compare only elements that share ratings.`,
    });
  }
  return {
    estimator: "jml",
    ratings,
    design,
    subsets,
    converged,
    iterations: outcome.iterations,
    logLikelihood: -outcome.objective,
    sds: {},
    interviewTerm: "absent",
    sessionTerm: "absent",
    abilities: measured.candidate,
    severities: measured.rater,
    difficulties: measured.criterion,
    scale: {
      scores: maximum.system.design.support.scores,
      steps: maximum.point.border.slice(firstStep, lastCriterion),
      se: maximum.stepSe,
    },
    halo: new Float64Array(design.interviews),
    covariance: (c, d) => (c === d ? measured.candidate.se[c]! ** 2 : 0),
    severityCovariance: (r, q) => (r === q ? measured.rater.se[r]! ** 2 : 0),
    crossCovariance: () => 0,
    findings,
  };
}

/** A measure with next to no information, though not extreme, is on its way to infinity. */
const NO_INFORMATION = 5;

function isSeparated(measured: Measured): boolean {
  return FACETS.some((name) => {
    const { se, known, extreme } = measured[name];
    return se.some((error, e) => known[e] === 1 && extreme[e] === 0 && error > NO_INFORMATION);
  });
}

/** Candidates to mean zero within each subset (extreme ones left out of the mean); raters float. */
function centreCandidates(measured: Measured, subsets: Subsets): void {
  const sum = new Float64Array(subsets.count);
  const count = new Float64Array(subsets.count);
  const { candidate, rater } = measured;
  subsets.ofCandidate.forEach((s, c) => {
    if (candidate.known[c] === 1 && candidate.extreme[c] === 0) {
      sum[s]! += candidate.value[c]!;
      count[s]!++;
    }
  });
  const shift = sum.map((total, s) => (count[s]! > 0 ? total / count[s]! : 0));
  subsets.ofCandidate.forEach((s, c) => {
    candidate.value[c]! -= shift[s]!;
  });
  subsets.ofRater.forEach((s, r) => {
    rater.value[r]! -= shift[s]!;
  });
}
