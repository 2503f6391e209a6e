import { factorise, solveFactored } from "../linear/cholesky.ts";
import { solveJoint } from "../model/solve-joint.ts";
import {
  addStep,
  createPoint,
  createSystem,
  type Point,
  type Precisions,
  type System,
} from "../model/system.ts";
import { ownPrecisions, reducePull, standBlock } from "./candidate-block.ts";
import { candidateDesign, type Inserted } from "./insert-card.ts";

/** Where a fit stands: all that following a card needs of it. */
export interface Standing {
  readonly system: System;
  readonly point: Point;
  readonly precisions: Precisions;
  readonly covariance: Float64Array;
  /** The border's Hessian after elimination, before it was factored. */
  readonly curvature: Float64Array;
}

export interface Followed {
  /** The card's candidate alone, where it came to stand. */
  readonly block: System;
  readonly own: Point;
  /** Full × full: the factor of the border's Hessian with the card. */
  readonly factor: Float64Array;
}

const MOST_STEPS = 25;
const STILL = 1e-8;

/**
 * Newton's method over the border and one candidate, with everybody else's part of the border as
 * the parabola that it is at the fit: the card's candidate is followed exactly, the others to the
 * first order. The mean is kept where g + ½ t vanishes, as the fit has it. Undefined where it does
 * not settle. Cost: the candidate's ratings and a factor of the border a step; no pass over the rest.
 */
export function followCard(standing: Standing, inserted: Inserted): Followed | undefined {
  const { system, point, covariance, curvature } = standing;
  const { full, size } = system.border;
  const precisions = ownPrecisions(standing.precisions);
  const [c] = inserted.before.candidates;
  const rest = curvature.slice();
  let before: Float64Array | undefined;
  if (inserted.before.candidates[1] > c) {
    const old = createSystem(candidateDesign(system.design, inserted.before));
    const there: Point = {
      ability: point.ability.slice(c, c + 1),
      halo: point.halo.slice(...inserted.before.interviews),
      border: point.border,
    };
    const pull = standBlock(old, there, precisions, covariance);
    for (let i = 0; i < rest.length; i++) rest[i]! -= old.matrix[i]!;
    before = reducePull(old, precisions, pull);
  }
  const block = createSystem(candidateDesign(inserted.design, inserted.after));
  const own = startAt(standing, inserted, block);
  const factor = new Float64Array(full * full);
  for (let round = 0; round < MOST_STEPS; round++) {
    const step = standBlock(block, own, precisions, covariance);
    for (let i = 0; i < factor.length; i++) factor[i] = rest[i]! + block.matrix[i]!;
    factorise(factor, full, size);
    block.solveBorder = (x) => {
      for (let i = 0; i < size; i++) x[i]! -= before?.[i] ?? 0;
      subtractProduct(rest, full, size, own.border, point.border, x);
      solveFactored(factor, full, size, x);
    };
    solveJoint(block, precisions, step, "all");
    const longest = Math.max(...[step.ability, step.halo, step.border].map(furthest));
    if (!(longest < 1e3)) return undefined;
    addStep(own, step, Math.min(1, 2 / longest));
    if (longest < STILL) return { block, own, factor };
  }
  return undefined;
}

/** A new candidate starts at the group's mean, a known one with the halos already seen. */
function startAt({ system, point }: Standing, inserted: Inserted, block: System): Point {
  const own = createPoint(block);
  own.border.set(point.border);
  const { design } = block;
  const [c, end] = inserted.before.candidates;
  const group = design.groupOf ? point.border[system.border.firstGroup + design.groupOf[0]!]! : 0;
  own.ability[0] = end > c ? point.ability[c]! : group;
  const [from, to] = inserted.before.interviews;
  for (let i = 0; i < design.interviews; i++) {
    for (let k = from; k < to; k++) {
      const same =
        system.design.raterOf[k] === design.raterOf[i] &&
        system.design.stageOf[k] === design.stageOf[i];
      if (same) own.halo[i] = point.halo[k]!;
    }
  }
  return own;
}

/** x −= S (at − from) over the lower triangle S. */
function subtractProduct(
  matrix: Float64Array,
  full: number,
  size: number,
  at: Float64Array,
  from: Float64Array,
  x: Float64Array,
): void {
  for (let i = 0; i < size; i++) {
    const di = at[i]! - from[i]!;
    x[i]! -= matrix[i * full + i]! * di;
    for (let j = 0; j < i; j++) {
      const s = matrix[i * full + j]!;
      x[i]! -= s * (at[j]! - from[j]!);
      x[j]! -= s * di;
    }
  }
}

function furthest(values: Float64Array): number {
  return values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
}
