import { solveJoint, type Scope } from "../model/solve-joint.ts";
import { holdInRooms, sumOfRoom, type Rooms, type RoomVariances } from "../model/rooms.ts";
import {
  createPoint,
  roomVariances,
  type Point,
  type Precisions,
  type System,
} from "../model/system.ts";
import type { SpreadName } from "./spread-parameters.ts";

/**
 * How the mode moves with one log sd: dx̂/d ln σ = H⁻¹ (2 x / σ²) over the parameters that the sd
 * holds. `system` must hold the factor at that mode. Cost: one solve.
 */
export function followSpread(
  system: System,
  mode: Point,
  precisions: Precisions,
  name: SpreadName,
  scope: Scope,
): Point {
  const { design, border } = system;
  const g = createPoint(system);
  if (name === "candidate") {
    for (let c = 0; c < design.candidates; c++) {
      const group = design.groupOf ? border.firstGroup + design.groupOf[c]! : -1;
      const off = mode.ability[c]! - (group < 0 ? 0 : mode.border[group]!);
      g.ability[c] = 2 * precisions.candidate * off;
      if (group >= 0) g.border[group]! -= 2 * precisions.candidate * off;
    }
  } else if (name === "rater") {
    for (let r = 0; r < border.raters; r++) g.border[r] = 2 * precisions.rater * mode.border[r]!;
  } else if (system.rooms) {
    g.halo.set(pullOfEffect(system.rooms, roomVariances(precisions), name, mode.halo));
  } else {
    for (let i = 0; i < design.interviews; i++) {
      g.halo[i] = (2 * mode.halo[i]!) / precisions.haloVariance;
    }
  }
  solveJoint(system, precisions, g, scope);
  return g;
}

/** 2 s V⁻¹V⁻¹x for the errors of interviews, 2 t V⁻¹J V⁻¹x for those of rooms. */
function pullOfEffect(
  rooms: Rooms,
  variances: RoomVariances,
  name: "interview" | "session",
  x: Float64Array,
): Float64Array {
  const held = holdInRooms(rooms, variances, x);
  if (name === "interview") {
    return holdInRooms(rooms, variances, held).map((v) => 2 * variances.own * v);
  }
  const sums = Float64Array.from(rooms.roomOf, (k) => sumOfRoom(rooms, k, held));
  return holdInRooms(rooms, variances, sums).map((v) => 2 * variances.shared * v);
}
