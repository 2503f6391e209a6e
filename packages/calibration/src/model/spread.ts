import { createCurve, curveAt, setSteps } from "./category-curve.ts";
import {
  addInterview,
  add,
  clear,
  createCoupling,
  gather,
  listInterview,
  type Coupling,
} from "./eliminate.ts";
import { localProducts } from "./local-products.ts";
import { carryToRooms, listInRoom } from "./room-spread.ts";
import { createPoint, type Point, type Precisions, type System } from "./system.ts";
import { createContraction, contractRating } from "./contract-cumulants.ts";

/** Variances where the system stands. */
export interface Variances {
  /** Per candidate: the variance of the ability. */
  readonly abilityVariance: Float64Array;
  /** Per candidate: the variance of the ability less its group's mean (the same array where there are no groups). */
  readonly offsetVariance: Float64Array;
  /** Per interview: the variance of the halo. */
  readonly haloVariance: Float64Array;
  /** Per room: the variance of the sum of its interviews' halos; nothing without rooms. */
  readonly roomSumVariance: Float64Array;
}

/** How the skewness of the ratings bends the posterior. */
export interface Spread extends Variances {
  /**
   * Half of it is the gradient of ½ log det H: for each parameter the sum over ratings of the
   * third derivative contracted with the covariance.
   */
  readonly third: Point;
  /** Sum over ratings of the fourth derivative contracted twice with the covariance; 0 unasked. */
  readonly fourth: number;
}

/**
 * One pass that carries the border's covariance out to every candidate, interview and rating.
 *
 * Given the border, an ability has variance 1/h and follows the border by B/h (see `eliminate`);
 * so the linear predictor of a rating has variance s q + q²/h + gᵀ Σ g with g = (q/h) B + s q b
 * less the rating's own severity and difficulty. `covariance` is Σ over the full border; zero
 * rows (criteria and steps held) are allowed. Cost: per candidate (shared parameters that occur)²,
 * per rating about 4 categories².
 */
export function spreadAt(
  system: System,
  point: Point,
  precisions: Precisions,
  covariance: Float64Array,
  withFourth = true,
): Spread {
  const { design, border } = system;
  const { full, firstStep, steps, ofCriterion } = border;
  const third = createPoint(system);
  const curve = createCurve(design.support.scores);
  setSteps(curve, point.border, firstStep);
  const contraction = createContraction(border, covariance, curve, withFourth);
  const variances = carryOut(system, precisions, covariance, (i, onInterview, local) => {
    const c = design.candidateOf[i]!;
    const r = design.raterOf[i]!;
    const base = point.ability[c]! + point.halo[i]! - point.border[r]!;
    let sum = 0;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      const j = ofCriterion[design.criterion[k]!]!;
      const row = j * full;
      const v =
        onInterview -
        2 * (local[r]! + local[j]!) +
        covariance[r * full + r]! +
        covariance[row + j]! +
        2 * covariance[row + r]!;
      for (let m = 0; m < steps; m++) {
        const t = (firstStep + m) * full;
        contraction.withStep[m] = local[firstStep + m]! - covariance[t + r]! - covariance[t + j]!;
      }
      curveAt(curve, base - point.border[j]!);
      const w = design.weight ? design.weight[k]! : 1;
      const along = contractRating(contraction, v, w, third.border, firstStep);
      sum += along;
      third.border[j]! -= along;
    }
    third.border[r]! -= sum;
    third.ability[c]! += sum;
    third.halo[i] = precisions.haloVariance > 0 ? sum : 0;
  });
  return { ...variances, third, fourth: contraction.fourth };
}

/** The variances of the abilities alone. */
export function abilityVariancesAt(
  system: System,
  precisions: Precisions,
  covariance: Float64Array,
): Float64Array {
  return carryOut(system, precisions, covariance, "abilities").abilityVariance;
}

