import { factorise, solveFactored } from "../linear/cholesky.ts";
import { invertFactored } from "../linear/inverse.ts";
import type { Finding } from "../finding.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { connectedSubsets } from "../ratings/connected-subsets.ts";
import { arrangeRatings, type Design } from "../ratings/design.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { layMml, mmlAt, type MmlLayout, type MmlPoint } from "./marginal-likelihood.ts";
import { normalGrid } from "./quadrature.ts";

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

/** Column k of the basis moves parameter `up[k]` by 1 and `down[k]` by −1 (−1: none). */
interface ZeroSumSpace {
  readonly up: readonly number[];
  readonly down: readonly number[];
}

function zeroSumSpace(layout: MmlLayout): ZeroSumSpace {
  const up: number[] = [];
  const down: number[] = [];
  const block = (from: number, to: number): void => {
    for (let p = from; p < to - 1; p++) {
      up.push(p);
      down.push(to - 1);
    }
  };
  block(0, layout.firstCriterion);
  block(layout.firstCriterion, layout.firstStep);
  block(layout.firstStep, layout.mean);
  up.push(layout.mean, layout.logSd);
  down.push(-1, -1);
  return { up, down };
}

function reduceVector({ up, down }: ZeroSumSpace, v: Float64Array): Float64Array {
  return Float64Array.from(up, (p, k) => v[p]! - (down[k]! < 0 ? 0 : v[down[k]!]!));
}

function reduceMatrix({ up, down }: ZeroSumSpace, a: Float64Array, size: number): Float64Array {
  const n = up.length;
  const at = (p: number, q: number): number => (p < 0 || q < 0 ? 0 : a[p * size + q]!);
  const reduced = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      reduced[i * n + j] =
        at(up[i]!, up[j]!) - at(down[i]!, up[j]!) - at(up[i]!, down[j]!) + at(down[i]!, down[j]!);
    }
  }
  return reduced;
}

interface Search {
  readonly point: MmlPoint;
  readonly parameters: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
  readonly dependent: number;
}

/** No ability sd and no parameter runs farther than this, in logits. */
const FARTHEST = 30;
const SMALLEST_LOG_SD = Math.log(1e-3);

function climb(
  layout: MmlLayout,
  space: ZeroSumSpace,
  evaluate: (parameters: Float64Array) => MmlPoint,
): Search {
  let parameters = new Float64Array(layout.size);
  let point = evaluate(parameters);
  let ridge = 0;
  let dependent = 0;
  for (let iteration = 1; iteration <= 200; iteration++) {
    const slope = reduceVector(space, point.gradient);
    const n = slope.length;
    const matrix = reduceMatrix(space, point.information, layout.size);
    for (let i = 0; i < n; i++) matrix[i * n + i]! += ridge * (1 + Math.abs(matrix[i * n + i]!));
    dependent = factorise(matrix, n, n, 1e-11);
    const step = slope.slice();
    solveFactored(matrix, n, n, step);
    const gain = step.reduce((sum, s, i) => sum + s * slope[i]!, 0);
    const widest = step.reduce((most, s) => Math.max(most, Math.abs(s)), 0);
    if (gain >= 0 && gain < 1e-14 && ridge < 1e-6) {
      return { point, parameters, converged: true, iterations: iteration, dependent };
    }
    const length = Math.min(1, 1.5 / widest);
    const next = move(parameters, space, step, length, layout);
    const reached = evaluate(next);
    if (gain > 0 && reached.logLikelihood >= point.logLikelihood - 1e-11) {
      const gained = reached.logLikelihood - point.logLikelihood;
      parameters = next;
      point = reached;
      ridge = ridge > 1e-6 ? ridge / 8 : 0;
      if (gained < 1e-13 && gain < 1e-9) {
        return { point, parameters, converged: true, iterations: iteration, dependent };
      }
    } else {
      ridge = Math.max(1e-4, ridge * 6);
      if (ridge > 1e8) break;
    }
  }
  return { point, parameters, converged: false, iterations: 200, dependent };
}

function move(
  from: Float64Array,
  { up, down }: ZeroSumSpace,
  step: Float64Array,
  length: number,
  layout: MmlLayout,
): Float64Array<ArrayBuffer> {
  const to = Float64Array.from(from);
  step.forEach((s, k) => {
    to[up[k]!]! += length * s;
    if (down[k]! >= 0) to[down[k]!]! -= length * s;
  });
  to[layout.logSd] = Math.min(Math.log(FARTHEST), Math.max(SMALLEST_LOG_SD, to[layout.logSd]!));
  return to.map((x) => Math.min(FARTHEST, Math.max(-FARTHEST, x)));
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
  const covariance = new Float64Array(size * size);
  const put = (p: number, q: number, amount: number): void => {
    if (p >= 0 && q >= 0) covariance[p * size + q]! += amount;
  };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const v = inverse[i * n + j]!;
      put(space.up[i]!, space.up[j]!, v);
      put(space.down[i]!, space.up[j]!, -v);
      put(space.up[i]!, space.down[j]!, -v);
      put(space.down[i]!, space.down[j]!, v);
    }
  }
  return covariance;
}
