import { knownSection } from "./known-section.ts";
import { hasNamedItems } from "./named-items.ts";
import { placedSections, readingAt, type Placed } from "./placed-sections.ts";
import { linesBeneath, nameOver, withoutEnd, type Rest } from "./render-beneath.ts";
import { skillHeading, skillItem, skillRow } from "./render-skills.ts";
import { isList, type Reading } from "./report-sections.ts";
import type { Report } from "./report.ts";

type Rendered = [line: number, text: string];

/**
 * Writes a report as text, every element on its own line number, such that `parseReport` reads the
 * same report again. The lines of an element that was merged repeat its first wording.
 */
export function renderReport(report: Report): string {
  const text: string[] = [];
  const sections = placedSections(report);
  const lines: number[] = [];
  for (const [line, words] of elements(report, sections)) {
    text[line - 1] = words;
    lines.push(line);
  }
  const beneath = report.other.filter(({ nested }) => nested);
  const told = new Set<Rest>();
  for (const [line, under] of linesBeneath(beneath, lines)) {
    const skill = report.skills.find((row) => row.line === line);
    if (skill) text[line - 1] = skillItem(skill);
    const isNamed = hasNamedItems(readingAt(sections, line));
    const name = isNamed ? nameOver(text[line - 1] ?? "", under) : null;
    if (name === null) continue;
    text[line - 1] = name;
    for (const line of under) told.add(line);
  }
  for (const line of beneath.toReversed()) {
    if (line.bullet || told.has(line)) continue;
    const item = text.findLastIndex((above, index) => index < line.line - 1 && /^ *- /.test(above));
    text[item] = withoutEnd(text[item] ?? "", ` ${line.text}`);
  }
  return Array.from(text, (line) => line ?? "").join("\n");
}

function elements(report: Report, sections: readonly Placed[]): Rendered[] {
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
    ...sections.map(({ heading, line, groups }): Rendered => {
      return [line, `${groups ? "###" : "##"} ${heading}`];
    }),
    ...report.other.map(({ text, line, bullet, nested }): Rendered => {
      // Called as a section is, it stood below the one it stands in.
      const mark = bullet ? "- " : !nested && knownSection(text) ? "#### " : "";
      return [line, `${nested ? (bullet ? "  " : "    ") : ""}${mark}${text}`];
    }),
    ...items.map(({ text, line }): Rendered => [line, `- ${text}`]),
    ...report.candidateQuestions.map(({ text, line }): Rendered => [line, text]),
    ...report.settings.map(({ name, emphasis, line }) => named(line, name, emphasis ?? "")),
    ...report.stages.map(({ name, guidance, line }) => named(line, name, guidance)),
    ...report.levels.map(({ name, text, line }): Rendered => [line, `- ${name}: ${text}`]),
    ...report.skills.map((skill): Rendered => {
      return [skill.line, skillRow(skill, skillHeading(report, sections, skill.line))];
    }),
    ...report.constraints.flatMap(({ text, lines }) =>
      lines.map((line): Rendered => [line, constraint(text, readingAt(sections, line))]),
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
