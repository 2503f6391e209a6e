import { knownSectionIn, partAfter } from "./known-section.ts";
import { hasNamedItems } from "./named-items.ts";
import { isList, type Reading, type ReportSection } from "./report-sections.ts";
import type { Report } from "./report.ts";
import { skillColumns, tableHeading, type SkillColumns } from "./skill-columns.ts";
import { cells } from "./table-cells.ts";
import { wholeText } from "./wrapped-lines.ts";

type Rendered = [line: number, text: string];

/**
 * Writes a report as text, every element on its own line number, such that `parseReport` reads the
 * same report again. The lines of an element that was merged repeat its first wording.
 */
export function renderReport(report: Report): string {
  const text: string[] = [];
  const sections = placed(report);
  const rendered = elements(report, sections);
  for (const [line, words] of rendered) text[line - 1] = words;
  const beneath = report.other.filter(({ nested }) => nested);
  const told = new Set<Rest>();
  for (const [line, lines] of linesBeneath(
    beneath,
    rendered.map(([line]) => line),
  )) {
    const isNamed = hasNamedItems(readingAt(sections, line));
    const name = isNamed ? nameOver(text[line - 1] ?? "", lines) : null;
    if (name === null) continue;
    text[line - 1] = name;
    for (const line of lines) told.add(line);
  }
  for (const line of beneath.toReversed()) {
    if (line.bullet || told.has(line)) continue;
    const item = text.findLastIndex((above, index) => index < line.line - 1 && /^ *- /.test(above));
    text[item] = withoutEnd(text[item] ?? "", ` ${line.text}`);
  }
  return Array.from(text, (line) => line ?? "").join("\n");
}

type Rest = Report["other"][number];

/** The lines beneath each element: the line of the element → they, in their order. */
function linesBeneath(beneath: readonly Rest[], lines: readonly number[]): Map<number, Rest[]> {
  const inner = new Set(beneath.map(({ line }) => line));
  const outer = lines.filter((line) => !inner.has(line)).sort((a, b) => a - b);
  return Map.groupBy(beneath, ({ line }) => outer.findLast((above) => above < line) ?? 0);
}

/** The item of a name that goes on in the lines beneath it, without their words; `null` of others. */
function nameOver(item: string, beneath: readonly Rest[]): string | null {
  for (const [name, whole] of readings(item.slice(2))) {
    const own = ownWords(name, beneath).find((words) => wholeText(words, beneath) === whole);
    if (own !== undefined) return `- ${own}`;
  }
  return null;
}

/** How an item may have been read: its name, and all of it with a dash between. */
function readings(text: string): [name: string, whole: string][] {
  const split = [" — ", ": "].flatMap((sign): [string, string][] => {
    const at = text.indexOf(sign);
    const name = text.slice(0, at);
    return at < 1 ? [] : [[name, `${name} — ${text.slice(at + sign.length)}`]];
  });
  return [...split, [text, text], [`${text} —`, `${text} —`]];
}

/** What may stand in a name's own line: the name and a dash, or the name short of what goes on beneath. */
function ownWords(name: string, beneath: readonly Rest[]): string[] {
  const words = [`${name} —`];
  let more = "";
  for (const { text, bullet } of beneath) {
    if (bullet) break;
    more += ` ${text}`;
    if (name.endsWith(more)) words.push(name.slice(0, -more.length));
  }
  return words;
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
      const mark = bullet ? "- " : "";
      return [line, `${nested ? (bullet ? "  " : "    ") : ""}${mark}${text}`];
    }),
    ...items.map(({ text, line }): Rendered => [line, `- ${text}`]),
    ...report.candidateQuestions.map(({ text, line }): Rendered => [line, text]),
    ...report.settings.map(({ name, emphasis, line }) => named(line, name, emphasis ?? "")),
    ...report.stages.map(({ name, guidance, line }) => named(line, name, guidance)),
    ...report.levels.map(({ name, text, line }): Rendered => [line, `- ${name}: ${text}`]),
    ...report.skills.map(({ line, ...skill }): Rendered => {
      return [line, row(skill, skillHeading(report, sections, line))];
    }),
    ...report.constraints.flatMap(({ text, lines }) =>
      lines.map((line): Rendered => [line, constraint(text, readingAt(sections, line))]),
    ),
  ];
}

/** The cells of a skill in the order in which the heading of their table names the columns. */
function row(skill: Record<keyof SkillColumns, string>, heading: RawRow | undefined): string {
  const { skill: name, good, proof } = skill;
  const columns = skillColumns(heading) ?? { skill: 0, good: 1, proof: 2 };
  const count = Math.max(3, heading ? cells(heading).length : 0);
  const row = Array.from({ length: count }, () => "");
  row[columns.skill] = name;
  row[columns.good] = good;
  row[columns.proof] = proof;
  return `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

type RawRow = Parameters<typeof cells>[0];

/** The heading of the table in which a line stands, if what else stands in its section has one. */
function skillHeading(
  { other, skills }: Report,
  sections: readonly Placed[],
  line: number,
): RawRow | undefined {
  const from = sections.findLast((section) => section.line < line)?.line ?? 0;
  const to = sections.find((section) => section.line > line)?.line ?? Infinity;
  const rows = [
    ...other.map(({ text, bullet, line }) => ({ raw: text, text, bullet, line })),
    ...skills.map(({ line }) => ({ raw: "| | |", text: "| | |", bullet: false, line })),
  ];
  const within = rows.filter((row) => row.line > from && row.line < to);
  return tableHeading(within.sort((a, b) => a.line - b.line));
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

/** A heading, and how the lines under it are read; `groups` items of the list it stands in. */
type Placed = Report["sections"][number] & { reading: Reading; groups: boolean };

function placed({ sections, settings, stages, levels }: Report): Placed[] {
  const named = [...settings, ...stages, ...levels].map(({ line }) => line);
  let part: ReportSection | null = null;
  const known = sections.map(({ heading }) => {
    const section = knownSectionIn(part, heading);
    part = partAfter(part, section);
    return section;
  });
  let reading: Reading = "prose";
  return sections.map(({ heading, line }, index) => {
    const next = sections.find((_, other) => other > index && known[other])?.line ?? Infinity;
    const groups = !known[index] && named.some((element) => element > line && element < next);
    if (!groups) reading = known[index]?.reading ?? "prose";
    return { heading, line, reading, groups };
  });
}

function readingAt(sections: readonly Placed[], line: number): Reading {
  return sections.findLast((section) => section.line <= line)?.reading ?? "prose";
}

/** Without its last words: a full stop may stand behind them, a colon in the place of their dash. */
function withoutEnd(text: string, end: string): string {
  const whole = text.endsWith(`${end}.`) ? text.slice(0, -1) : text;
  const found = [end, end.replace(" — ", ": ")].find((words) => whole.endsWith(words));
  return found === undefined ? text : whole.slice(0, -found.length);
}
