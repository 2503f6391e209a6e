import { describe, expect, it } from "vitest";
import { run } from "../cli/fit.ts";
import { fixture, inWorld } from "../cli/command-world.ts";
import type { FitReport, Gated } from "../reports/fit-report.ts";

/**
 * Golden values, met from the command line. Each reference file under fixtures/ names the package,
 * its version and the call. Tolerances: JML 1e-4; MML severities 1e-3, EAP 0.01; Laplace 1e-3;
 * MCMC 0.1 posterior sd for means and 4 Monte Carlo standard errors, 3 % for sds.
 */
const FOLDERS = ["guilford_creativity", "hiring_20x3x8"] as const;

function fitted(folder: string, ...options: string[]): FitReport {
  const outcome = inWorld(run, { "ratings.csv": fixture(`${folder}/data.csv`) }, [
    "ratings.csv",
    "--json",
    "--gates",
    "off",
    ...options,
  ]);
  expect(outcome.stderr).toBe("");
  return JSON.parse(outcome.stdout) as FitReport;
}

function reference(folder: string, name: string): unknown {
  return JSON.parse(fixture(`${folder}/reference_${name}.json`));
}

function farthest(found: readonly Gated[], wanted: readonly number[]): number {
  expect(found).toHaveLength(wanted.length);
  return Math.max(...wanted.map((value, i) => Math.abs(value - Number(found[i]))));
}

interface Element {
  readonly element: string;
  readonly estimate: number;
  readonly se: number;
}

interface LaplaceReference {
  readonly neg_loglik_laplace?: number;
  readonly neg_log_posterior_laplace?: number;
  readonly sigma_candidate: number;
  readonly sigma_rater: number;
  readonly sigma_candidate_x_rater?: number;
  readonly candidates: readonly Element[];
  readonly raters: readonly Element[];
  readonly criteria?: readonly Element[];
  readonly thresholds: readonly number[];
  readonly thresholds_se?: readonly number[];
}

describe.each(FOLDERS)("Laplace, %s", (folder) => {
  it.each([
    ["laplace_ml", ["--sds", "ml", "--interview-effect", "off"]],
    ["laplace_penalised", ["--sds", "mode", "--interview-effect", "off"]],
    ["laplace_halo", ["--sds", "ml", "--interview-effect", "on"]],
  ])("%s", (name, options) => {
    const ref = reference(folder, name) as LaplaceReference;
    const report = fitted(folder, ...options);
    const value = ref.neg_loglik_laplace ?? ref.neg_log_posterior_laplace ?? Number.NaN;
    expect(report.converged).toBe(true);
    expect(Math.abs(report.logLikelihood + value)).toBeLessThan(1e-5);
    const { sds, candidates, raters, criteria, thresholds } = report;
    const wanted = [ref.sigma_candidate, ref.sigma_rater, ref.sigma_candidate_x_rater ?? 0];
    expect(farthest([sds.candidate, sds.rater, sds.interview], wanted)).toBeLessThan(1e-3);
    const pairs: [readonly Gated[], readonly number[]][] = [
      [candidates.map((c) => c.measure), ref.candidates.map((c) => c.estimate)],
      [candidates.map((c) => c.se), ref.candidates.map((c) => c.se)],
      [raters.map((r) => r.severity), ref.raters.map((r) => r.estimate)],
      [raters.map((r) => r.se), ref.raters.map((r) => r.se)],
      [thresholds.map((t) => t.value), ref.thresholds],
    ];
    if (ref.criteria) {
      pairs.push([criteria.map((c) => c.difficulty), ref.criteria.map((c) => c.estimate)]);
      // The penalised reference gives the last criterion's error as well; all are compared.
      pairs.push([criteria.map((c) => c.se), ref.criteria.map((c) => c.se)]);
    }
    if (ref.thresholds_se) pairs.push([thresholds.map((t) => t.se), ref.thresholds_se]);
    for (const [found, expected] of pairs) expect(farthest(found, expected)).toBeLessThan(1e-3);
  });
});

interface JmlElement {
  readonly measure: number;
  readonly se_model: number;
  readonly observed_average: number;
  readonly fair_average_mean: number;
  readonly count: number;
  readonly infit: number;
  readonly outfit: number;
  readonly infit_zstd: number;
  readonly outfit_zstd: number;
}
interface JmlSummary {
  readonly population: {
    readonly separation: number;
    readonly strata: number;
    readonly reliability: number;
  };
}
interface JmlReference {
  readonly loglik: number;
  readonly thresholds: readonly number[];
  readonly thresholds_se: readonly number[];
  readonly facets: Readonly<Record<"candidate" | "rater" | "criterion", readonly JmlElement[]>>;
  readonly summaries: Readonly<Record<"candidate" | "rater", JmlSummary>>;
}

