import { describe, expect, it } from "vitest";
import { run } from "../cli/fit.ts";
import { run as gStudy } from "../cli/g-study.ts";
import { fixture, inWorld } from "../cli/command-world.ts";
import type { FitReport, Gated } from "../reports/fit-report.ts";

/**
 * Data of other shapes than the large fixtures: two interviewers, extreme scores, weights, groups,
 * stages, a point never given, a scale from 0. Calls and versions are in each reference file.
 */
const SHAPES = [
  "extreme_scores",
  "groups",
  "scale_0_4",
  "stages",
  "two_interviewers",
  "unused_middle",
  "weights",
] as const;

interface Column {
  readonly estimate: readonly number[];
  readonly se: readonly number[];
}
interface Measures {
  readonly candidates: Column;
  readonly raters: Column;
  readonly criteria: Column;
  readonly thresholds: Column;
}
type Row = { readonly id: string } & Readonly<Record<string, number | string>>;
interface Joint {
  readonly logLikelihood: number;
  readonly thresholds: Column;
  readonly candidates: readonly Row[];
  readonly raters: readonly Row[];
  readonly criteria: readonly Row[];
  readonly separation: Readonly<Record<"candidates" | "raters", readonly number[]>>;
}
interface Reference {
  readonly laplace: Readonly<
    Record<string, Measures & { readonly negLogLikelihood: number; readonly sds: number[] }>
  >;
  readonly mml?: Measures & { readonly logLikelihood: number; readonly sd: number };
  readonly jml: Readonly<Record<"candidate" | "rater", Joint>>;
  readonly gStudy?: {
    readonly criterion: number;
    readonly components: Readonly<Record<string, number>>;
  };
}

function referenceOf(shape: string): Reference {
  return JSON.parse(fixture(`shapes/${shape}/reference.json`)) as Reference;
}

function fitted(shape: string, ...options: string[]): FitReport {
  const files = { "r.csv": fixture(`shapes/${shape}/data.csv`) };
  const { stdout, stderr } = inWorld(run, files, ["r.csv", "--json", "--gates", "off", ...options]);
  expect(stderr).toBe("");
  return JSON.parse(stdout) as FitReport;
}

function near(found: readonly Gated[], wanted: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, i) => expect(Math.abs(Number(found[i]) - value)).toBeLessThan(tolerance));
}

function meets(report: FitReport, wanted: Measures, tolerance: number, eap = tolerance): void {
  const { candidates, raters, criteria } = report;
  const told = (value: Gated): boolean => typeof value === "number";
  near(
    candidates.map((row) => row.measure),
    wanted.candidates.estimate,
    eap,
  );
  near(
    candidates.map((row) => row.se),
    wanted.candidates.se,
    eap,
  );
  near(
    raters.map((row) => row.severity),
    wanted.raters.estimate,
    tolerance,
  );
  near(
    raters.map((row) => row.se),
    wanted.raters.se,
    tolerance,
  );
  near(
    criteria.map((row) => row.difficulty),
    wanted.criteria.estimate,
    tolerance,
  );
  near(
    criteria.map((row) => row.se),
    wanted.criteria.se,
    tolerance,
  );
  // Around a point that was never given there is no step to report, though there is one to fit.
  const steps = report.thresholds.filter((row) => told(row.value));
  if (steps.length < wanted.thresholds.estimate.length) return;
  near(
    steps.map((row) => row.value),
    wanted.thresholds.estimate,
    tolerance,
  );
  near(
    steps.map((row) => row.se),
    wanted.thresholds.se,
    tolerance,
  );
}

describe.each(SHAPES)("%s", (shape) => {
  const reference = referenceOf(shape);

  it.each([
    ["ml", "ml", "off"],
    ["mode", "mode", "off"],
    ["halo", "ml", "on"],
    ["modeHalo", "mode", "on"],
  ])("Laplace, %s, as Template Model Builder", (name, sds, effect) => {
    const wanted = reference.laplace[name]!;
    const report = fitted(shape, "--sds", sds, "--interview-effect", effect);
    expect(report.converged).toBe(true);
    near([-report.logLikelihood], [wanted.negLogLikelihood], 1e-5);
    const { candidate, rater, interview } = report.sds;
    near([candidate, rater, interview].slice(0, wanted.sds.length), wanted.sds, 1e-3);
    meets(report, wanted, 1e-3);
  });

  it.each(["candidate", "rater"] as const)("joint maximum likelihood, %s floating", (centre) => {
    const wanted = reference.jml[centre];
    const report = fitted(shape, "--estimator", "jml", "--centre", centre);
    near([report.logLikelihood], [wanted.logLikelihood], 1e-4);
    const names = { candidates: "measure", raters: "severity", criteria: "difficulty" } as const;
    for (const facet of ["candidates", "raters", "criteria"] as const) {
      wanted[facet].forEach(({ id, measure, ...others }, i) => {
        const row = report[facet][i] as unknown as Row;
        expect(row.id).toBe(id);
        near([row[names[facet]] as number], [Number(measure)], 1e-4);
        for (const [name, value] of Object.entries(others)) {
          if (name in row) near([row[name] as number], [Number(value)], 1e-4);
        }
      });
    }
    for (const facet of ["candidates", "raters"] as const) {
      const { separation, strata, reliability } = report.separation[facet];
      near([separation, strata, reliability], wanted.separation[facet], 1e-4);
    }
  });
});

describe("marginal maximum likelihood, as Template Model Builder", () => {
  it.each(SHAPES.filter((shape) => referenceOf(shape).mml))("%s", (shape) => {
    const { mml } = referenceOf(shape);
    const report = fitted(shape, "--estimator", "mml");
    expect(report.converged).toBe(true);
    near([report.logLikelihood, report.sds.candidate], [mml!.logLikelihood, mml!.sd], 1e-4);
    meets(report, mml!, 1e-3, 0.01);
  });
});

describe("variance components, as lme4", () => {
  it.each(SHAPES.filter((shape) => referenceOf(shape).gStudy))("%s", (shape) => {
    const { criterion, components } = referenceOf(shape).gStudy!;
    const files = { "r.csv": fixture(`shapes/${shape}/data.csv`) };
    const { stdout } = inWorld(gStudy, files, ["r.csv", "--json"]);
    const report = JSON.parse(stdout) as {
      remlCriterion: number;
      components: Record<string, { estimate: number }>;
    };
    expect(report.remlCriterion).toBeCloseTo(criterion, 6);
    for (const [name, variance] of Object.entries(components)) {
      near([report.components[name]!.estimate], [variance], 2e-5);
    }
  });
});
