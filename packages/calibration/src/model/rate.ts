import { createCurve, curveAt, setSteps } from "./category-curve.ts";
import { holdInRooms } from "./rooms.ts";
import { roomVariances, type Point, type Precisions, type System } from "./system.ts";

/**
 * One pass over the ratings: the objective, its gradient and the parts of its curvature.
 *
 * Objective: minus the log likelihood plus half the squared parameters times their precisions
 * (without constants). Sums are kept by category and cumulated at the end, and the exponential is
 * taken once an interview (a criterion multiplies it by its own), so that a rating costs some tens
 * of nanoseconds. Where powers would leave the range of doubles, `curveAt` steps in.
 */
export function ratePass(system: System, point: Point, precisions: Precisions): number {
  const { design, border, matrix, borderGradient } = system;
  const { ratingStart, raterOf, candidateOf, criterion, weight, place } = design;
  const { steps, full, firstStep, ofCriterion } = border;
  const { variance, interviewVariance, interviewResidual, interviewStep } = system;
  const curve = createCurve(design.support.scores);
  setSteps(curve, point.border, firstStep);
  const sums = createSums(design.criteria, steps);
  const { criterionVariance, criterionResidual, criterionPull, upperSum, upperProduct } = sums;
  const { scores, cumulative, factor, probability, upper } = curve;
  const categories = scores.length;
  const pull = new Float64Array(categories);
  const ease = Float64Array.from(ofCriterion, (at) => Math.exp(-point.border[at]!));
  const lowest = scores[0] ?? 0;
  const even = scores.every((score, a) => score === lowest + a);
  matrix.fill(0);
  borderGradient.fill(0);
  let logLikelihood = 0;
  let product = 1;
  for (let i = 0; i < design.interviews; i++) {
    const r = raterOf[i]!;
    const base = point.ability[candidateOf[i]!]! + point.halo[i]! - point.border[r]!;
    const power = Math.exp(base);
    let sumVariance = 0;
    let sumResidual = 0;
    pull.fill(0);
    for (let k = ratingStart[i]!; k < ratingStart[i + 1]!; k++) {
      const j = criterion[k]!;
      const eta = base - point.border[ofCriterion[j]!]!;
      const given = place[k]!;
      const w = weight ? weight[k]! : 1;
      let mean = 0;
      let spread = 0;
      let total = 0;
      if (even && eta < curve.reach && eta > -curve.reach) {
        const x = power * ease[j]!;
        let term = 1;
        for (let a = 0; a < categories; a++) {
          const p = term * factor[a]!;
          probability[a] = p;
          total += p;
          mean += a * p;
          spread += a * a * p;
          term *= x;
        }
        const scale = 1 / total;
        mean *= scale;
        spread = spread * scale - mean * mean;
        let above = 0;
        for (let a = categories - 1; a > 0; a--) {
          const p = probability[a]! * scale;
          probability[a] = p;
          above += p;
          upper[a - 1] = above;
        }
        probability[0]! *= scale;
        mean += lowest;
        logLikelihood += w * ((scores[given]! - lowest) * eta - cumulative[given]!);
      } else {
        curveAt(curve, eta);
        mean = curve.mean;
        spread = curve.variance;
        total = curve.total;
        logLikelihood += w * (scores[given]! * eta - cumulative[given]! - curve.shift);
      }
      if (w === 1) {
        product *= total;
        if (product > 1e200 || product < 1e-200) {
          logLikelihood -= Math.log(product);
          product = 1;
        }
      } else logLikelihood -= w * Math.log(total);
      const v = spread > 0 ? w * spread : 0;
      const residual = w * (scores[given]! - mean);
      variance[k] = v;
      sumVariance += v;
      sumResidual += residual;
      criterionVariance[j]! += v;
      criterionResidual[j]! += residual;
      matrix[ofCriterion[j]! * full + r]! += v;
      const ofCriterionPull = j * categories;
      for (let a = 1; a < categories; a++) {
        const amount = w * probability[a]! * (scores[a]! - mean);
        pull[a]! += amount;
        criterionPull[ofCriterionPull + a]! += amount;
        const above = w * upper[a - 1]!;
        upperSum[a - 1]! += above;
        const row = (a - 1) * steps;
        for (let l = 0; l < a; l++) upperProduct[row + l]! += above * upper[l]!;
      }
    }
    interviewVariance[i] = sumVariance;
    interviewResidual[i] = sumResidual;
    matrix[r * full + r]! += sumVariance;
    borderGradient[r]! += sumResidual;
    let reached = 0;
    for (let m = steps - 1; m >= 0; m--) {
      reached += pull[m + 1]!;
      interviewStep[i * steps + m] = reached;
      matrix[(firstStep + m) * full + r]! += reached;
    }
  }
  placeSums(system, sums, point, precisions);
  return priorTerms(system, point, precisions) - logLikelihood + Math.log(product);
}

