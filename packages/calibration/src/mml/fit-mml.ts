import { factorise } from "../linear/cholesky.ts";
import { invertFactored } from "../linear/inverse.ts";
import type { Finding } from "../finding.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { connectedSubsets } from "../ratings/connected-subsets.ts";
import { arrangeRatings, type Design } from "../ratings/design.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { climb, FARTHEST, SMALLEST_LOG_SD } from "./climb.ts";
import { layMml, mmlAt, type MmlLayout, type MmlPoint } from "./marginal-likelihood.ts";
import { normalGrid } from "./quadrature.ts";
import { expandMatrix, reduceMatrix, zeroSumSpace, type ZeroSumSpace } from "./zero-sum-space.ts";

/**
 * Marginal maximum likelihood (Bock & Aitkin 1981; Adams, Wilson & Wang 1997): candidates come
 * from N(μ, σ²), everything else is a fixed parameter; candidates are then given their expected
 * a posteriori measure.
 *
 * Newton's method with exact second derivatives over the sum-to-zero spaces of severities,
 * difficulties and steps, with a ridge where the information is not positive definite. Severities
 * and difficulties of elements with only extreme marks have no finite estimate: they are held by
 * a N(0, 2²) prior, and a finding says so.
 */
export function fitMml(ratings: Ratings): Fit {
  const design = arrangeRatings(ratings);
  const layout = layMml(design);
  const grid = normalGrid();
  const held = heldElements(design, layout);
  const space = zeroSumSpace(layout);
  const evaluate = (parameters: Float64Array): MmlPoint =>
    penalise(mmlAt(design, layout, grid, parameters), parameters, held);
  const search = climb(layout, space, evaluate);
  const { point, parameters, converged, iterations, dependent } = search;
  const covariance = parameterCovariance(layout, space, point);
  const errors = (from: number, count: number): Float64Array =>
    Float64Array.from({ length: count }, (_, i) =>
      Math.sqrt(Math.max(0, covariance[(from + i) * (layout.size + 1)]!)),
    );
  const estimates = (from: number, count: number) => ({
    value: parameters.slice(from, from + count),
    se: errors(from, count),
  });
  const findings: Finding[] = [];
  if (!converged) {
    findings.push({
      code: "not-converged",
      message:
        "The marginal maximum likelihood search did not settle; read its numbers as a sketch.",
    });
  }
  if (held.size > 0) {
    findings.push({
      code: "held-by-prior",
      message: `${held.size} raters or criteria have only highest or only lowest marks; marginal maximum likelihood has no finite value for them, and a weak prior holds them.`,
    });
  }
  if (dependent > 0) {
    findings.push({
      code: "dependent-parameters",
      message: `${dependent} parameters cannot be told apart from the others in this design and were held.`,
    });
  }
  if (parameters[layout.logSd]! <= SMALLEST_LOG_SD) {
    findings.push({
      code: "sd-at-zero",
      message:
        "The ratings show no difference between candidates beyond chance: their standard deviation is estimated at zero.",
    });
  }
  if (parameters.some((x) => Math.abs(x) >= FARTHEST / 2)) {
    findings.push({
      code: "no-finite-estimate",
      message:
        "Some marks separate people perfectly, so maximum likelihood has no finite value for them; the largest numbers here are where the search stopped.",
    });
  }
  return {
    estimator: "mml",
    ratings,
    design,
    subsets: connectedSubsets(design),
    converged,
    iterations,
    logLikelihood: point.logLikelihood,
    sds: { candidate: Math.exp(parameters[layout.logSd]!) },
    interviewTerm: "absent",
    sessionTerm: "absent",
    abilities: { value: point.eap, se: point.eapSd },
    severities: estimates(0, layout.raters),
    difficulties: estimates(layout.firstCriterion, layout.criteria),
    scale: {
      scores: design.support.scores,
      steps: parameters.slice(layout.firstStep, layout.mean),
      se: errors(layout.firstStep, layout.steps),
    },
    halo: new Float64Array(design.interviews),
    covariance: (c, d) => (c === d ? point.eapSd[c]! ** 2 : 0),
    severityCovariance: (r, q) => covariance[r * layout.size + q]!,
    crossCovariance: () => 0,
    findings,
  };
}

const HELD_PRECISION = 0.25;

/** Raters and criteria whose marks are all highest or all lowest. */
function heldElements(design: Design, layout: MmlLayout): ReadonlySet<number> {
  const least = new Float64Array(layout.firstStep).fill(Infinity);
  const most = new Float64Array(layout.firstStep).fill(-Infinity);
  const see = (element: number, place: number): void => {
    least[element] = Math.min(least[element]!, place);
    most[element] = Math.max(most[element]!, place);
  };
  for (let i = 0; i < design.interviews; i++) {
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      see(design.raterOf[i]!, design.place[k]!);
      see(layout.firstCriterion + design.criterion[k]!, design.place[k]!);
    }
  }
  const held = new Set<number>();
  for (let e = 0; e < least.length; e++) {
    if (least[e]! >= layout.steps || most[e]! <= 0) held.add(e);
  }
  return held;
}

function penalise(point: MmlPoint, parameters: Float64Array, held: ReadonlySet<number>): MmlPoint {
  let logLikelihood = point.logLikelihood;
  for (const e of held) {
    logLikelihood -= (HELD_PRECISION * parameters[e]! ** 2) / 2;
    point.gradient[e]! -= HELD_PRECISION * parameters[e]!;
    point.information[e * (parameters.length + 1)]! += HELD_PRECISION;
  }
  return { ...point, logLikelihood };
}

/** Inverse of the information on the zero-sum spaces, over all parameters. */
function parameterCovariance(
  layout: MmlLayout,
  space: ZeroSumSpace,
  point: MmlPoint,
): Float64Array {
  const n = space.up.length;
  const { size } = layout;
  const matrix = reduceMatrix(space, point.information, size);
  factorise(matrix, n, n, 1e-11);
  const inverse = new Float64Array(n * n);
  invertFactored(matrix, n, n, inverse, new Float64Array(n * n));
  return expandMatrix(space, inverse, size);
}
