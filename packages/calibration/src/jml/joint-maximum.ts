import { logDeterminant } from "../linear/cholesky.ts";
import { borderInverse } from "../model/border-inverse.ts";
import { findJointMode, type ModeOutcome } from "../model/joint-mode.ts";
import {
  createPoint,
  createSystem,
  type Point,
  type Precisions,
  type System,
} from "../model/system.ts";
import { connectedSubsets } from "../ratings/connected-subsets.ts";
import type { Design } from "../ratings/design.ts";

export interface JointMaximum {
  readonly system: System;
  readonly point: Point;
  readonly outcome: ModeOutcome;
  readonly stepSe: Float64Array;
  /** Parameters that depend on others and were held at 0. */
  readonly dependent: number;
}

const FREE: Precisions = {
  candidate: 0,
  rater: 0,
  group: 1,
  criterion: 0,
  step: 0,
  haloVariance: 0,
};

/**
 * Joint maximum likelihood (Wright & Masters 1982; Linacre 1989): all measures at once, no priors.
 *
 * Severities sum to zero within each connected subset, criteria and steps sum to zero, candidates
 * float. Each constraint is laid on the border as a penalty along a direction in which the
 * likelihood is flat, so it holds exactly and costs no accuracy. A parameter that the design
 * cannot tell from the others is left at 0 and counted in `dependent`.
 * Cost: 6 to 10 Newton steps. The likelihood must have a maximum: remove extreme scores first.
 */
export function maximiseJointly(design: Design): JointMaximum {
  const system = createSystem(design);
  const { border } = system;
  const subsets = connectedSubsets(design);
  const point = createPoint(system);
  let penalty = 1;
  let dependent = 0;
  const constrain = (): void => {
    const { matrix } = system;
    const { full, raters, firstStep, size } = border;
    let trace = 0;
    for (let b = 0; b < size; b++) trace += matrix[b * full + b]!;
    penalty = Math.max(1e-6, trace / Math.max(1, size));
    for (let r = 0; r < raters; r++) {
      for (let q = 0; q <= r; q++) {
        if (subsets.ofRater[q] === subsets.ofRater[r]) matrix[r * full + q]! += penalty;
      }
    }
    for (let t = firstStep; t < size; t++) {
      for (let q = firstStep; q <= t; q++) matrix[t * full + q]! += penalty;
    }
  };
  const outcome = findJointMode(system, point, FREE, "all", {
    constrain,
    onFactor: (dropped) => {
      dependent = dropped;
    },
  });
  return { system, point, outcome, stepSe: stepErrors(system, penalty), dependent };
}

/** Standard errors of the steps with every other parameter estimated beside them. */
function stepErrors(system: System, penalty: number): Float64Array {
  const { border, design } = system;
  const { full, firstStep, steps } = border;
  if (!Number.isFinite(logDeterminant(system.matrix, full, border.size)))
    return new Float64Array(steps);
  const inverse = borderInverse(system, "all");
  const { scores } = design.support;
  const span = (scores[steps] ?? 0) - (scores[0] ?? 0);
  return Float64Array.from({ length: steps }, (_, m) => {
    const at = firstStep + m;
    const gap = scores[m + 1]! - scores[m]!;
    // What the penalty itself left along its flat direction is taken off again.
    const flat = (gap * gap) / (penalty * span * span);
    return Math.sqrt(Math.max(0, inverse[at * full + at]! - flat));
  });
}
