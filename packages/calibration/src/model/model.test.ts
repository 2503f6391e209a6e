import { describe, expect, it } from "vitest";
import { simulate } from "../fit/simulate.ts";
import { marginalAt, marginalParameters, type MarginalModel } from "../laplace/marginal.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import { arrangeRatings, type Design } from "../ratings/design.ts";
import { borderInverse } from "./border-inverse.ts";
import { createCurve, curveAt, setSteps } from "./category-curve.ts";
import { factorBorder, findJointMode } from "./joint-mode.ts";
import { loosenBorder } from "./loose-border.ts";
import { eliminate } from "./eliminate.ts";
import { ratePass } from "./rate.ts";
import { layRooms } from "./rooms.ts";
import { createPoint, createSystem } from "./system.ts";

const PRECISIONS = {
  candidate: 0.7,
  rater: 3,
  group: 4,
  criterion: 1,
  step: 0.01,
  haloVariance: 0.2,
  roomVariance: 0.15,
};

function someDesign(change: (i: number) => object = () => ({})): Design {
  const { records } = simulate({
    candidates: 12,
    raters: 5,
    criteria: 4,
    panel: 3,
    categories: 5,
    candidateSd: 1.2,
    raterSd: 0.6,
    interviewSd: 0.4,
    seed: 6,
  });
  const rows = records
    .filter((_record, i) => i % 7 !== 3)
    .map((record, i) => ({ ...record, ...change(i) }));
  return arrangeRatings(buildRatings(rows, { scale: { lowest: 1, highest: 5 } }));
}

const DESIGNS: readonly [string, Design][] = [
  ["plain", someDesign()],
  ["weights", someDesign((i) => ({ weight: 0.5 + (i % 3) }))],
  ["shared rooms", someDesign((i) => ({ session: `${Math.floor(i / 5) % 2}` }))],
  ["an unused middle category", someDesign((i) => ({ rating: [1, 2, 4, 5][(i * 7) % 4]! }))],
];

describe.each(DESIGNS)("%s", (_name, design) => {
  it("the gradient is the slope of the objective", () => {
    const system = createSystem(design, design.sessionOf && layRooms(design));
    const point = createPoint(system);
    point.ability.forEach((_v, c) => (point.ability[c] = Math.sin(c)));
    point.halo.forEach((_v, i) => (point.halo[i] = Math.cos(i) / 3));
    const { firstStep, random, lastCriterion } = system.border;
    for (let b = 0; b < random; b++) point.border[b] = Math.sin(3 * b) / 2;
    for (let b = firstStep; b < lastCriterion; b++) point.border[b] = b - firstStep - 1;
    ratePass(system, point, PRECISIONS);
    const gradient = system.borderGradient.slice();
    const h = 1e-5;
    for (let b = 0; b < system.border.full; b++) {
      const at = (by: number): number => {
        const moved = { ...point, border: point.border.slice() };
        moved.border[b]! += by;
        return ratePass(system, moved, PRECISIONS);
      };
      expect(Math.abs((at(h) - at(-h)) / (2 * h) - gradient[b]!)).toBeLessThan(1e-6);
    }
  });

  it("the marginal likelihood's gradient is its slope, third derivatives and all", () => {
    const system = createSystem(design, design.sessionOf && layRooms(design));
    const model: MarginalModel = {
      terms: { interview: "fitted", session: design.sessionOf ? "fitted" : "absent" },
      penalised: true,
      criterionHold: 0,
      stepHold: 0,
    };
    const at = new Float64Array(marginalParameters(system, model));
    const spreads = design.sessionOf ? [0.1, -0.6, -0.8, -0.5] : [0.1, -0.6, -0.8];
    at.set(spreads);
    for (let i = spreads.length; i < at.length; i++) at[i] = Math.sin(i);
    const origin = createPoint(system);
    const { gradient } = marginalAt(system, origin, at, model);
    const h = 1e-4;
    at.forEach((_v, i) => {
      const value = (by: number): number => {
        const moved = at.slice();
        moved[i]! += by;
        return marginalAt(system, origin, moved, model).value;
      };
      expect(Math.abs((value(h) - value(-h)) / (2 * h) - gradient[i]!)).toBeLessThan(1e-5);
    });
  });

  it("conjugate gradients and the factor find the same mode", () => {
    const [exact, loose] = [false, true].map((loosely) => {
      const system = createSystem(design, design.sessionOf && layRooms(design));
      const point = createPoint(system);
      findJointMode(system, point, PRECISIONS, "all", { loose: loosely });
      return point;
    });
    exact!.border.forEach((v, b) => expect(Math.abs(v - loose!.border[b]!)).toBeLessThan(1e-6));
    exact!.ability.forEach((v, c) => expect(Math.abs(v - loose!.ability[c]!)).toBeLessThan(1e-6));
  });

  it("the loose covariance is the exact one but for what raters share", () => {
    const system = createSystem(design, design.sessionOf && layRooms(design));
    const point = createPoint(system);
    findJointMode(system, point, PRECISIONS, "all");
    const exact = borderInverse(system, "all");
    ratePass(system, point, PRECISIONS);
    eliminate(system, PRECISIONS);
    const rough = new Float64Array(exact.length);
    const { covariance, logDeterminant: logDet } = loosenBorder(system);
    covariance(rough);
    factorBorder(system);
    const { full, size, random } = system.border;
    for (let b = random; b < size; b++) {
      const ratio = rough[b * (full + 1)]! / exact[b * (full + 1)]!;
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(1.2);
    }
    expect(Number.isFinite(logDet)).toBe(true);
  });
});

it("the curve's moments are those of its probabilities, near and far", () => {
  const scores = Float64Array.from([0, 1, 3, 4]);
  const curve = createCurve(scores);
  setSteps(curve, Float64Array.from([-1, 0.5, 2]), 0);
  for (const eta of [-700, -90, -3, 0, 0.4, 5, 90, 700]) {
    curveAt(curve, eta);
    const { probability, mean, variance, upper, slope } = curve;
    const sum = (value: (a: number) => number): number =>
      probability.reduce((total, p, a) => total + p * value(a), 0);
    expect(sum(() => 1)).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(
      sum((a) => scores[a]!),
      10,
    );
    expect(variance).toBeCloseTo(
      sum((a) => (scores[a]! - mean) ** 2),
      9,
    );
    for (let m = 0; m < 3; m++) {
      expect(upper[m]).toBeCloseTo(
        sum((a) => (a > m ? 1 : 0)),
        10,
      );
      expect(slope[m]).toBeCloseTo(
        sum((a) => (a > m ? scores[a]! - mean : 0)),
        9,
      );
    }
  }
});
