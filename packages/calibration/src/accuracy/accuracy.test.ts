import { readFileSync } from "node:fs";
import { array, assert, constantFrom, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { accuracy } from "./accuracy.ts";
import type { Cronbach } from "./cronbach.ts";
import type { RatedPair } from "./exercise.ts";

function got<T>(value: T | NotEnough): T {
  if (typeof value === "object" && value !== null && "notEnough" in value) {
    throw new Error(value.notEnough.because);
  }
  return value;
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/cronbach_accuracy/${name}`, import.meta.url), "utf8");
}

const PAIRS: RatedPair[] = fixture("data.csv")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [candidate = "", criterion = "", rating, truth] = line.split(",");
    return { candidate, criterion, rating: Number(rating), truth: Number(truth) };
  });

function squares(parts: Cronbach): number[] {
  return [
    parts.elevation.squared,
    parts.differentialElevation.squared,
    parts.stereotypeAccuracy.squared,
    parts.differentialAccuracy.squared,
  ];
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("the fixture (Cronbach 1955, 10 candidates × 5 criteria), to 1e-12", () => {
  const { reference } = JSON.parse(fixture("reference.json")) as {
    reference: Record<string, number>;
  };
  const parts = got(accuracy(PAIRS).cronbach);

  it("components, difference, correlations and the ratio of spreads", () => {
    const { differentialElevation, stereotypeAccuracy, differentialAccuracy } = parts;
    const values: Record<string, number> = {
      elevation2: parts.elevation.squared,
      elevation: parts.elevation.difference,
      differential_elevation2: differentialElevation.squared,
      stereotype_accuracy2: stereotypeAccuracy.squared,
      differential_accuracy2: differentialAccuracy.squared,
      total_D2: parts.total.squared,
      correlation_differential_elevation: got(differentialElevation.correlation).estimate,
      correlation_stereotype: got(stereotypeAccuracy.correlation).estimate,
      correlation_differential: got(differentialAccuracy.correlation).estimate,
      sd_ratio_candidate: got(differentialElevation.sdRatio).estimate,
    };
    expect(Object.keys(values)).toEqual(Object.keys(reference));
    for (const [name, value] of Object.entries(values)) {
      // Printed to eleven digits or fewer.
      expect(Math.abs(value - (reference[name] ?? Infinity))).toBeLessThan(6e-11);
    }
    expect(Math.abs(sum(squares(parts)) - 0.56)).toBeLessThan(1e-12);
    expect(Math.abs(parts.elevation.squared - 0.04)).toBeLessThan(1e-12);
    expect(Math.abs(parts.differentialElevation.squared - 0.104)).toBeLessThan(1e-12);
    expect(Math.abs(parts.stereotypeAccuracy.squared - 0.152)).toBeLessThan(1e-12);
    expect(Math.abs(parts.differentialAccuracy.squared - 0.264)).toBeLessThan(1e-12);
  });

  it("distance and hits, counted by hand from the file", () => {
    const found = got(accuracy(PAIRS).distance);
    const apart = PAIRS.map(({ rating, truth }) => Math.abs(rating - truth));
    expect(found.meanAbsolute.estimate).toBeCloseTo(sum(apart) / 50, 12);
    expect(found.rootMeanSquare ** 2).toBeCloseTo(0.56, 12);
    expect(found.exact.estimate).toBe(apart.filter((value) => value === 0).length / 50);
    expect(found.withinOne.estimate).toBe(1);
    // Ten candidates, all within one: the exact bound of ten in ten.
    expect(got(found.withinOne.interval)).toEqual([expect.closeTo(0.025 ** 0.1, 12), 1]);
  });
});

describe("properties", () => {
  const point = integer({ min: 1, max: 4 });
  const exercise = tuple(integer({ min: 2, max: 6 }), integer({ min: 2, max: 5 })).chain(([n, k]) =>
    array(tuple(point, point), { minLength: n * k, maxLength: n * k }).map((cells) =>
      cells.map(([rating, truth], at): RatedPair => ({
        candidate: `C${Math.floor(at / k)}`,
        criterion: `K${at % k}`,
        rating,
        truth,
      })),
    ),
  );

  it("the four components add up exactly", () => {
    assert(
      property(exercise, (pairs) => {
        const parts = got(accuracy(pairs).cronbach);
        expect(Math.abs(sum(squares(parts)) - parts.total.squared)).toBeLessThan(1e-12);
      }),
    );
  });

  it("a shift of all ratings moves elevation and nothing else", () => {
    const shift = double({ min: -3, max: 3, noNaN: true });
    assert(
      property(exercise, shift, (pairs, by) => {
        const before = got(accuracy(pairs).cronbach);
        const moved = pairs.map((pair) => ({ ...pair, rating: pair.rating + by }));
        const after = got(accuracy(moved).cronbach);
        expect(after.elevation.difference).toBeCloseTo(before.elevation.difference + by, 10);
        squares(after)
          .slice(1)
          .forEach((value, i) => expect(value).toBeCloseTo(squares(before)[i + 1] ?? Infinity, 10));
      }),
    );
  });

  it("reading the scale from its other end, or in another order, changes no distance", () => {
    assert(
      property(exercise, (pairs) => {
        const before = squares(got(accuracy(pairs).cronbach));
        const flipped = pairs.map((pair) => ({
          ...pair,
          rating: 5 - pair.rating,
          truth: 5 - pair.truth,
        }));
        for (const other of [flipped, pairs.toReversed()]) {
          squares(got(accuracy(other).cronbach)).forEach((value, i) =>
            expect(value).toBeCloseTo(before[i] ?? Infinity, 12),
          );
        }
      }),
    );
  });

  it("ratings equal to the reference are at no distance", () => {
    const same = PAIRS.map((pair) => ({ ...pair, rating: pair.truth }));
    const report = accuracy(same);
    expect(sum(squares(got(report.cronbach)))).toBe(0);
    expect(got(report.distance).exact.estimate).toBe(1);
    expect(got(got(report.cronbach).differentialElevation.sdRatio).estimate).toBeCloseTo(1, 12);
  });

  it("any pairs give finite numbers or NotEnough", () => {
    const pair = tuple(constantFrom("A", "B", "C"), constantFrom("k", "l", "m"), point, point);
    assert(
      property(array(pair, { maxLength: 12 }), (rows) => {
        const report = accuracy(
          rows.map(([candidate, criterion, rating, truth]) => ({
            candidate,
            criterion,
            rating,
            truth,
          })),
        );
        const bad: string[] = [];
        JSON.stringify(report, (key, value: unknown) => {
          if (value === null || (typeof value === "number" && !Number.isFinite(value)))
            bad.push(key);
          return value;
        });
        expect(bad).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("exercises that cannot tell", () => {
  const because = (value: object): string => (isNotEnough(value) ? value.notEnough.because : "");

  it("none, one candidate, one criterion", () => {
    expect(because(accuracy([]).distance)).toContain("ratings with a reference");
    const one = PAIRS.filter(({ candidate }) => candidate === "1");
    expect(because(accuracy(one).cronbach)).toContain("candidates rated on every criterion");
    const narrow = PAIRS.filter(({ criterion }) => criterion === "1");
    expect(because(accuracy(narrow).cronbach)).toContain("criteria on which every candidate");
    expect(accuracy(one).reading).toContain("cannot tell yet");
  });

  it("leaves out the candidate with a gap, and says so", () => {
    const report = accuracy(PAIRS.slice(1));
    expect(report.design).toMatchObject({ completeCandidates: 9, completeCriteria: 5, pairs: 49 });
    expect(report.findings.map(({ code }) => code)).toEqual(["incomplete"]);
  });

  it("leaves out the criterion with gaps where that keeps more", () => {
    const gappy = PAIRS.filter(
      ({ criterion, candidate }) => criterion !== "3" || candidate === "1",
    );
    expect(accuracy(gappy).design).toMatchObject({ completeCandidates: 10, completeCriteria: 4 });
  });

  it("a constant rater has no correlation and no spread", () => {
    const flat = accuracy(PAIRS.map((pair) => ({ ...pair, rating: 3 })));
    const { differentialElevation } = got(flat.cronbach);
    expect(because(differentialElevation.correlation)).toContain("constant");
    expect(got(differentialElevation.sdRatio).estimate).toBe(0);
  });

  it("refuses numbers that are none", () => {
    const bad = { candidate: "A", criterion: "k", rating: Number.NaN, truth: 1 };
    expect(() => accuracy([bad])).toThrow("A on k: got NaN and 1, want finite numbers");
  });
});

describe("reading", () => {
  it.each([
    [0, /^We cannot say that these ratings lie above or below/],
    [
      1,
      /^On the same candidates .* about 1\.2 points above the reference\. Likely range .* higher\.$/,
    ],
    [-2, /about 1\.8 points below the reference\. Likely range .* lower\.$/],
  ])("a shift of %d", (by, text) => {
    expect(accuracy(PAIRS.map((pair) => ({ ...pair, rating: pair.rating + by }))).reading).toMatch(
      text,
    );
  });
});