/** Sums over all ratings for the criteria and the steps. */
interface Sums {
  readonly criterionVariance: Float64Array;
  readonly criterionResidual: Float64Array;
  /** Per criterion and category: weight × probability × (score − mean). */
  readonly criterionPull: Float64Array;
  /** Per step: the probability above it; and its products with those of lower steps. */
  readonly upperSum: Float64Array;
  readonly upperProduct: Float64Array;
}

function createSums(criteria: number, steps: number): Sums {
  return {
    criterionVariance: new Float64Array(criteria),
    criterionResidual: new Float64Array(criteria),
    criterionPull: new Float64Array(criteria * (steps + 1)),
    upperSum: new Float64Array(steps),
    upperProduct: new Float64Array(steps * steps),
  };
}

/** Writes the sums of criteria and steps into the border's matrix and gradient. */
function placeSums(system: System, sums: Sums, point: Point, precisions: Precisions): void {
  const { design, border, matrix, borderGradient } = system;
  const { steps, full, firstStep, lastCriterion, ofCriterion } = border;
  for (let j = 0; j < design.criteria; j++) {
    const row = ofCriterion[j]!;
    matrix[row * full + row]! += sums.criterionVariance[j]! + precisions.criterion;
    borderGradient[row] = sums.criterionResidual[j]! + precisions.criterion * point.border[row]!;
    let reached = 0;
    for (let m = steps - 1; m >= 0; m--) {
      reached += sums.criterionPull[j * (steps + 1) + m + 1]!;
      const step = firstStep + m;
      matrix[row === lastCriterion ? row * full + step : step * full + row]! += reached;
    }
  }
  let reachedBy = 0;
  for (let m = steps - 1; m >= 0; m--) {
    const row = firstStep + m;
    reachedBy += system.placeCounts[m + 1]!;
    // P(≥ m and ≥ l) = P(≥ m) for l ≤ m.
    for (let l = 0; l <= m; l++) {
      matrix[row * full + firstStep + l] = sums.upperSum[m]! - sums.upperProduct[m * steps + l]!;
    }
    matrix[row * full + row]! += precisions.step;
    borderGradient[row] = reachedBy - sums.upperSum[m]! + precisions.step * point.border[row]!;
  }
}

function priorTerms(system: System, point: Point, precisions: Precisions): number {
  const { design, border, matrix, borderGradient } = system;
  const { full, firstGroup, firstCriterion, firstStep, lastCriterion } = border;
  const { groupOf } = design;
  let sum = 0;
  for (let c = 0; c < design.candidates; c++) {
    const mean = groupOf ? point.border[firstGroup + groupOf[c]!]! : 0;
    const off = point.ability[c]! - mean;
    sum += precisions.candidate * off * off;
    if (groupOf) {
      const g = firstGroup + groupOf[c]!;
      borderGradient[g]! -= precisions.candidate * off;
      matrix[g * full + g]! += precisions.candidate;
    }
  }
  if (system.rooms) {
    const held = holdInRooms(system.rooms, roomVariances(precisions), point.halo);
    for (let i = 0; i < design.interviews; i++) sum += point.halo[i]! * held[i]!;
  } else if (precisions.haloVariance > 0) {
    for (let i = 0; i < design.interviews; i++) {
      sum += (point.halo[i]! * point.halo[i]!) / precisions.haloVariance;
    }
  }
  const held = (from: number, to: number, precision: number): void => {
    for (let i = from; i < to; i++) sum += precision * point.border[i]! * point.border[i]!;
  };
  for (let r = 0; r < firstCriterion; r++) {
    const precision = r < firstGroup ? precisions.rater : precisions.group;
    matrix[r * full + r]! += precision;
    borderGradient[r]! += precision * point.border[r]!;
    sum += precision * point.border[r]! * point.border[r]!;
  }
  held(firstCriterion, firstStep, precisions.criterion);
  held(lastCriterion, lastCriterion + 1, precisions.criterion);
  held(firstStep, lastCriterion, precisions.step);
  return sum / 2;
}
