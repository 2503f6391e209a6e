import { knownSectionIn, partAfter } from "./known-section.ts";
import { isList, type Reading, type ReportSection } from "./report-sections.ts";
import type { Report } from "./report.ts";

type Rendered = [line: number, text: string];

/**
 * Writes a report as text, every element on its own line number, such that `parseReport` reads the
 * same report again. The lines of an element that was merged repeat its first wording.
 */
export function renderReport(report: Report): string {
  const text: string[] = [];
  for (const [line, words] of elements(report)) text[line - 1] = words;
  for (const { text: words, line } of report.other.filter(goesOn).toReversed()) {
    const item = text.findLastIndex((above, index) => index < line - 1 && /^ *-/.test(above));
    text[item] = withoutEnd(text[item] ?? "", ` ${words}`);
  }
  return Array.from(text, (line) => line ?? "").join("\n");
}

function elements(report: Report): Rendered[] {
  const items = [
    ...report.signals,
    ...report.antiSignals,
    ...report.scenarios,
    ...report.outcomes,
    ...report.advice,
    ...report.screenQuestions,
    ...report.compensation,
    ...report.risks,
    ...report.drivers,
    ...report.arc90,
    ...report.artifacts.flatMap(({ text, lines }) => lines.map((line) => ({ text, line }))),
  ];
  return [
    ...report.sections.map(({ heading, line }): Rendered => [line, `## ${heading}`]),
    ...report.other.map(({ text, line, bullet, nested }): Rendered => {
      const mark = bullet ? "- " : "";
      return [line, `${nested ? (bullet ? "  " : "    ") : ""}${mark}${text}`];
    }),
    ...items.map(({ text, line }): Rendered => [line, `- ${text}`]),
    ...report.candidateQuestions.map(({ text, line }): Rendered => [line, text]),
    ...report.settings.map(({ name, emphasis, line }) => named(line, name, emphasis ?? "")),
    ...report.stages.map(({ name, guidance, line }) => named(line, name, guidance)),
    ...report.levels.map(({ name, text, line }): Rendered => [line, `- ${name}: ${text}`]),
    ...report.skills.map(({ skill, good, proof, line }): Rendered => {
      const cells = [skill, good, proof].map((cell) => cell.replaceAll("|", "\\|"));
      return [line, `| ${cells.join(" | ")} |`];
    }),
    ...report.constraints.flatMap(({ text, lines }) =>
      lines.map((line): Rendered => [line, constraint(text, readingAt(report, line))]),
    ),
  ];
}

function named(line: number, name: string, tail: string): Rendered {
  return [line, tail === "" ? `- ${name}` : `- ${name} — ${tail}`];
}

/** A constraint in the words by which its section tells it. */
function constraint(name: string, reading: Reading): string {
  if (reading === "snapshot") return `Start from constraints. ${name} shape the work.`;
  if (isList(reading)) return `- Expect ${name}.`;
  return `A 90-day arc around constraints (${name}):`;
}

/** How the section is read in which a line stands. */
function readingAt({ sections }: Report, line: number): Reading {
  let part: ReportSection | null = null;
  let known: ReportSection | null = null;
  for (const section of sections) {
    if (section.line > line) break;
    known = knownSectionIn(part, section.heading);
    part = partAfter(part, known);
  }
  return known?.reading ?? "prose";
}

function goesOn({ bullet, nested }: Report["other"][number]): boolean {
  return nested && !bullet;
}

/** Without its last words: a full stop may stand behind them, a colon in the place of their dash. */
function withoutEnd(text: string, end: string): string {
  const whole = text.endsWith(`${end}.`) ? text.slice(0, -1) : text;
  const found = [end, end.replace(" — ", ": ")].find((words) => whole.endsWith(words));
  return found === undefined ? text : whole.slice(0, -found.length);
}
