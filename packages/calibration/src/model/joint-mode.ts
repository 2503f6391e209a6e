import { factorise, solveFactored } from "../linear/cholesky.ts";
import { eliminate } from "./eliminate.ts";
import { loosenBorder } from "./loose-border.ts";
import { ratePass } from "./rate.ts";
import { holdInRooms } from "./rooms.ts";
import { solveJoint, type Scope } from "./solve-joint.ts";
import {
  addStep,
  copyPoint,
  createPoint,
  roomVariances,
  type Point,
  type Precisions,
  type System,
} from "./system.ts";

/** How a search for the joint mode ended. */
export interface ModeOutcome {
  /** Minus the log posterior (without constants) at the mode. */
  readonly objective: number;
  readonly iterations: number;
  readonly converged: boolean;
}

export interface ModeOptions {
  readonly tolerance?: number;
  readonly most?: number;
  /** Called when the border's Hessian has been summed, before it is factored. */
  readonly constrain?: () => void;
  /** Solve the border by conjugate gradients, without a factor. */
  readonly loose?: boolean;
  /** Told after each factorisation how many dependent rows were dropped. */
  readonly onFactor?: (dropped: number) => void;
}

/**
 * Newton's method for the most probable value of all parameters (scope "all"), or of the random
 * effects with criteria and steps held (scope "random"), at given precisions.
 *
 * The objective is convex, so a step that is halved until it descends always arrives. On return
 * `point` is the mode and `system.matrix` holds the factored border Hessian at it.
 * Stops when the Newton decrement (the drop that a full step would still bring, twice) falls
 * below `tolerance`. Cost: some 3 to 8 passes over the ratings.
 */
export function findJointMode(
  system: System,
  point: Point,
  precisions: Precisions,
  scope: Scope,
  options: ModeOptions = {},
): ModeOutcome {
  const { tolerance = 1e-12, most = 60, constrain, onFactor, loose = false } = options;
  const factor = (): void => {
    eliminate(system, precisions);
    constrain?.();
    if (loose) {
      system.solveBorder = loosenBorder(system).solve;
      return;
    }
    const dropped = factorBorder(system);
    onFactor?.(dropped);
  };
  const step = createPoint(system);
  const before = createPoint(system);
  let objective = ratePass(system, point, precisions);
  for (let iteration = 1; iteration <= most; iteration++) {
    factor();
    const decrement = newtonStep(system, point, precisions, step, scope);
    if (!(decrement > tolerance * Math.max(1, Math.abs(objective) * 1e-3))) {
      return { objective, iterations: iteration, converged: true };
    }
    copyPoint(point, before);
    let length = 1;
    for (;;) {
      addStep(point, step, length);
      const reached = ratePass(system, point, precisions);
      if (reached <= objective + 1e-9 * Math.abs(objective) * (length < 1e-3 ? 1 : 1e-3)) {
        objective = reached;
        break;
      }
      copyPoint(before, point);
      length /= 2;
      if (length < 1e-8) {
        ratePass(system, point, precisions);
        factor();
        return { objective, iterations: iteration, converged: decrement < 1e-4 };
      }
    }
  }
  factor();
  return { objective, iterations: most, converged: false };
}

/** Factors the border in place; returns how many dependent rows were dropped. */
export function factorBorder(system: System): number {
  const { matrix, border } = system;
  const dropped = factorise(matrix, border.full, border.size);
  system.solveBorder = (x, size) => solveFactored(matrix, border.full, size, x);
  return dropped;
}

/** Writes the Newton step into `step`; returns the decrement gᵀ H⁻¹ g. */
function newtonStep(
  system: System,
  point: Point,
  precisions: Precisions,
  step: Point,
  scope: Scope,
): number {
  gradientInto(system, point, precisions, step, scope);
  const { ability, halo, border } = step;
  const keepAbility = ability.slice();
  const keepHalo = halo.slice();
  const keepBorder = border.slice();
  solveJoint(system, precisions, step, scope);
  let decrement = 0;
  for (let i = 0; i < ability.length; i++) decrement += keepAbility[i]! * ability[i]!;
  for (let i = 0; i < halo.length; i++) decrement += keepHalo[i]! * halo[i]!;
  for (let i = 0; i < border.length; i++) decrement += keepBorder[i]! * border[i]!;
  return decrement;
}

/** Minus the gradient of the objective at the last `ratePass`, as a right-hand side. */
export function gradientInto(
  system: System,
  point: Point,
  precisions: Precisions,
  out: Point,
  scope: Scope,
): void {
  const { design, border, interviewResidual, borderGradient } = system;
  const { groupOf } = design;
  for (let c = 0; c < design.candidates; c++) {
    const mean = groupOf ? point.border[border.firstGroup + groupOf[c]!]! : 0;
    let pull = -precisions.candidate * (point.ability[c]! - mean);
    for (let i = design.interviewStart[c]!; i < design.interviewStart[c + 1]!; i++) {
      pull += interviewResidual[i]!;
    }
    out.ability[c] = pull;
  }
  const s = precisions.haloVariance;
  const held = system.rooms && holdInRooms(system.rooms, roomVariances(precisions), point.halo);
  for (let i = 0; i < design.interviews; i++) {
    if (held) out.halo[i] = interviewResidual[i]! - held[i]!;
    else out.halo[i] = s > 0 ? interviewResidual[i]! - point.halo[i]! / s : 0;
  }
  for (let b = 0; b < border.full; b++) out.border[b] = -borderGradient[b]!;
  if (scope === "random") out.border.fill(0, border.random);
}
