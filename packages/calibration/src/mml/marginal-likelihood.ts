import { createCurve, curveAt, setSteps } from "../model/category-curve.ts";
import type { Design } from "../ratings/design.ts";
import type { Quadrature } from "./quadrature.ts";

/**
 * Where each parameter stands: severities, difficulties, steps, the population mean and the log
 * of its sd. Each facet and the steps sum to zero; that is imposed by the caller.
 */
export interface MmlLayout {
  readonly raters: number;
  readonly criteria: number;
  readonly steps: number;
  readonly firstCriterion: number;
  readonly firstStep: number;
  readonly mean: number;
  readonly logSd: number;
  readonly size: number;
}

export function layMml(design: Design): MmlLayout {
  const { raters, criteria } = design;
  const steps = Math.max(0, design.support.scores.length - 1);
  const mean = raters + criteria + steps;
  return {
    raters,
    criteria,
    steps,
    firstCriterion: raters,
    firstStep: raters + criteria,
    mean,
    logSd: mean + 1,
    size: mean + 2,
  };
}

export interface MmlPoint {
  readonly logLikelihood: number;
  readonly gradient: Float64Array;
  /** Minus the second derivative (observed information), row-major, size × size. */
  readonly information: Float64Array;
  /** Expected a posteriori ability of each candidate, and its posterior sd. */
  readonly eap: Float64Array;
  readonly eapSd: Float64Array;
}

/**
 * The marginal likelihood with candidates integrated over a normal population, its gradient and
 * its exact second derivatives (Louis 1982: with w the posterior weights of the grid points, the
 * gradient is Σ w g and the Hessian Σ w (h + g gᵀ) − (Σ w g)(Σ w g)ᵀ).
 * Cost: 121 category curves a rating, and per candidate (parameters that occur)² × 121.
 */
export function mmlAt(
  design: Design,
  layout: MmlLayout,
  grid: Quadrature,
  parameters: Float64Array,
): MmlPoint {
  const { size } = layout;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const eap = new Float64Array(design.candidates);
  const eapSd = new Float64Array(design.candidates);
  const work = createWork(design, layout, grid, parameters);
  let logLikelihood = 0;
  for (let c = 0; c < design.candidates; c++) {
    logLikelihood += candidateLikelihood(work, c, gradient, information);
    eap[c] = work.mean;
    eapSd[c] = Math.sqrt(Math.max(0, work.variance));
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) information[j * size + i] = information[i * size + j]!;
  }
  return { logLikelihood, gradient, information, eap, eapSd };
}

interface Work {
  readonly design: Design;
  readonly layout: MmlLayout;
  readonly grid: Quadrature;
  readonly parameters: Float64Array;
  readonly abilities: Float64Array;
  readonly sd: number;
  readonly curve: ReturnType<typeof createCurve>;
  /** Parameters that this candidate's ratings touch. */
  readonly index: Int32Array;
  readonly place: Int32Array;
  count: number;
  /** Per grid point: log likelihood, then posterior weight; and its gradient on `index`. */
  readonly weight: Float64Array;
  score: Float64Array;
  mean: number;
  variance: number;
}

function createWork(
  design: Design,
  layout: MmlLayout,
  grid: Quadrature,
  parameters: Float64Array,
): Work {
  const sd = Math.exp(parameters[layout.logSd]!);
  const curve = createCurve(design.support.scores);
  setSteps(curve, parameters, layout.firstStep);
  return {
    design,
    layout,
    grid,
    parameters,
    abilities: grid.nodes.map((z) => parameters[layout.mean]! + sd * z),
    sd,
    curve,
    index: new Int32Array(layout.size),
    place: new Int32Array(layout.size).fill(-1),
    count: 0,
    weight: new Float64Array(grid.nodes.length),
    score: new Float64Array(grid.nodes.length * 32),
    mean: 0,
    variance: 0,
  };
}

