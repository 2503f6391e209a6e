import { nothingFound, type Found } from "./found.ts";
import { mergeConstraints, mergeMentions, sameWording } from "./merge-mentions.ts";
import { nestedItems } from "./nested-items.ts";
import { outline, type Outline } from "./outline.ts";
import { readLines } from "./read-lines.ts";
import { readSubject } from "./read-subject.ts";
import { reportWarnings } from "./report-warnings.ts";
import type { Mention, Report, ReportWarning } from "./report.ts";
import { sectionReader } from "./section-reader.ts";

export type ParsedReport = { report: Report; warnings: ReportWarning[] };

/** The longest text that is read, in UTF-16 units (a caller with bytes may refuse at as many). */
export const LONGEST_REPORT = 5 * 1024 * 1024;
const MOST_LINES = 75_000;

/**
 * Reads a hiring report. Never throws.
 *
 * Answers `problems`, sentences for a person, where the text is empty, longer than `LONGEST_REPORT`
 * or 75,000 lines that are not blank, or without stages under "Hiring Loop". Whatever else is
 * missing is a warning. Every line that is not blank ends in exactly one element of the report.
 */
export function parseReport(text: string): ParsedReport | { problems: string[] } {
  if (text.length > LONGEST_REPORT) {
    return refuse(
      `The text has ${count(text.length)} characters; at most ${count(LONGEST_REPORT)} are read.`,
    );
  }
  const lines = readLines(text, MOST_LINES);
  if (!lines)
    return refuse(`The text has more than ${count(MOST_LINES)} lines; a hiring report is wanted.`);
  if (lines.length === 0) {
    return refuse("The text is empty; a hiring report with a section “Hiring Loop” is wanted.");
  }
  const outlined = outline(lines);
  const loop = outlined.sections.find((section) => section.reading === "stages");
  if (!loop) {
    return refuse(
      "There is no section “Hiring Loop”, which holds the stages of the interviews; without it no rubric can be drafted.",
    );
  }
  const { warnings, ...report } = readReport(outlined);
  if (report.stages.length === 0) {
    return refuse(
      `The section “Hiring Loop” (line ${loop.line}) holds no stage; each is wanted as an item of a list, such as “- Work sample — what it tests”.`,
    );
  }
  return { report, warnings: [...warnings, ...reportWarnings(report, outlined)] };
}

function readReport(outlined: Outline): Report & { warnings: ReportWarning[] } {
  const { sections } = outlined;
  const found = nothingFound();
  const other: Report["other"] = [];
  for (const section of sections) {
    const read = sectionReader(section);
    const nested = nestedItems(section);
    for (const line of section.lines) {
      const element = nested.has(line) || line.wrapped ? null : read(line);
      if (element) add(found, element);
      else
        other.push({
          section: section.heading,
          text: line.text,
          line: line.number,
          bullet: line.bullet,
          nested: nested.has(line) || line.wrapped,
        });
    }
  }
  const { artifacts, constraints, summaryRisks, ...lists } = found;
  const { risks, repeated } = joinRisks(summaryRisks, lists.risks);
  const atLine = (line: number) =>
    sections.findLast((section) => section.line <= line)?.heading ?? "";
  for (const { text, line } of repeated)
    other.push({ section: atLine(line), text, line, bullet: true, nested: false });
  return {
    ...readSubject(outlined),
    ...lists,
    risks,
    artifacts: mergeMentions(artifacts),
    constraints: mergeConstraints(constraints),
    other: other.sort((a, b) => a.line - b.line),
    sections: sections
      .filter(({ line }) => line > 0)
      .map(({ heading, line }) => ({ heading, line })),
  };
}

function add(found: Found, element: Partial<Found>): void {
  for (const [kind, elements] of Object.entries(element)) {
    // A reader answers with some of the lists of `Found`: each goes to the list of its own name.
    (found[kind as keyof Found] as unknown[]).push(...elements);
  }
}

/** A risk that the summary only repeats is kept as a line of it, not counted twice. */
function joinRisks(
  summary: Mention[],
  section: Mention[],
): { risks: Mention[]; repeated: Mention[] } {
  const known = new Set(section.map(({ text }) => sameWording(text)));
  const isRepeated = ({ text }: Mention) =>
    known.has(sameWording(text.slice(text.indexOf(": ") + 2)));
  return {
    risks: [...summary.filter((risk) => !isRepeated(risk)), ...section],
    repeated: summary.filter(isRepeated),
  };
}

function refuse(problem: string): { problems: string[] } {
  return { problems: [problem] };
}

function count(figure: number): string {
  return figure.toLocaleString("en-US");
}
