import type { ParsedReport } from "../report/parse-report.ts";

/** A parsed report as the command line prints it: these keys, in this order. */
export function printedReport({ report, warnings }: ParsedReport) {
  return {
    role: report.role,
    industry: report.industry,
    year: report.year,
    settings: report.settings,
    stages: report.stages,
    signals: report.signals,
    antiSignals: report.antiSignals,
    skills: report.skills,
    scenarios: report.scenarios,
    artifacts: report.artifacts,
    constraints: report.constraints,
    levels: report.levels,
    outcomes: report.outcomes,
    advice: report.advice,
    screenQuestions: report.screenQuestions,
    compensation: report.compensation,
    risks: report.risks,
    drivers: report.drivers,
    arc90: report.arc90,
    candidateQuestions: report.candidateQuestions,
    other: report.other.map(({ section, text, line }) => ({ section, text, line })),
    warnings,
  };
}