function candidateLikelihood(
  work: Work,
  c: number,
  gradient: Float64Array,
  information: Float64Array,
): number {
  listParameters(work, c);
  const { index, count, weight, grid, layout } = work;
  const points = grid.nodes.length;
  if (work.score.length < points * count) work.score = new Float64Array(points * count);
  work.score.fill(0, 0, points * count);
  weight.set(grid.logWeights);
  eachRating(work, c, (w, given, r, j) => {
    const { curve, parameters, score, sd, place } = work;
    const base = -parameters[r]! - parameters[j]!;
    for (let q = 0; q < points; q++) {
      const eta = work.abilities[q]! + base;
      curveAt(curve, eta);
      weight[q]! +=
        w *
        (curve.scores[given]! * eta -
          curve.cumulative[given]! -
          curve.shift -
          Math.log(curve.total));
      const residual = w * (curve.scores[given]! - curve.mean);
      const at = q * count;
      score[at + place[r]!]! -= residual;
      score[at + place[j]!]! -= residual;
      for (let m = 0; m < layout.steps; m++) {
        score[at + place[layout.firstStep + m]!]! -= w * ((given > m ? 1 : 0) - curve.upper[m]!);
      }
      score[at + place[layout.mean]!]! += residual;
      score[at + place[layout.logSd]!]! += residual * sd * grid.nodes[q]!;
    }
  });
  const top = weight.reduce((most, l) => Math.max(most, l), -Infinity);
  let total = 0;
  for (let q = 0; q < points; q++) {
    weight[q] = Math.exp(weight[q]! - top);
    total += weight[q]!;
  }
  for (let q = 0; q < points; q++) weight[q]! /= total;
  addMoments(work);
  addCurvature(work, c, information);
  const { score } = work;
  const average = new Float64Array(count);
  for (let q = 0; q < points; q++) {
    for (let p = 0; p < count; p++) average[p]! += weight[q]! * score[q * count + p]!;
  }
  for (let p = 0; p < count; p++) {
    gradient[index[p]!]! += average[p]!;
    for (let o = 0; o < count; o++) {
      if (index[o]! > index[p]!) continue;
      let sum = 0;
      for (let q = 0; q < points; q++) {
        sum += weight[q]! * score[q * count + p]! * score[q * count + o]!;
      }
      information[index[p]! * layout.size + index[o]!]! -= sum - average[p]! * average[o]!;
    }
  }
  return top + Math.log(total);
}

function listParameters(work: Work, c: number): void {
  const { layout, index, place } = work;
  for (let p = 0; p < work.count; p++) place[index[p]!] = -1;
  work.count = 0;
  const list = (at: number): void => {
    if (place[at] !== -1) return;
    place[at] = work.count;
    index[work.count++] = at;
  };
  eachRating(work, c, (_w, _given, r, j) => {
    list(r);
    list(j);
  });
  for (let m = 0; m < layout.steps; m++) list(layout.firstStep + m);
  list(layout.mean);
  list(layout.logSd);
}

function eachRating(
  { design, layout }: Work,
  c: number,
  visit: (weight: number, given: number, rater: number, criterion: number) => void,
): void {
  const { interviewStart, ratingStart, raterOf, criterion, place, weight } = design;
  for (let i = interviewStart[c]!; i < interviewStart[c + 1]!; i++) {
    for (let k = ratingStart[i]!; k < ratingStart[i + 1]!; k++) {
      const j = layout.firstCriterion + criterion[k]!;
      visit(weight ? weight[k]! : 1, place[k]!, raterOf[i]!, j);
    }
  }
}

function addMoments(work: Work): void {
  const { weight, abilities } = work;
  let first = 0;
  let second = 0;
  for (let q = 0; q < weight.length; q++) first += weight[q]! * abilities[q]!;
  for (let q = 0; q < weight.length; q++) second += weight[q]! * (abilities[q]! - first) ** 2;
  work.mean = first;
  work.variance = second;
}

/** Posterior mean of minus the second derivative of the log likelihood at given ability. */
function addCurvature(work: Work, c: number, information: Float64Array): void {
  const { layout, curve, parameters, weight, grid, sd } = work;
  const { size, mean, logSd, firstStep, steps } = layout;
  const add = (a: number, b: number, amount: number): void => {
    information[Math.max(a, b) * size + Math.min(a, b)]! += amount;
  };
  eachRating(work, c, (w, given, r, j) => {
    const base = -parameters[r]! - parameters[j]!;
    let variance = 0;
    let along = 0;
    let twice = 0;
    let pull = 0;
    const slope = new Float64Array(steps);
    const slopeAlong = new Float64Array(steps);
    const both = new Float64Array(steps * steps);
    for (let q = 0; q < weight.length; q++) {
      const p = w * weight[q]!;
      if (p < 1e-18) continue;
      curveAt(curve, work.abilities[q]! + base);
      const z = sd * grid.nodes[q]!;
      const v = p * curve.variance;
      variance += v;
      along += v * z;
      twice += v * z * z;
      pull += p * (curve.scores[given]! - curve.mean) * z;
      for (let m = 0; m < steps; m++) {
        slope[m]! += p * curve.slope[m]!;
        slopeAlong[m]! += p * curve.slope[m]! * z;
        for (let l = 0; l <= m; l++) {
          both[m * steps + l]! += p * curve.upper[m]! * (1 - curve.upper[l]!);
        }
      }
    }
    add(r, r, variance);
    add(j, j, variance);
    add(j, r, variance);
    add(mean, r, -variance);
    add(mean, j, -variance);
    add(mean, mean, variance);
    add(logSd, r, -along);
    add(logSd, j, -along);
    add(logSd, mean, along);
    // d²/d(ln σ)² of η is σ z itself, which the residual multiplies.
    add(logSd, logSd, twice - pull);
    for (let m = 0; m < steps; m++) {
      const t = firstStep + m;
      add(t, r, slope[m]!);
      add(t, j, slope[m]!);
      add(mean, t, -slope[m]!);
      add(logSd, t, -slopeAlong[m]!);
      for (let l = 0; l <= m; l++) add(t, firstStep + l, both[m * steps + l]!);
    }
  });
}
