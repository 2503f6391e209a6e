import { createCurve, curveAt, setSteps, type CategoryCurve } from "../model/category-curve.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { FACETS, type ExtremeElement, type ExtremeScores, type Facet } from "./extreme-scores.ts";
import type { JointMaximum } from "./joint-maximum.ts";

/** How far from the end of the scale an extreme total score is moved, in score points. */
const EXTREME_ADJUSTMENT = 0.3;

interface MeasuredFacet {
  readonly value: Float64Array;
  readonly se: Float64Array;
  readonly known: Uint8Array;
  readonly extreme: Int8Array;
}
export type Measured = Readonly<Record<Facet, MeasuredFacet>>;

/** Sign with which each facet enters the linear predictor. */
const SIGN: Readonly<Record<Facet, number>> = { candidate: 1, rater: -1, criterion: -1 };

/**
 * The measures of a joint maximum, with extreme elements measured afterwards: those removed last
 * come first, each from its ratings whose other two elements are measured, at the score
 * `EXTREME_ADJUSTMENT` inside its end: Σ w E(x) = Σ w × (top or bottom) ∓ 0.3, by bisection, with the
 * model's error there. One with no such rating stays unknown.
 * Source: FACETS manual, "Extreme scores". Cost: the ratings of the extreme elements.
 */
export function measureExtremes(
  ratings: Ratings,
  maximum: JointMaximum,
  extremes: ExtremeScores,
): Measured {
  const measured = readMaximum(ratings, maximum);
  for (const { facet, element, top } of extremes.rounds.flat()) {
    measured[facet].known[element] = 0;
    measured[facet].extreme[element] = top ? 1 : -1;
  }
  const curve = createCurve(maximum.system.design.support.scores);
  setSteps(curve, maximum.point.border, maximum.system.border.firstStep);
  if (curve.scores.length < 2) return measured;
  let waiting = [...extremes.rounds].reverse().flat();
  const rowsOf = indexRows(ratings, waiting);
  for (;;) {
    const done = waiting.filter((extreme) =>
      measureOne(ratings, measured, curve, extreme, rowsOf.get(keyOf(extreme)) ?? []),
    );
    if (done.length === 0) return measured;
    waiting = waiting.filter((extreme) => !done.includes(extreme));
  }
}

function readMaximum(ratings: Ratings, maximum: JointMaximum): Measured {
  const { system, point } = maximum;
  const { labels } = ratings;
  const facet = (value: Float64Array): MeasuredFacet => ({
    value,
    se: new Float64Array(value.length),
    known: new Uint8Array(value.length),
    extreme: new Int8Array(value.length),
  });
  const measured: Measured = {
    candidate: facet(point.ability.slice()),
    rater: facet(point.border.slice(0, labels.raters.length)),
    criterion: facet(Float64Array.from(system.border.ofCriterion, (at) => point.border[at]!)),
  };
  const { design, variance } = system;
  const information = (to: MeasuredFacet, element: number, amount: number): void => {
    to.se[element]! += amount;
    to.known[element] = 1;
  };
  for (let i = 0; i < design.interviews; i++) {
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      information(measured.candidate, design.candidateOf[i]!, variance[k]!);
      information(measured.rater, design.raterOf[i]!, variance[k]!);
      information(measured.criterion, design.criterion[k]!, variance[k]!);
    }
  }
  for (const name of FACETS) {
    const { se } = measured[name];
    for (let e = 0; e < se.length; e++) se[e] = toError(se[e]!);
  }
  return measured;
}

function toError(information: number): number {
  return 1 / Math.sqrt(Math.max(information, 1e-12));
}

function keyOf({ facet, element }: ExtremeElement): string {
  return `${facet} ${element}`;
}

function indexRows(
  ratings: Ratings,
  extremes: readonly ExtremeElement[],
): ReadonlyMap<string, number[]> {
  const rows = new Map<string, number[]>(extremes.map((extreme) => [keyOf(extreme), []]));
  for (const facet of FACETS) {
    if (!extremes.some((extreme) => extreme.facet === facet)) continue;
    ratings[facet].forEach((element, row) => {
      rows.get(`${facet} ${element}`)?.push(row);
    });
  }
  return rows;
}

/** Measures one extreme element if any of its ratings has both other elements measured. */
function measureOne(
  ratings: Ratings,
  measured: Measured,
  curve: CategoryCurve,
  { facet, element, top }: ExtremeElement,
  rows: readonly number[],
): boolean {
  const others = FACETS.filter((name) => name !== facet);
  const predictors: number[] = [];
  const weights: number[] = [];
  for (const row of rows) {
    let rest = 0;
    let all = true;
    for (const name of others) {
      const other = ratings[name][row]!;
      if (measured[name].known[other] === 0) all = false;
      rest += SIGN[name] * measured[name].value[other]!;
    }
    if (!all) continue;
    predictors.push(rest);
    weights.push(ratings.weight ? ratings.weight[row]! : 1);
  }
  if (predictors.length === 0) return false;
  const total = weights.reduce((sum, w) => sum + w, 0);
  const lowest = curve.scores[0]!;
  const highest = curve.scores[curve.scores.length - 1]!;
  const inside = Math.min(EXTREME_ADJUSTMENT, (total * (highest - lowest)) / 2);
  const target = top ? total * highest - inside : total * lowest + inside;
  const sign = SIGN[facet];
  let low = -60;
  let high = 60;
  let information = 0;
  // The expected score rises with the predictor's shift: halve the interval.
  for (let step = 0; step < 80; step++) {
    const shift = (low + high) / 2;
    let expected = 0;
    information = 0;
    predictors.forEach((rest, i) => {
      curveAt(curve, rest + shift);
      expected += weights[i]! * curve.mean;
      information += weights[i]! * curve.variance;
    });
    if (expected < target) low = shift;
    else high = shift;
  }
  const to = measured[facet];
  to.value[element] = (sign * (low + high)) / 2;
  to.se[element] = toError(information);
  to.known[element] = 1;
  return true;
}
