import type { Design } from "../ratings/design.ts";

/**
 * Where each parameter that many candidates share stands in the border of the joint Hessian.
 *
 * Order: raters, group means, criteria but the last, steps, last criterion. Criteria live on the
 * sum-to-zero space; the last one is carried along while sums are made and then folded into the
 * others (it is minus their sum), so the system that is solved has `size` rows and the vectors
 * that are summed have `full`.
 */
export interface Border {
  readonly raters: number;
  readonly groups: number;
  readonly criteria: number;
  /** One fewer than the used categories. */
  readonly steps: number;
  /** Raters and groups: the random effects of the border come first. */
  readonly random: number;
  readonly size: number;
  readonly full: number;
  readonly firstGroup: number;
  readonly firstCriterion: number;
  readonly firstStep: number;
  readonly lastCriterion: number;
  readonly ofCriterion: Int32Array;
}

export function layBorder(design: Design): Border {
  const { raters, groups, criteria } = design;
  const steps = Math.max(0, design.support.scores.length - 1);
  const random = raters + groups;
  const free = Math.max(0, criteria - 1);
  const size = random + free + steps;
  const ofCriterion = Int32Array.from({ length: criteria }, (_, j) =>
    j < free ? random + j : size,
  );
  return {
    raters,
    groups,
    criteria,
    steps,
    random,
    size,
    full: size + 1,
    firstGroup: raters,
    firstCriterion: random,
    firstStep: random + free,
    lastCriterion: size,
    ofCriterion,
  };
}

/** A gradient over the full border, folded to the system's rows in place. */
export function foldVector(border: Border, v: Float64Array): void {
  const last = v[border.lastCriterion]!;
  for (let j = border.firstCriterion; j < border.firstStep; j++) v[j]! -= last;
  v[border.lastCriterion] = 0;
}

/** A solution of the system, with the last criterion set to minus the sum of the others. */
export function unfoldVector(border: Border, v: Float64Array): void {
  let sum = 0;
  for (let j = border.firstCriterion; j < border.firstStep; j++) sum += v[j]!;
  v[border.lastCriterion] = -sum;
}

/** The lower triangle of a matrix over the full border, folded to the system's rows in place. */
export function foldMatrix(border: Border, s: Float64Array): void {
  const { firstCriterion, firstStep, lastCriterion, full, size } = border;
  const last = lastCriterion * full;
  for (let j = firstCriterion; j < firstStep; j++) {
    const row = j * full;
    for (let i = 0; i < firstCriterion; i++) s[row + i]! -= s[last + i]!;
    for (let k = firstCriterion; k <= j; k++) {
      s[row + k]! += s[last + lastCriterion]! - s[last + j]! - s[last + k]!;
    }
  }
  for (let t = firstStep; t < size; t++) {
    for (let j = firstCriterion; j < firstStep; j++) s[t * full + j]! -= s[last + t]!;
  }
}

/** An inverse over the system's rows (both triangles), given its row and column `last`. */
export function unfoldInverse(border: Border, v: Float64Array): void {
  const { firstCriterion, firstStep, lastCriterion, full, size } = border;
  let corner = 0;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = firstCriterion; j < firstStep; j++) sum += v[i * full + j]!;
    v[i * full + lastCriterion] = -sum;
    v[lastCriterion * full + i] = -sum;
    if (i >= firstCriterion && i < firstStep) corner += sum;
  }
  v[lastCriterion * full + lastCriterion] = corner;
}
