import { createCurve, curveAt, setSteps, type CategoryCurve } from "./category-curve.ts";
import type { Point, Precisions, System } from "./system.ts";

/**
 * One pass over the ratings: the objective, its gradient and the parts of its curvature.
 *
 * Objective: minus the log likelihood plus half the squared parameters times their precisions
 * (without constants). Cost: one exponential and about 4 categories² flops a rating.
 */
export function ratePass(system: System, point: Point, precisions: Precisions): number {
  const { design, border, matrix, borderGradient } = system;
  const { ratingStart, raterOf, criterion, weight, place } = design;
  const { steps, full, firstStep, lastCriterion, ofCriterion } = border;
  const { variance, interviewVariance, interviewResidual, interviewStep } = system;
  const curve: CategoryCurve = createCurve(design.support.scores);
  setSteps(curve, point.border, firstStep);
  const { slope, upper, cumulative, scores } = curve;
  matrix.fill(0);
  borderGradient.fill(0);
  const criterionVariance = new Float64Array(design.criteria);
  const criterionResidual = new Float64Array(design.criteria);
  const criterionStep = new Float64Array(design.criteria * steps);
  const stepStep = new Float64Array(steps * steps);
  const stepExcess = new Float64Array(steps);
  let logLikelihood = 0;
  let product = 1;
  for (let i = 0; i < design.interviews; i++) {
    const r = raterOf[i]!;
    const base = point.ability[design.candidateOf[i]!]! + point.halo[i]! - point.border[r]!;
    let sumVariance = 0;
    let sumResidual = 0;
    const ofInterview = i * steps;
    for (let m = 0; m < steps; m++) interviewStep[ofInterview + m] = 0;
    for (let k = ratingStart[i]!; k < ratingStart[i + 1]!; k++) {
      const j = criterion[k]!;
      const eta = base - point.border[ofCriterion[j]!]!;
      curveAt(curve, eta);
      const given = place[k]!;
      const w = weight ? weight[k]! : 1;
      logLikelihood += w * (scores[given]! * eta - cumulative[given]! - curve.shift);
      if (w === 1) {
        product *= curve.total;
        if (product > 1e200 || product < 1e-200) {
          logLikelihood -= Math.log(product);
          product = 1;
        }
      } else logLikelihood -= w * Math.log(curve.total);
      const v = w * curve.variance;
      const residual = w * (scores[given]! - curve.mean);
      variance[k] = v;
      sumVariance += v;
      sumResidual += residual;
      criterionVariance[j]! += v;
      criterionResidual[j]! += residual;
      matrix[ofCriterion[j]! * full + r]! += v;
      for (let m = 0; m < steps; m++) {
        const s = w * slope[m]!;
        const above = upper[m]!;
        interviewStep[ofInterview + m]! += s;
        criterionStep[j * steps + m]! += s;
        stepExcess[m]! += w * ((given > m ? 1 : 0) - above);
        // P(≥ m and ≥ l) = P(≥ m) for l ≤ m.
        for (let l = 0; l <= m; l++) stepStep[m * steps + l]! += w * above * (1 - upper[l]!);
      }
    }
    interviewVariance[i] = sumVariance;
    interviewResidual[i] = sumResidual;
    matrix[r * full + r]! += sumVariance;
    for (let m = 0; m < steps; m++) {
      matrix[(firstStep + m) * full + r]! += interviewStep[ofInterview + m]!;
    }
    borderGradient[r]! += sumResidual;
  }
  logLikelihood -= Math.log(product);
  for (let j = 0; j < design.criteria; j++) {
    const row = ofCriterion[j]!;
    matrix[row * full + row]! += criterionVariance[j]! + precisions.criterion;
    borderGradient[row] = criterionResidual[j]! + precisions.criterion * point.border[row]!;
    for (let m = 0; m < steps; m++) {
      const step = firstStep + m;
      const at = row === lastCriterion ? row * full + step : step * full + row;
      matrix[at]! += criterionStep[j * steps + m]!;
    }
  }
  for (let m = 0; m < steps; m++) {
    const row = firstStep + m;
    for (let l = 0; l <= m; l++) matrix[row * full + firstStep + l] = stepStep[m * steps + l]!;
    matrix[row * full + row]! += precisions.step;
    borderGradient[row] = stepExcess[m]! + precisions.step * point.border[row]!;
  }
  return priorTerms(system, point, precisions) - logLikelihood;
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
  if (precisions.haloVariance > 0) {
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
