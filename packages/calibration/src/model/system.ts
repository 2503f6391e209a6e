import type { Design } from "../ratings/design.ts";
import { layBorder, type Border } from "./border.ts";
import type { Rooms, RoomVariances } from "./rooms.ts";

/** A value of every parameter: one ability a candidate, one halo an interview, and the border. */
export interface Point {
  readonly ability: Float64Array;
  /** What one interviewer saw in one candidate across all criteria, with what the room shared. */
  readonly halo: Float64Array;
  /** Severities, group means, criterion difficulties and steps, as `Border` lays them out. */
  readonly border: Float64Array;
}

/** How tightly each kind of parameter is held; 0 leaves it free. */
export interface Precisions {
  readonly candidate: number;
  readonly rater: number;
  readonly group: number;
  readonly criterion: number;
  readonly step: number;
  /** A variance, since it may be 0: then there is no interview effect. */
  readonly haloVariance: number;
  /** The variance of what a room shares; only where the system has rooms. */
  readonly roomVariance?: number;
}

/**
 * Everything the engine keeps while it works on one set of ratings. No rating ties two candidates
 * together, so the Hessian is an arrow: candidates (with their interviews) are eliminated one by
 * one, and what remains is `matrix`, over the border.
 */
export interface System {
  readonly design: Design;
  readonly border: Border;
  /** Per rating: weight × variance of the rating under the model. */
  readonly variance: Float64Array;
  /** Per interview: sum of `variance`, and of weight × (rating − expectation). */
  readonly interviewVariance: Float64Array;
  readonly interviewResidual: Float64Array;
  /** Per interview and step: sum of weight × Cov(rating, rating at or above the step). */
  readonly interviewStep: Float64Array;
  /** Per interview: the share 1 / (1 + halo variance × interview variance) that survives halo. */
  readonly share: Float64Array;
  /** Undefined where what a room shares is not in the model. */
  readonly rooms: Rooms | undefined;
  /** Per room: the share 1 / (1 + room variance × what its interviews leave) that survives it. */
  readonly roomShare: Float64Array;
  /** Per interview: the share of its coupling that reaches the candidate; `share` without rooms. */
  readonly reach: Float64Array;
  /** Per candidate: what is left of its diagonal once its interviews are eliminated. */
  readonly pivot: Float64Array;
  /** Full × full, row-major: the border after elimination, then its factor. */
  readonly matrix: Float64Array;
  /** Gradient of minus the log posterior, over the full border, before elimination. */
  readonly borderGradient: Float64Array;
  /** Solves the border for a right-hand side over its first `size` rows; set with the factor. */
  solveBorder: (x: Float64Array, size: number) => void;
  /** How often, by weight, each used category was given. */
  readonly placeCounts: Float64Array;
}

export function createSystem(design: Design, rooms?: Rooms): System {
  const border = layBorder(design);
  const { ratings, interviews, candidates } = design;
  const share = new Float64Array(interviews);
  return {
    design,
    border,
    variance: new Float64Array(ratings),
    interviewVariance: new Float64Array(interviews),
    interviewResidual: new Float64Array(interviews),
    interviewStep: new Float64Array(interviews * border.steps),
    share,
    rooms,
    roomShare: new Float64Array(rooms ? rooms.count : 0),
    reach: rooms ? new Float64Array(interviews) : share,
    pivot: new Float64Array(candidates),
    matrix: new Float64Array(border.full * border.full),
    borderGradient: new Float64Array(border.full),
    solveBorder: () => {
      throw new Error("the border was solved before it was factored");
    },
    placeCounts: design.support.scores.map((score) => design.support.counts[score]!),
  };
}

/** The variances of the two errors of an interview, where rooms are in the model. */
export function roomVariances(precisions: Precisions): RoomVariances {
  return { own: precisions.haloVariance, shared: precisions.roomVariance ?? 0 };
}

export function createPoint(system: System): Point {
  return {
    ability: new Float64Array(system.design.candidates),
    halo: new Float64Array(system.design.interviews),
    border: new Float64Array(system.border.full),
  };
}

export function copyPoint(from: Point, to: Point): void {
  to.ability.set(from.ability);
  to.halo.set(from.halo);
  to.border.set(from.border);
}

/** to += factor × step */
export function addStep(to: Point, step: Point, factor: number): void {
  for (let i = 0; i < to.ability.length; i++) to.ability[i]! += factor * step.ability[i]!;
  for (let i = 0; i < to.halo.length; i++) to.halo[i]! += factor * step.halo[i]!;
  for (let i = 0; i < to.border.length; i++) to.border[i]! += factor * step.border[i]!;
}
