import { quote } from "../change-names.ts";
import { reportLinesOf } from "../provenance-lines.ts";
import { sectionAt, type Report } from "../report/report.ts";
import type { Rubric } from "../rubric.ts";
import { placesOfLine } from "./places-of-line.ts";

/** One element of a report, where the starter's cards and kits use it, or why they do not. */
export type CoverageRow = {
  kind: string;
  section: string;
  lines: number[];
  /** Our own short name for it; never the report's sentence. */
  label: string;
  where: string[];
  /** The reason for an empty `where`; null where it is used, or where nobody has given one. */
  because: string | null;
};

/** Why an element of the report is on no card and in no kit, by its first line. */
export type Reasons = Readonly<Record<number, { label: string; because: string }>>;

/** A row for each skill row, signal, anti-signal, scenario, level, outcome, advice line and artifact. */
export function reportCoverage(report: Report, rubric: Rubric, reasons: Reasons): CoverageRow[] {
  const kinds: [string, { lines: number[] }[]][] = [
    ["Skill row", report.skills.map(one)],
    ["Signal", report.signals.map(one)],
    ["Anti-signal", report.antiSignals.map(one)],
    ["Scenario", report.scenarios.map(one)],
    ["Level", report.levels.map(one)],
    ["90-day outcome", report.outcomes.map(one)],
    ["Advice to hiring teams", report.advice.map(one)],
    ["Artifact", report.artifacts],
  ];
  return kinds.flatMap(([kind, elements]) =>
    elements.map(({ lines }): CoverageRow => {
      const [first = 0] = lines;
      const places = lines.flatMap((line) => placesOfLine(rubric, line));
      const reason = reasons[first];
      return {
        kind,
        section: sectionAt(report, first),
        lines,
        label: places[0]?.label ?? reason?.label ?? "",
        where: [...new Set(places.map(({ where }) => where))],
        because: places.length > 0 ? null : (reason?.because ?? null),
      };
    }),
  );
}

function one({ line }: { line: number }): { lines: number[] } {
  return { lines: [line] };
}

/** The lines of rows that a rubric does not use, though another one, by which they were made, does. */
export function linesMissingIn(rubric: Rubric, rows: readonly CoverageRow[]): number[] {
  const used = reportLinesOf(rubric);
  return rows
    .filter(({ where, lines }) => where.length > 0 && !lines.some((line) => used.has(line)))
    .flatMap(({ lines }) => lines);
}

/** The rows as a Markdown table. */
export function coverageTable(rows: readonly CoverageRow[]): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const body = rows.map(({ kind, section, lines, label, where, because }) => {
    const used = where.length > 0 ? where.join("; ") : `Not used: ${because ?? "no reason given"}`;
    return `| ${[kind, section, lines.join(", "), quote(label), used].map(cell).join(" | ")} |`;
  });
  return [
    "| What | Section | Line | Our label | Where in the starter |",
    "|---|---|---|---|---|",
    ...body,
  ].join("\n");
}
