import { COMPONENT_MEANING, COMPONENTS } from "../generalizability/components.ts";
import type { DecisionRow, Dependability } from "../generalizability/decision-study.ts";
import type { GeneralizabilityReport } from "../generalizability/generalizability.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { decimals, findingsText, missingText, rangeText } from "./report-text.ts";
import { textTable } from "./text-table.ts";

/** The report as tables a person reads. */
export function studyText(report: GeneralizabilityReport): string {
  const { design } = report;
  const head = [
    `${design.ratings} ratings, ${design.candidates} candidates, ${design.raters} interviewers, ${design.criteria} criteria; ${design.doubleRated} candidates rated by two interviewers or more`,
    `by ${report.estimator}, ${report.iterations} rounds`,
    "",
    report.reading,
    "",
  ].join("\n");
  const { needed, oneSession } = report;
  const tables = [componentsText(report), studyRows(report), neededText(needed)];
  if (!isNotEnough(oneSession)) {
    tables.push(
      `All interviewers of a candidate in one room\n\n${decisionText(oneSession.decisionStudy)}`,
      neededText(oneSession.needed),
    );
  }
  return `${head}\n${tables.join("\n")}${findingsText(report.findings)}`;
}

function componentsText({ components, design }: GeneralizabilityReport): string {
  const named = COMPONENTS.filter((name) => name !== "candidate:session" || design.sessions > 0);
  const rows = named.map((name) => {
    const value = components[name];
    const meaning = COMPONENT_MEANING[name];
    if (isNotEnough(value)) return [name, "-", "", missingText(value), meaning];
    const { estimate, percent, interval } = value;
    return [name, decimals(estimate, 4), decimals(percent, 1), rangeText(interval), meaning];
  });
  return textTable(["component", "variance", "%", "95 % interval", "what it is"], rows);
}

function studyRows({ decisionStudy, haloCeiling }: GeneralizabilityReport): string {
  if (isNotEnough(decisionStudy)) return `Decision study: ${missingText(decisionStudy)}\n`;
  const ceilings = isNotEnough(haloCeiling)
    ? []
    : haloCeiling.map(({ raters, g }) => [String(raters), "endless", ...withRange(g)]);
  const head = "Interviewers in separate interviews\n\n";
  return `${head}${decisionText(decisionStudy, ceilings)}`;
}

function decisionText(study: readonly DecisionRow[], ceilings: readonly string[][] = []): string {
  const rows = study.map((row) => [
    String(row.raters),
    String(row.criteria),
    ...[row.g, row.phi].flatMap(withRange),
    decimals(row.gCriteriaFixed.estimate),
  ]);
  return textTable(
    ["interviewers", "criteria", "G", "95 % interval", "Phi", "95 % interval", "G, criteria fixed"],
    [...rows, ...ceilings],
  );
}

function withRange({ estimate, interval }: Dependability): string[] {
  return [decimals(estimate), rangeText(interval)];
}

function neededText(needed: GeneralizabilityReport["needed"]): string {
  if (isNotEnough(needed)) return "";
  const count = (value: number | NotEnough): string =>
    typeof value === "number"
      ? String(value)
      : `not reached, at most ${decimals(value.notEnough.have, 2)}`;
  const rows = needed.map((row) => [
    decimals(row.reliability, 1),
    String(row.criteria),
    count(row.raters),
    count(row.ratersForPhi),
  ]);
  return textTable(["reliability", "criteria", "interviewers for G", "for Phi"], rows);
}
