import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile, shareInterval } from "./beta.ts";
import { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from "./chi-square.ts";
import * as golden from "./distributions.golden.ts";
import { fCdf, fQuantile, fUpper } from "./f.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { incompleteGammaLower, incompleteGammaUpper } from "./incomplete-gamma.ts";
import { logGamma } from "./log-gamma.ts";
import { normalCdf, normalQuantile, normalUpper } from "./normal.ts";
import { studentTCdf, studentTQuantile, studentTTwoSided } from "./student-t.ts";

function relative(got: number, want: number): number {
  return Math.abs(got - want) / Math.max(Math.abs(want), 1e-300);
}

type Row = readonly number[];

/** Each row is the arguments and, last, what the function gives. */
function worst(rows: readonly Row[], f: (...args: number[]) => number): number {
  return Math.max(...rows.map((row) => relative(f(...row.slice(0, -1)), row.at(-1) ?? 0)));
}

describe("against mpmath", () => {
  it("ln Γ to 6e-15 of its size or absolutely", () => {
    for (const [x = 0, want = 0] of golden.logGamma) {
      expect(Math.abs(logGamma(x) - want)).toBeLessThan(6e-15 * Math.max(1, Math.abs(want)));
    }
  });

  it("incomplete gamma, both tails", () => {
    for (const [a = 0, x = 0, lower = 0, upper = 0] of golden.gammaLower) {
      expect(relative(incompleteGammaLower(a, x), lower)).toBeLessThan(2e-14);
      expect(relative(incompleteGammaUpper(a, x), upper)).toBeLessThan(2e-14);
    }
  });

  it("incomplete beta", () =>
    expect(worst(golden.beta, (x, a, b) => incompleteBeta(x, a, b))).toBeLessThan(5e-14));
  it("normal probabilities", () =>
    expect(worst(golden.normal, (z) => normalCdf(z))).toBeLessThan(2e-14));
  it("normal quantiles", () =>
    expect(worst(golden.normalQ, (p) => normalQuantile(p))).toBeLessThan(2e-15));
  it("t, two-sided", () =>
    expect(worst(golden.tTwo, (t, d) => studentTTwoSided(t, d))).toBeLessThan(2e-14));
  it("χ², above", () =>
    expect(worst(golden.chi, (x, d) => chiSquareUpper(x, d))).toBeLessThan(2e-14));
  it("F, above", () => expect(worst(golden.fU, (x, a, b) => fUpper(x, a, b))).toBeLessThan(5e-14));
  it("t quantiles", () =>
    expect(worst(golden.tQ, (p, d) => studentTQuantile(p, d))).toBeLessThan(1e-13));
  it("χ² quantiles", () =>
    expect(worst(golden.chiQ, (p, d) => chiSquareQuantile(p, d))).toBeLessThan(1e-13));
  it("F quantiles", () =>
    expect(worst(golden.fQ, (p, a, b) => fQuantile(p, a, b))).toBeLessThan(1e-13));
  it("beta quantiles", () =>
    expect(worst(golden.betaQ, (p, a, b) => betaQuantile(p, a, b))).toBeLessThan(1e-13));
});

describe("properties", () => {
  const share = double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const degrees = double({ min: 0.5, max: 500, noNaN: true });

  it("a quantile leads back to its probability", () => {
    assert(
      property(share, degrees, degrees, (p, a, b) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
        expect(chiSquareCdf(chiSquareQuantile(p, a), a)).toBeCloseTo(p, 11);
        expect(fCdf(fQuantile(p, a, b), a, b)).toBeCloseTo(p, 11);
        expect(studentTCdf(studentTQuantile(p, a), a)).toBeCloseTo(p, 11);
      }),
    );
  });

  it("the two tails add to one", () => {
    assert(
      property(double({ min: 0, max: 60, noNaN: true }), degrees, degrees, (x, a, b) => {
        expect(normalCdf(x) + normalUpper(x)).toBeCloseTo(1, 13);
        expect(chiSquareCdf(x, a) + chiSquareUpper(x, a)).toBeCloseTo(1, 12);
        expect(fCdf(x, a, b) + fUpper(x, a, b)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("Cody's normal agrees with the incomplete gamma function", () => {
    assert(
      property(double({ min: 0.01, max: 30, noNaN: true }), (z) => {
        expect(relative(2 * normalUpper(z), incompleteGammaUpper(0.5, (z * z) / 2))).toBeLessThan(
          1e-12,
        );
      }),
    );
  });
});

describe("edges", () => {
  it("Clopper and Pearson: none, all, and a printed case", () => {
    expect(shareInterval(0, 10)[0]).toBe(0);
    expect(shareInterval(0, 10)[1]).toBeCloseTo(1 - 0.025 ** 0.1, 12);
    expect(shareInterval(10, 10)).toEqual([expect.closeTo(0.025 ** 0.1, 12), 1]);
    const [low, high] = shareInterval(4, 20);
    expect(low).toBeCloseTo(0.0573, 4);
    expect(high).toBeCloseTo(0.4366, 4);
  });

  it("ends of the range", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalCdf(40)).toBe(1);
    expect(normalCdf(-40)).toBe(0);
    expect(studentTQuantile(0.5, 3)).toBe(0);
    expect(chiSquareQuantile(0, 3)).toBe(0);
    expect(fQuantile(1, 2, 2)).toBe(Infinity);
  });

  it("refuses what is no probability, no count, no degree of freedom", () => {
    expect(() => normalQuantile(1.2)).toThrow("a probability lies in 0..1, got 1.2");
    expect(() => normalCdf(Number.NaN)).toThrow("NaN");
    expect(() => chiSquareCdf(1, 0)).toThrow("degrees of freedom are positive, got 0");
    expect(() => logGamma(-1)).toThrow("positive");
    expect(() => shareInterval(3, 2)).toThrow("a share wants");
  });
});