describe.each([
  ["guilford_creativity", "candidate"],
  ["guilford_creativity", "rater"],
  ["hiring_20x3x8", "candidate"],
])("joint maximum likelihood, %s, %s not centred", (folder, centre) => {
  it("meets Newton–Raphson and FACETS' definitions to 1e-4", () => {
    const ref = reference(folder, `jml_noncenter_${centre}`) as JmlReference;
    const report = fitted(folder, "--estimator", "jml", "--centre", centre);
    expect(report.converged).toBe(true);
    const { candidate, rater, criterion } = ref.facets;
    const { candidates, raters, criteria, thresholds, separation } = report;
    const pairs: [readonly Gated[], readonly number[]][] = [
      [[report.logLikelihood], [ref.loglik]],
      [candidates.map((c) => c.measure), candidate.map((c) => c.measure)],
      [candidates.map((c) => c.se), candidate.map((c) => c.se_model)],
      [candidates.map((c) => c.fairAverage), candidate.map((c) => c.fair_average_mean)],
      [candidates.map((c) => c.observedAverage), candidate.map((c) => c.observed_average)],
      [candidates.map((c) => c.count), candidate.map((c) => c.count)],
      [candidates.map((c) => c.infit), candidate.map((c) => c.infit)],
      [candidates.map((c) => c.outfit), candidate.map((c) => c.outfit)],
      [raters.map((r) => r.severity), rater.map((r) => r.measure)],
      [raters.map((r) => r.se), rater.map((r) => r.se_model)],
      [raters.map((r) => r.fairAverage), rater.map((r) => r.fair_average_mean)],
      [raters.map((r) => r.infit), rater.map((r) => r.infit)],
      [raters.map((r) => r.outfit), rater.map((r) => r.outfit)],
      [raters.map((r) => r.infitZ), rater.map((r) => r.infit_zstd)],
      [raters.map((r) => r.outfitZ), rater.map((r) => r.outfit_zstd)],
      [criteria.map((c) => c.difficulty), criterion.map((c) => c.measure)],
      [criteria.map((c) => c.se), criterion.map((c) => c.se_model)],
      [criteria.map((c) => c.infit), criterion.map((c) => c.infit)],
      [criteria.map((c) => c.outfit), criterion.map((c) => c.outfit)],
      [thresholds.map((t) => t.value), ref.thresholds],
      [thresholds.map((t) => t.se), ref.thresholds_se],
    ];
    for (const facet of ["candidate", "rater"] as const) {
      const row = facet === "candidate" ? separation.candidates : separation.raters;
      const { population } = ref.summaries[facet];
      pairs.push([
        [row.separation, row.strata, row.reliability],
        [population.separation, population.strata, population.reliability],
      ]);
    }
    for (const [found, wanted] of pairs) expect(farthest(found, wanted)).toBeLessThan(1e-4);
  });
});

interface MmlReference {
  readonly loglik: number;
  readonly ability_variance: number;
  readonly raters: readonly Element[];
  readonly criteria: readonly Element[];
  readonly thresholds: readonly { readonly estimate: number; readonly se: number }[];
  readonly candidates: readonly { readonly EAP: number; readonly SD_EAP: number }[];
  readonly EAP_reliability: number;
}

describe.each(FOLDERS)("marginal maximum likelihood, %s", (folder) => {
  it("meets TMB on the same grid to 1e-3", () => {
    const ref = reference(folder, "mml_direct") as MmlReference;
    const report = fitted(folder, "--estimator", "mml");
    const pairs: [readonly Gated[], readonly number[]][] = [
      [[report.logLikelihood], [ref.loglik]],
      [[Number(report.sds.candidate) ** 2], [ref.ability_variance]],
      [report.raters.map((r) => r.severity), ref.raters.map((r) => r.estimate)],
      [report.raters.map((r) => r.se), ref.raters.map((r) => r.se)],
      [report.criteria.map((c) => c.difficulty), ref.criteria.map((c) => c.estimate)],
      [report.criteria.map((c) => c.se), ref.criteria.map((c) => c.se)],
      [report.thresholds.map((t) => t.value), ref.thresholds.map((t) => t.estimate)],
      [report.thresholds.map((t) => t.se), ref.thresholds.map((t) => t.se)],
      [report.candidates.map((c) => c.measure), ref.candidates.map((c) => c.EAP)],
      [report.candidates.map((c) => c.se), ref.candidates.map((c) => c.SD_EAP)],
      [[report.separation.candidates.reliability], [ref.EAP_reliability]],
    ];
    for (const [found, wanted] of pairs) expect(farthest(found, wanted)).toBeLessThan(1e-3);
  });
});

