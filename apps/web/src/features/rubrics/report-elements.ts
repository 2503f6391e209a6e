import type { Place, Report } from "@evenhand/rubric";
import { elementWords } from "./report-words.ts";

/** One thing that the report says, and every place that says it. */
export type ReportElement = { text: string; detail: string | null; places: Place[] };

export type ElementGroup = {
  kind: keyof typeof elementWords.kinds;
  label: string;
  elements: ReportElement[];
};

type Said = { text: string; detail?: string | null; lines: number[] };

/** The elements of a report by kind, what makes cards and kits first. */
export function elementGroups(report: Report): ElementGroup[] {
  const one = (said: readonly { text: string; line: number }[]): Said[] =>
    said.map(({ text, line }) => ({ text, lines: [line] }));
  const found: Record<ElementGroup["kind"], Said[]> = {
    settings: report.settings.map(({ name, emphasis, line }) => ({
      text: name,
      detail: emphasis,
      lines: [line],
    })),
    stages: report.stages.map(({ name, guidance, line }) => ({
      text: name,
      detail: guidance,
      lines: [line],
    })),
    skills: report.skills.map(({ skill, good, proof, line }) => ({
      text: skill,
      detail: [good, proof === "" ? "" : `${elementWords.proof}: ${proof}`]
        .filter((part) => part !== "")
        .join(". "),
      lines: [line],
    })),
    signals: one(report.signals),
    antiSignals: one(report.antiSignals),
    scenarios: report.scenarios.map(({ text, line, listed }) => ({
      text,
      detail: listed ? elementWords.listed : elementWords.fromPreparation,
      lines: [line],
    })),
    artifacts: report.artifacts,
    constraints: report.constraints,
    levels: report.levels.map(({ name, text, line }) => ({
      text: name,
      detail: text,
      lines: [line],
    })),
    outcomes: one(report.outcomes),
    arc90: one(report.arc90),
    advice: one(report.advice),
    screenQuestions: one(report.screenQuestions),
    candidateQuestions: one(report.candidateQuestions),
    compensation: one(report.compensation),
    risks: one(report.risks),
    drivers: one(report.drivers),
    other: one(report.other),
  };
  return (Object.keys(found) as ElementGroup["kind"][]).map((kind) => ({
    kind,
    label: elementWords.kinds[kind],
    elements: found[kind].map(({ text, detail, lines }) => ({
      text,
      detail: detail ?? null,
      places: lines.map((line) => ({ section: sectionOf(report, line), line })),
    })),
  }));
}

/** The heading under which a line stands; empty above the first. */
export function sectionOf({ sections }: Pick<Report, "sections">, line: number): string {
  return sections.findLast((section) => section.line <= line)?.heading ?? "";
}

/** `Skills, line 88; Portfolio, lines 120, 131` */
export function placesInWords(places: readonly Place[]): string {
  return [...Map.groupBy(places, ({ section }) => section)]
    .map(([section, found]) =>
      elementWords.place(
        section,
        found.map(({ line }) => line),
      ),
    )
    .join("; ");
}
