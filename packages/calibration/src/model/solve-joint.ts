import { foldVector, unfoldVector } from "./border.ts";
import { sumOfRoom } from "./rooms.ts";
import type { Point, Precisions, System } from "./system.ts";

/** Which parameters move: all, or the random effects alone with criteria and steps held. */
export type Scope = "all" | "random";

/**
 * Solves H x = g in place, where H is the joint Hessian whose border `system.solveBorder` solves
 * (leading rows: raters and groups, so that the same factor serves both scopes).
 *
 * Per interview with residual coupling b, share q and halo variance s: x_halo = s q (g_halo −
 * W x_ability + b·x_border); per candidate x_ability = (g' + B·x_border) / h.
 * Where a room shares an error, the inverse of its interviews gains t p q qᵀ (see `eliminate`).
 * Cost: two passes over the ratings' couplings and one border solve.
 */
export function solveJoint(system: System, precisions: Precisions, g: Point, scope: Scope): void {
  const { design, border, share, pivot, interviewVariance, rooms, reach } = system;
  const { interviewStart, interviews, groupOf } = design;
  const s = precisions.haloVariance;
  const x = g.border;
  const t = precisions.roomVariance ?? 0;
  const lift =
    rooms &&
    liftInRooms(
      system,
      t,
      g.halo.map((v, i) => v * share[i]!),
    );
  for (let c = 0; c < design.candidates; c++) {
    let left = g.ability[c]!;
    if (s > 0) {
      for (let i = interviewStart[c]!; i < interviewStart[c + 1]!; i++) {
        left -= interviewVariance[i]! * s * share[i]! * g.halo[i]!;
        if (lift) left -= interviewVariance[i]! * lift[i]!;
      }
    }
    g.ability[c] = left;
    const perPivot = pivot[c]! > 0 ? left / pivot[c]! : 0;
    for (let i = interviewStart[c]!; i < interviewStart[c + 1]!; i++) {
      const own = s > 0 ? s * share[i]! * g.halo[i]! : 0;
      const factor = reach[i]! * perPivot + (lift ? own + lift[i]! : own);
      scatterInterview(system, i, factor, x, scope);
    }
    if (groupOf) x[border.firstGroup + groupOf[c]!]! += precisions.candidate * perPivot;
  }
  if (scope === "all") {
    foldVector(border, x);
    system.solveBorder(x, border.size);
    unfoldVector(border, x);
  } else {
    system.solveBorder(x, border.random);
    x.fill(0, border.random);
  }
  const onInterview = new Float64Array(s > 0 ? interviews : 0);
  for (let c = 0; c < design.candidates; c++) {
    let sum = g.ability[c]!;
    for (let i = interviewStart[c]!; i < interviewStart[c + 1]!; i++) {
      const dot = dotInterview(system, i, x, scope);
      if (s > 0) onInterview[i] = dot;
      sum += reach[i]! * dot;
    }
    if (groupOf) sum += precisions.candidate * x[border.firstGroup + groupOf[c]!]!;
    const ability = pivot[c]! > 0 ? sum / pivot[c]! : 0;
    g.ability[c] = ability;
    for (let i = interviewStart[c]!; i < interviewStart[c + 1]!; i++) {
      g.halo[i] =
        s > 0
          ? s * share[i]! * (g.halo[i]! - interviewVariance[i]! * ability + onInterview[i]!)
          : 0;
    }
  }
  if (!rooms) return;
  // So far s q y; the room adds t p q Σ q y.
  const back = liftInRooms(system, t / s, g.halo);
  for (let i = 0; i < interviews; i++) g.halo[i]! += back[i]!;
}

/** t p q Σ x, over the interviews of each room. */
function liftInRooms(system: System, t: number, x: Float64Array): Float64Array {
  const { rooms, share, roomShare } = system;
  const lift = new Float64Array(x.length);
  if (!rooms) return lift;
  for (let k = 0; k < rooms.count; k++) {
    const amount = t * roomShare[k]! * sumOfRoom(rooms, k, x);
    for (let m = rooms.start[k]!; m < rooms.start[k + 1]!; m++) {
      const i = rooms.members[m]!;
      lift[i] = amount * share[i]!;
    }
  }
  return lift;
}

/** target += factor × b of interview i */
function scatterInterview(
  system: System,
  i: number,
  factor: number,
  target: Float64Array,
  scope: Scope,
): void {
  const { design, border, variance, interviewVariance, interviewStep } = system;
  target[design.raterOf[i]!]! += factor * interviewVariance[i]!;
  if (scope === "random") return;
  for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
    target[border.ofCriterion[design.criterion[k]!]!]! += factor * variance[k]!;
  }
  const { steps, firstStep } = border;
  for (let m = 0; m < steps; m++) target[firstStep + m]! += factor * interviewStep[i * steps + m]!;
}

/** b of interview i times x */
function dotInterview(system: System, i: number, x: Float64Array, scope: Scope): number {
  const { design, border, variance, interviewVariance, interviewStep } = system;
  let sum = interviewVariance[i]! * x[design.raterOf[i]!]!;
  if (scope === "random") return sum;
  for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
    sum += variance[k]! * x[border.ofCriterion[design.criterion[k]!]!]!;
  }
  const { steps, firstStep } = border;
  for (let m = 0; m < steps; m++) sum += interviewStep[i * steps + m]! * x[firstStep + m]!;
  return sum;
}
