import type { FitReport, Gated } from "../reports/fit-report.ts";
import { decimals, findingsText } from "./report-text.ts";
import { textTable } from "./text-table.ts";

/** A fit as tables in the order and with the headings that users of FACETS know. */
export function fitText(report: FitReport): string {
  const { candidates, raters, criteria, thresholds, separation, sds } = report;
  const parts = [
    `${heading(report)}\n`,
    `Spread in logits: candidates ${number(sds.candidate)}, interviewers ${number(sds.rater)}, interviews ${number(sds.interview)}${sds.session === undefined ? "" : `, rooms ${number(sds.session)}`}\n`,
    "\nCandidates (measure: higher is better rated)\n",
    textTable(
      [
        "Candidate",
        "Count",
        "Obs avg",
        "Fair avg",
        "Fair SE",
        "Measure",
        "SE",
        "Infit",
        "Outfit",
        "Subset",
      ],
      candidates.map((row) => [
        row.id,
        String(row.count),
        decimals(row.observedAverage, 2),
        number(row.fairAverage),
        number(row.fairSe),
        number(row.measure),
        number(row.se),
        number(row.infit),
        number(row.outfit),
        String(row.subset),
      ]),
    ),
    `${spread(separation.candidates)}\n`,
    "\nInterviewers (severity: higher means lower ratings)\n",
    textTable(
      [
        "Rater",
        "Count",
        "Obs avg",
        "Fair avg",
        "Severity",
        "SE",
        "Infit",
        "ZStd",
        "Outfit",
        "ZStd",
        "Subset",
      ],
      raters.map((row) => [
        row.id,
        String(row.count),
        decimals(row.observedAverage, 2),
        number(row.fairAverage),
        number(row.severity),
        number(row.se),
        number(row.infit),
        number(row.infitZ, 1),
        number(row.outfit),
        number(row.outfitZ, 1),
        String(row.subset),
      ]),
    ),
    `${spread(separation.raters)}\n`,
    "\nCriteria (difficulty: higher means lower ratings)\n",
    textTable(
      ["Criterion", "Difficulty", "SE", "Infit", "Outfit"],
      criteria.map((row) => [
        row.id,
        number(row.difficulty),
        number(row.se),
        number(row.infit),
        number(row.outfit),
      ]),
    ),
    "\nThresholds (from the point below)\n",
    textTable(
      ["Point", "Threshold", "SE"],
      thresholds.map((row) => [String(row.category), number(row.value), number(row.se)]),
    ),
    withheld(report),
    findingsText(report.findings),
  ];
  return parts.join("");
}

function heading({ estimator, converged, iterations, logLikelihood }: FitReport): string {
  const name = {
    laplace: "Laplace (candidates, interviewers and interviews as draws from populations)",
    jml: "Joint maximum likelihood",
    mml: "Marginal maximum likelihood",
  }[estimator];
  const end = converged ? "converged" : "NOT converged";
  return `${name}, ${end} after ${iterations} steps, log likelihood ${decimals(logLikelihood, 2)}`;
}

function spread(row: FitReport["separation"]["candidates"]): string {
  return `Separation ${number(row.separation)}  Strata ${number(row.strata)}  Reliability ${number(row.reliability)}`;
}

/** A dash stands for a number that the data cannot carry; the reasons are listed below. */
function number(value: Gated, places = 2): string {
  return typeof value === "number" ? decimals(value, places) : "-";
}

function withheld({ candidates, raters, thresholds }: FitReport): string {
  const reasons = new Set<string>();
  for (const value of [
    ...candidates.flatMap((row) => [row.measure, row.infit]),
    ...raters.flatMap((row) => [row.severity, row.infit]),
    ...thresholds.map((row) => row.value),
  ]) {
    if (typeof value !== "number") reasons.add(value.notEnough.because);
  }
  if (reasons.size === 0) return "";
  const lines = [...reasons].slice(0, 20).map((reason) => `- ${reason}\n`);
  const more = reasons.size > 20 ? `- and ${reasons.size - 20} more like these\n` : "";
  return `\nWhere a dash stands\n${lines.join("")}${more}`;
}
