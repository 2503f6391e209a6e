import type { Report } from "../report/report.ts";

/** More than this of one kind is no hiring report any more; the rest stays out of the draft. */
const MOST = { stages: 50, elements: 200 } as const;

/** The report with no list longer than a rubric can hold. `elementsLeftOut` names what was cut. */
export function draftablePart(report: Report): Report {
  const first = <T>(list: readonly T[]): T[] => list.slice(0, MOST.elements);
  return {
    ...report,
    settings: first(report.settings),
    stages: report.stages.slice(0, MOST.stages),
    signals: first(report.signals),
    antiSignals: first(report.antiSignals),
    skills: first(report.skills),
    scenarios: first(report.scenarios),
    artifacts: first(report.artifacts),
    constraints: first(report.constraints),
    levels: first(report.levels),
    outcomes: first(report.outcomes),
    advice: first(report.advice),
    risks: first(report.risks),
    candidateQuestions: first(report.candidateQuestions),
    other: first(report.other),
  };
}
