import { eliminate } from "../model/eliminate.ts";
import { gradientInto } from "../model/joint-mode.ts";
import { ratePass } from "../model/rate.ts";
import { solveJoint } from "../model/solve-joint.ts";
import { spreadAt } from "../model/spread.ts";
import { createPoint, type Point, type Precisions, type System } from "../model/system.ts";

/** Precisions with the border's own left out: those belong to the rest of the system. */
export function ownPrecisions(precisions: Precisions): Precisions {
  return { ...precisions, rater: 0, group: 0, criterion: 0, step: 0 };
}

/**
 * Brings one candidate's system to a point: afterwards its `matrix` is what the candidate adds to
 * the border once eliminated, and the answer is minus the slope of what the posterior mean makes
 * vanish, g + ½ t (t as in `posteriorAt`).
 */
export function standBlock(
  system: System,
  point: Point,
  precisions: Precisions,
  covariance: Float64Array,
): Point {
  ratePass(system, point, precisions);
  eliminate(system, precisions);
  const pull = createPoint(system);
  gradientInto(system, point, precisions, pull, "all");
  const { third } = spreadAt(system, point, precisions, covariance, false);
  for (const name of ["ability", "halo", "border"] as const) {
    third[name].forEach((t, i) => (pull[name][i]! -= t / 2));
  }
  return pull;
}

/** What is left of a pull on the border once the candidate has followed it. */
export function reducePull(system: System, precisions: Precisions, pull: Point): Float64Array {
  let reduced = new Float64Array(0);
  system.solveBorder = (x, size) => {
    reduced = Float64Array.from(x.subarray(0, size));
    x.fill(0);
  };
  solveJoint(system, precisions, pull, "all");
  return reduced;
}
