import { nestedItems } from "./nested-items.ts";
import type { Outline } from "./outline.ts";
import type { Section } from "./section.ts";
import type { Line } from "./read-lines.ts";
import { isList, REPORT_SECTIONS, type ReportSection } from "./report-sections.ts";
import { otherColumns, tableHeading } from "./skill-columns.ts";
import type { Report, ReportWarning } from "./report.ts";

/** What of the family's sections is missing or empty, which names stand twice, what was passed over. */
export function reportWarnings(
  report: Report,
  { sections, unmarked, guessed, joined }: Outline,
): ReportWarning[] {
  const present = new Set(sections.map((section) => section.known));
  return [
    ...(unmarked ? [UNMARKED] : []),
    ...REPORT_SECTIONS.flatMap((section) =>
      present.has(section) ? emptySection(section, report) : missingSection(section),
    ),
    ...namedTwice("Role Variants & Specializations", "settings", report.settings),
    ...namedTwice("Hiring Loop", "stages", report.stages),
    ...loopByAnotherName(sections),
    ...sections.flatMap(otherEnds),
    ...sections.flatMap(beneathOthers),
    ...guessed.map(takenForItems),
    ...takenToGoOn(joined),
    ...sections.flatMap(columnsNotRead),
  ];
}

const UNMARKED: ReportWarning = {
  section: "Lists",
  message:
    "No line of the text is marked as an item of a list. The lines under the headings of lists were taken for items: look through them.",
};

function missingSection({ name, under, holds, expected }: ReportSection): ReportWarning[] {
  if (!expected) return [];
  const place = under === undefined ? "" : ` (under “${under}”)`;
  const words = holds.map(([, word]) => word).join(" or ");
  const loss = words === "" ? "." : `: no ${words} could be read from it.`;
  return [{ section: name, message: `There is no section “${name}”${place}${loss}` }];
}

function emptySection({ name, holds }: ReportSection, report: Report): ReportWarning[] {
  return holds
    .filter(([kind]) => report[kind].length === 0)
    .map(([, word]) => ({ section: name, message: `The section “${name}” holds no ${word}.` }));
}

function namedTwice(
  section: string,
  kind: string,
  elements: readonly { name: string; line: number }[],
): ReportWarning[] {
  const byName = Map.groupBy(elements, ({ name }) => name.toLowerCase());
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1) return [];
    const message = `${same.length} ${kind} are named “${first.name}” (${places(same)}).`;
    return [{ section, message }];
  });
}

/** Nothing can be drafted without the loop: whoever reads on should know what was taken for it. */
function loopByAnotherName(sections: readonly Section[]): ReportWarning[] {
  const loops = sections.filter(
    (section) => section.reading === "stages" && section.lines.length > 0,
  );
  if (loops.some(({ heading }) => /hiring loop/i.test(heading))) return [];
  return loops.slice(0, 1).map(({ heading, line }) => ({
    section: "Hiring Loop",
    message: `There is no section of that name; the stages were read from “${heading}” (line ${line}).`,
  }));
}

const OTHER_END = /: | [–−-] /;

/** Names end at one sign only, since others stand within names: who meant another should know. */
function otherEnds({ known, reading, lines }: Section): ReportWarning[] {
  if (!known || (reading !== "stages" && reading !== "settings")) return [];
  const items = lines.filter(({ bullet, wrapped }) => bullet && !wrapped);
  const dashed = items.filter(({ text }) => OTHER_END.test(text));
  if (dashed.length === 0 || items.some(({ text }) => text.includes(" — "))) return [];
  const kept = places(dashed.map(({ number }) => ({ line: number })));
  const message = `Names end at a spaced em dash (“ — ”) only; with another sign they were taken as a whole (${kept}).`;
  return [{ section: known.name, message }];
}

function beneathOthers(section: Section): ReportWarning[] {
  const { known } = section;
  if (!known || !isList(known.reading)) return [];
  const nested = [...nestedItems(section)].map(({ number }) => ({ line: number }));
  if (nested.length === 0) return [];
  const message = `Items that stand beneath another one were kept as other lines (${places(nested)}).`;
  return [{ section: known.name, message }];
}

function takenToGoOn(lines: readonly Line[]): ReportWarning[] {
  if (lines.length === 0) return [];
  const taken = places(lines.map(({ number }) => ({ line: number })));
  const message = `Lines without a mark were taken to go on with the item above them (${taken}): look through them.`;
  return [{ section: "Lists", message }];
}

function columnsNotRead({ known, reading, lines }: Section): ReportWarning[] {
  if (!known || reading !== "skills") return [];
  const names = otherColumns(tableHeading(lines)).map((name) => `“${name}”`);
  if (names.length === 0) return [];
  const message = `Columns beside the skill, what good looks like and how to prove it were not read: ${names.join(", ")}.`;
  return [{ section: known.name, message }];
}

function takenForItems({ known, heading, lines }: Section): ReportWarning {
  const items = lines.filter(({ bullet, wrapped }) => bullet && !wrapped);
  const taken = places(items.map(({ number }) => ({ line: number })));
  const message = `Nothing marks the stages as such; what stands in ${taken} was taken for them: look through them.`;
  return { section: known?.name ?? heading, message };
}

function places(elements: readonly { line: number }[]): string {
  const lines = elements.slice(0, 5).map(({ line }) => line);
  const word = elements.length === 1 ? "line" : "lines";
  return `${word} ${lines.join(", ")}${elements.length > lines.length ? " and further" : ""}`;
}
