/**
 * Against lme4 1.1.31, lmer(rating ~ 1 + (1|candidate) + … , REML = TRUE); the call is in each
 * fixture's reference_gtheory_lme4.json. lme4 stops at about 1e-5 of a component.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { NotEnough } from "../not-enough.ts";
import { type Component, COMPONENTS } from "./components.ts";
import { generalizability } from "./generalizability.ts";
import { studyRatings } from "./study-ratings.ts";

interface Reference {
  grand_mean: number;
  variance_components: Record<string, number>;
  percent: Record<string, number>;
  REML_criterion: number;
  d_study: Record<string, number>[];
  candidates: { element: string; blup: number; sd: number }[];
  raters: { element: string; blup: number; sd: number }[];
}

function load(folder: string) {
  const read = (name: string): string =>
    readFileSync(new URL(`../../fixtures/${folder}/${name}`, import.meta.url), "utf8");
  const records = read("data.csv")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [candidate = "", rater = "", criterion = "", rating] = line.split(",");
      return { candidate, rater, criterion, rating: Number(rating) };
    });
  const reference = JSON.parse(read("reference_gtheory_lme4.json")) as Reference;
  return { report: generalizability(studyRatings(records)), reference };
}

function got<T>(value: T | NotEnough): T {
  if (typeof value === "object" && value !== null && "notEnough" in value) {
    throw new Error(value.notEnough.because);
  }
  return value;
}

const lmeName = (name: Component): string => (name === "residual" ? "Residual" : name);

describe.each(["guilford_creativity", "hiring_20x3x8"])("%s", (folder) => {
  const { report, reference } = load(folder);

  it("likelihood, grand mean", () => {
    expect(got(report.remlCriterion)).toBeCloseTo(reference.REML_criterion, 7);
    expect(got(report.grandMean)).toBeCloseTo(reference.grand_mean, 7);
    expect(report.converged).toBe(true);
  });

  it("components to 2e-5 of their size", () => {
    for (const name of COMPONENTS.filter((own) => own !== "candidate:session")) {
      const { estimate, percent } = got(report.components[name]);
      const want = reference.variance_components[lmeName(name)] ?? Infinity;
      expect(Math.abs(estimate - want)).toBeLessThan(2e-5 * want + 1e-9);
      expect(percent).toBeCloseTo(reference.percent[lmeName(name)] ?? 999, 3);
    }
  });

  it("the decision study", () => {
    const rows = got(report.decisionStudy);
    expect(rows).toHaveLength(reference.d_study.length);
    const values = rows.map((row) => ({
      raters: row.raters,
      criteria: row.criteria,
      relative_error_variance: row.relativeErrorVariance,
      absolute_error_variance: row.absoluteErrorVariance,
      G: row.g.estimate,
      Phi: row.phi.estimate,
      G_criteria_fixed: row.gCriteriaFixed.estimate,
      Phi_criteria_fixed: row.phiCriteriaFixed.estimate,
    }));
    const wanted = reference.d_study.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, expect.closeTo(value, 5)]),
      ),
    );
    expect(values).toEqual(wanted);
  });

  it.each(["candidates", "raters"] as const)("predictions of %s", (facet) => {
    const wanted = reference[facet].map(({ element, blup, sd }) => ({
      id: element,
      effect: expect.closeTo(blup, 5),
      se: expect.closeTo(sd, 5),
    }));
    expect(report[facet]).toEqual(wanted);
  });
});
