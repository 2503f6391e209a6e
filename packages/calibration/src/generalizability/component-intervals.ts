/**
 * Intervals of variance components.
 *
 * The means of a component's levels scatter with σ² + e, e the error of a level's mean, and along
 * σ² the restricted likelihood behaves like that of q such means:
 *
 *     −2 l(σ²) ≈ q log(σ² + e) + Q/(σ² + e),   interval  Q/χ²₀.₉₇₅(q) − e  to  Q/χ²₀.₀₂₅(q) − e, none below 0
 *
 * q are the component's degrees of freedom (levels less one; of a pair, less those of its parts; of sessions, less the candidates);
 * e and Q follow from the slope and the average information where the fit ended, the other
 * components adjusted along. Where e is nothing this is Satterthwaite's interval. Six interviewers
 * say little about how interviewers differ, and the interval says so, also at an estimate of zero.
 *
 * Source: Satterthwaite (1946) Biometrics Bull. 2, 110; the approximation by matching is our own,
 * checked by simulation. Cost: one inverse of the size of the components.
 * The residual takes Satterthwaite's interval. Refuses a component of which the data, beside the
 * others, say nothing.
 */
import type { Interval } from "../agreement/coefficient.ts";
import { chiSquareQuantile } from "../distributions/chi-square.ts";
import { factorise, solveFactored } from "../linear/cholesky.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import { type Component, COMPONENTS } from "./components.ts";
import type { Model } from "./reml-state.ts";
import type { RemlFit } from "./reml.ts";

const FARTHEST = 1e6;
/** Less of a component's information beside the others is rounding. */
const LEAST_SHARE = 1e-9;

/** 95 %, one a fitted component. */
export function componentIntervals(model: Model, fit: RemlFit): (Interval | NotEnough)[] {
  const { state, derivatives, free } = fit;
  const size = state.variances.length;
  const { information, slope } = derivatives;
  const count = free.length;
  const factor = new Float64Array(count * count);
  free.forEach((i, row) => {
    free.forEach((j, column) => (factor[row * count + column] = information[i * size + j]!));
  });
  factorise(factor, count, count);
  const solve = (right: Float64Array): Float64Array => {
    solveFactored(factor, count, count, right);
    return right;
  };
  /** The sampling variance of a free component. */
  const alone = (place: number): number => {
    const unit = new Float64Array(count);
    unit[place] = 1;
    return solve(unit)[place]!;
  };
  /** The information on a component at zero, the free ones adjusted along. */
  const besideOthers = (i: number): number => {
    const along = Float64Array.from(free, (j) => information[i * size + j]!);
    const shared = solve(along.slice()).reduce((sum, part, j) => sum + part * along[j]!, 0);
    return information[i * size + i]! - shared;
  };
  const farthest = FARTHEST * state.variances.reduce((sum, value) => sum + value, 0);
  return Array.from(state.variances, (value, i): Interval | NotEnough => {
    const place = free.indexOf(i);
    const moving = place >= 0 && value > 0;
    const left = moving ? 1 / alone(place) : besideOthers(i);
    const own = information[i * size + i]!;
    if (!(left > LEAST_SHARE * own && left <= own * (1 + 1e-6))) return unsized();
    const degrees = degreesOf(model, model.names[i]!);
    const down = moving ? 0 : Math.max(0, slope[i]!);
    const interval = matchedInterval(moving ? value : 0, left, down, degrees);
    return interval[1] < farthest ? interval : unsized();
  });
}

function unsized(): NotEnough {
  return notEnough(0, 1, "combinations that show this part apart from the others");
}

/** `information` of l and `slope` of −2l, along σ² at `value`. */
function matchedInterval(
  value: number,
  information: number,
  slope: number,
  degrees: number,
): Interval {
  const root = Math.sqrt(slope * slope + 8 * information * degrees);
  const total = (2 * degrees) / (slope + root);
  const error = Math.max(0, total - value);
  const q = error > 0 ? degrees : 2 * value * value * information;
  const squares = error > 0 ? 2 * information * total ** 3 : q * value;
  return [
    Math.max(0, squares / chiSquareQuantile(0.975, q) - error),
    Math.max(0, squares / chiSquareQuantile(0.025, q) - error),
  ];
}

function degreesOf({ levels }: Model, name: Component): number {
  const [first, second] = name.split(":").map((part) => COMPONENTS.find((own) => own === part));
  const count = levels[name].count;
  if (name === "residual") return 1;
  if (first === undefined) return Math.max(1, count - 1);
  if (second === undefined) {
    const within = name.includes(":") ? levels[first].count : 1;
    return Math.max(1, count - within);
  }
  return Math.max(1, count - levels[first].count - levels[second].count + 1);
}