interface Chain {
  readonly mean: number;
  readonly sd: number;
  readonly mcse: number;
  readonly ess: number;
  readonly rhat: number;
}
interface BayesReference {
  readonly sigma_candidate: readonly Chain[];
  readonly sigma_rater: readonly Chain[];
  readonly candidates: readonly Chain[];
  readonly raters: readonly Chain[];
  readonly criteria: readonly Chain[];
  readonly thresholds: readonly Chain[];
}

describe.each(FOLDERS)("the posterior with the sds integrated over, %s", (folder) => {
  const ref = reference(folder, "bayes_jags") as BayesReference;
  const report = fitted(folder, "--interview-effect", "off");
  const groups: [string, readonly Gated[], readonly Gated[], readonly Chain[]][] = [
    [
      "candidates",
      report.candidates.map((c) => c.measure),
      report.candidates.map((c) => c.se),
      ref.candidates,
    ],
    ["raters", report.raters.map((r) => r.severity), report.raters.map((r) => r.se), ref.raters],
    [
      "criteria",
      report.criteria.map((c) => c.difficulty),
      report.criteria.map((c) => c.se),
      ref.criteria,
    ],
    [
      "thresholds",
      report.thresholds.map((t) => t.value),
      report.thresholds.map((t) => t.se),
      ref.thresholds,
    ],
  ];
  it.each(groups)(
    "%s: means within 0.1 posterior sd or 4 Monte Carlo errors of JAGS",
    (_name, means, _errors, chains) => {
      chains.forEach((chain, i) => {
        expect(Math.abs(Number(means[i]) - chain.mean)).toBeLessThan(
          Math.max(0.1 * chain.sd, 4 * chain.mcse),
        );
      });
    },
  );
  it.each(groups)(
    "%s: sds within 3 % or 4 Monte Carlo errors of JAGS",
    (_name, _means, errors, chains) => {
      chains.forEach((chain, i) => {
        // The chain's own sd is known to sd / √(2 × effective size), if it has settled at all.
        if (chain.rhat > 1.02) return;
        const noise = chain.sd / Math.sqrt(2 * chain.ess);
        expect(Math.abs(Number(errors[i]) - chain.sd)).toBeLessThan(
          Math.max(0.03 * chain.sd, 4 * noise),
        );
      });
    },
  );
  it("the sds themselves", () => {
    const pairs = [
      [report.sds.candidate, ref.sigma_candidate[0]!],
      [report.sds.rater, ref.sigma_rater[0]!],
    ] as const;
    for (const [found, chain] of pairs) {
      expect(Math.abs(Number(found) - chain.mean)).toBeLessThan(
        Math.max(0.1 * chain.sd, 4 * chain.mcse),
      );
    }
  });
});

interface SampledReference {
  readonly sigma_candidate: number;
  readonly sigma_rater: number;
  readonly candidates: readonly { readonly mean: number; readonly sd: number }[];
  readonly raters: readonly { readonly mean: number; readonly sd: number }[];
}

describe.each(FOLDERS)("the same posterior by importance sampling, %s", (folder) => {
  it("means within 0.05 posterior sd, sds within 2 %", () => {
    const ref = reference(folder, "importance_sampling") as SampledReference;
    const report = fitted(folder, "--interview-effect", "off");
    const { candidates, raters, sds } = report;
    const found = [
      ...candidates.map((c) => ({ mean: Number(c.measure), sd: Number(c.se) })),
      ...raters.map((r) => ({ mean: Number(r.severity), sd: Number(r.se) })),
    ];
    [...ref.candidates, ...ref.raters].forEach(({ mean, sd }, i) => {
      expect(Math.abs(found[i]!.mean - mean)).toBeLessThan(0.05 * sd);
      expect(Math.abs(found[i]!.sd / sd - 1)).toBeLessThan(0.02);
    });
    expect(Math.abs(Number(sds.candidate) / ref.sigma_candidate - 1)).toBeLessThan(0.01);
    expect(Math.abs(Number(sds.rater) / ref.sigma_rater - 1)).toBeLessThan(0.03);
  });
});
