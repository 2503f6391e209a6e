import { addInterview, clear, gather, type Coupling } from "./eliminate.ts";
import { localProducts } from "./local-products.ts";
import type { Rooms } from "./rooms.ts";
import type { Precisions, System } from "./system.ts";

/** One candidate while the border's covariance Σ is carried out to its interviews. */
interface Carried {
  readonly system: System;
  readonly rooms: Rooms;
  readonly precisions: Precisions;
  readonly covariance: Float64Array;
  /** Σ B, B the candidate's coupling; and BᵀΣB. */
  readonly follow: Float64Array;
  readonly quadratic: number;
  /** 1/h, the candidate's own variance. */
  readonly own: number;
  /** Written: the covariance of what was listed with the border's parameters that occur in it. */
  readonly local: Float64Array;
}

/**
 * The variance of the sum of the interviews' errors w, room by room. Given ability and border the
 * room's sum follows the ability by −(n − R) and the border by κ B', with R the sum of the shares
 * that reach the candidate and κ = s + t p Σ q; alone it has variance s Σ q + t p (Σ q)².
 */
export function carryToRooms(
  carried: Carried,
  coupling: Coupling,
  c: number,
  sumVariance: Float64Array,
): void {
  const { system, rooms, precisions, own, quadratic } = carried;
  const { share, reach, roomShare } = system;
  const s = precisions.haloVariance;
  const t = precisions.roomVariance ?? 0;
  for (let k = rooms.ofCandidate[c]!; k < rooms.ofCandidate[c + 1]!; k++) {
    clear(coupling);
    let through = 0;
    let shares = 0;
    for (let m = rooms.start[k]!; m < rooms.start[k + 1]!; m++) {
      const i = rooms.members[m]!;
      addInterview(system, coupling, i, share[i]!);
      through += 1 - reach[i]!;
      shares += share[i]!;
    }
    const { bb, bq } = products(carried, coupling, 0);
    const kappa = s + t * roomShare[k]! * shares;
    sumVariance[k] =
      kappa * shares +
      through * through * own * (1 + own * quadratic) -
      2 * through * own * kappa * bq +
      kappa * kappa * bb;
  }
}

/**
 * The variance of one interview's error w, and of ability + w. With r the share that reaches the
 * candidate, ability + w follows the ability by r and the border by a = s q b + t p q B'.
 */
export function listInRoom(
  carried: Carried,
  coupling: Coupling,
  i: number,
): { readonly halo: number; readonly predictor: number } {
  const { system, rooms, precisions, own, quadratic } = carried;
  const { share, reach, roomShare } = system;
  const k = rooms.roomOf[i]!;
  const s = precisions.haloVariance;
  const q = share[i]!;
  const tpq = (precisions.roomVariance ?? 0) * roomShare[k]! * q;
  clear(coupling);
  for (let m = rooms.start[k]!; m < rooms.start[k + 1]!; m++) {
    const other = rooms.members[m]!;
    addInterview(system, coupling, other, tpq * share[other]! + (other === i ? s : 0) * q);
  }
  const r = reach[i]!;
  const { bb, bq } = products(carried, coupling, r * own);
  const alone = s * q + tpq * q;
  const ofAbility = own * (1 + own * quadratic);
  return {
    halo: alone + (1 - r) ** 2 * ofAbility - 2 * (1 - r) * own * bq + bb,
    predictor: alone + r * r * ofAbility + 2 * r * own * bq + bb,
  };
}

function products(
  { system, covariance, follow, local }: Carried,
  coupling: Coupling,
  toCandidate: number,
): { readonly bb: number; readonly bq: number } {
  gather(coupling);
  const found = { bb: 0, bq: 0 };
  const { index, listed, count } = coupling;
  const { full } = system.border;
  localProducts(covariance, full, index, listed, count, follow, local, toCandidate, 1, found);
  return found;
}
