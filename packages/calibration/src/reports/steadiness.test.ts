import { expect, it } from "vitest";
import { fit } from "../fit/fit.ts";
import { simulate } from "../fit/simulate.ts";
import { isNotEnough } from "../not-enough.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import { panelSteadiness } from "./panel-steadiness.ts";
import { steadinessCoverage } from "./steadiness-study.ts";

const SHAPE = {
  raters: 8,
  criteria: 4,
  panel: 3,
  categories: 4,
  candidateSd: 1.2,
  raterSd: 0.6,
  interviewSd: 0.5,
  seed: 4,
};

function stepsOf(candidates: number, sds: "integrated" | "ml" = "integrated") {
  const { records } = simulate({ ...SHAPE, candidates });
  const steps = panelSteadiness(
    fit(buildRatings(records, { scale: { lowest: 1, highest: 4 } }), { sds }),
  );
  return isNotEnough(steps) ? [] : steps;
}

it("the range of a panel's steadiness holds the truth in nineteen of twenty sets", () => {
  expect(steadinessCoverage(40, 0.5)).toBeGreaterThanOrEqual(0.9);
});

it("each range holds its own estimate, and of changed places the other way round", () => {
  const steps = stepsOf(20);
  expect(steps).toHaveLength(6);
  for (const { reliability, interval, changePlaces, changePlacesInterval } of steps) {
    expect(interval).toEqual([expect.any(Number), expect.any(Number)]);
    const [low, high] = interval as [number, number];
    expect(low).toBeLessThan(reliability);
    expect(high).toBeGreaterThan(reliability);
    const [fewest, most] = changePlacesInterval as [number, number];
    expect(fewest).toBeLessThan(changePlaces);
    expect(most).toBeGreaterThan(changePlaces);
  }
});

it("more candidates narrow the range, with and without the grid", () => {
  const widths = [15, 60, 1200].map((candidates) => {
    const [low, high] = stepsOf(candidates)[2]!.interval as [number, number];
    return high - low;
  });
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
});

it("where the sds were not integrated over, no range is claimed", () => {
  for (const { interval, changePlacesInterval } of stepsOf(20, "ml")) {
    expect(interval).toHaveProperty("notEnough");
    expect(changePlacesInterval).toHaveProperty("notEnough");
  }
});