/** The variances alone. */
export function variancesAt(
  system: System,
  precisions: Precisions,
  covariance: Float64Array,
): Variances {
  return carryOut(system, precisions, covariance);
}

/**
 * Told of each interview: the variance of ability + halo, and the covariance of ability + halo
 * with the border's parameters that occur in the interview.
 */
type VisitInterview = (i: number, variance: number, withBorder: Float64Array) => void;

function carryOut(
  system: System,
  precisions: Precisions,
  covariance: Float64Array,
  visit?: VisitInterview | "abilities",
): Variances {
  const { design, border, share, pivot, interviewVariance, rooms, reach } = system;
  const { full, firstGroup } = border;
  const s = precisions.haloVariance;
  const abilityVariance = new Float64Array(design.candidates);
  const offsetVariance = design.groupOf ? new Float64Array(design.candidates) : abilityVariance;
  const haloVariance = new Float64Array(design.interviews);
  const roomSumVariance = new Float64Array(rooms ? rooms.count : 0);
  const coupling = createCoupling(system);
  const ofRoom = rooms && createCoupling(system);
  const follow = new Float64Array(full);
  const local = new Float64Array(full);
  const products = { bb: 0, bq: 0 };
  for (let c = 0; c < design.candidates; c++) {
    clear(coupling);
    for (let i = design.interviewStart[c]!; i < design.interviewStart[c + 1]!; i++) {
      addInterview(system, coupling, i, reach[i]!);
    }
    if (design.groupOf) add(coupling, firstGroup + design.groupOf[c]!, precisions.candidate);
    gather(coupling);
    const h = pivot[c]!;
    const own = h > 0 ? 1 / h : 0;
    const quadratic = multiply(covariance, full, coupling, follow);
    abilityVariance[c] = own + quadratic * own * own;
    if (design.groupOf) {
      const g = firstGroup + design.groupOf[c]!;
      offsetVariance[c] = abilityVariance[c]! + covariance[g * full + g]! - 2 * own * follow[g]!;
    }
    if (visit === "abilities" || (!visit && !(s > 0))) continue;
    const carried = rooms && {
      system,
      rooms,
      precisions,
      covariance,
      follow,
      local,
      own,
      quadratic,
    };
    if (carried && ofRoom) carryToRooms(carried, ofRoom, c, roomSumVariance);
    for (let i = design.interviewStart[c]!; i < design.interviewStart[c + 1]!; i++) {
      if (carried && ofRoom) {
        const found = listInRoom(carried, ofRoom, i);
        haloVariance[i] = found.halo;
        visit?.(i, found.predictor, local);
        continue;
      }
      const q = share[i]!;
      const wh = interviewVariance[i]! * own;
      const sq = s * q;
      const qh = q * own;
      listInterview(system, coupling, i);
      const { local: index, localValue, locals } = coupling;
      localProducts(covariance, full, index, localValue, locals, follow, local, qh, sq, products);
      const { bb, bq } = products;
      haloVariance[i] =
        sq +
        (sq * interviewVariance[i]!) ** 2 * own +
        sq * sq * (bb - 2 * wh * bq + wh * wh * quadratic);
      visit?.(i, sq + q * qh + qh * qh * quadratic + 2 * qh * sq * bq + sq * sq * bb, local);
    }
  }
  return { abilityVariance, offsetVariance, haloVariance, roomSumVariance };
}

/** follow = Σ B on the coupling's entries; returns Bᵀ Σ B. */
function multiply(
  covariance: Float64Array,
  full: number,
  coupling: Coupling,
  follow: Float64Array,
): number {
  const { index, listed, count } = coupling;
  let quadratic = 0;
  for (let p = 0; p < count; p++) {
    const row = index[p]! * full;
    let sum = 0;
    for (let q = 0; q < count; q++) sum += covariance[row + index[q]!]! * listed[q]!;
    follow[index[p]!] = sum;
    quadratic += sum * listed[p]!;
  }
  return quadratic;
}
