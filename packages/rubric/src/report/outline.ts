import { standsBeside, styleOver, withoutLabel, type HeadingStyle } from "./heading-style.ts";
import { withHeadingsAsItems, withStagesGuessed } from "./item-headings.ts";
import { knownSection, knownSectionIn, partAfter } from "./known-section.ts";
import { hasNamedItems, withBoldName } from "./named-items.ts";
import { LONGEST_ITEM, type Line } from "./read-lines.ts";
import { isList, type Reading, type ReportSection } from "./report-sections.ts";
import { cells } from "./table-cells.ts";
import { findTitle, looksLikeHeading } from "./title-line.ts";
import { hasUnmarkedLists, withItemsMarked } from "./unmarked-lists.ts";
import { goesOn, withItemsWhole } from "./wrapped-lines.ts";

export type Section = {
  /** As it stands in the text; `""` before the first heading of a text without a title. */
  heading: string;
  /** The heading's line; 0 before the first heading of a text without a title. */
  line: number;
  /** Of a Markdown heading its level; 0 where it is none. */
  level: number;
  /** Whether a blank line follows the heading. */
  spaced: boolean;
  /** What of the family it is; `null` where the family does not know it. */
  known: ReportSection | null;
  reading: Reading;
  lines: Line[];
  /** The style of the headings that stand over its items, as names of stages may; `null` of a list. */
  over: HeadingStyle | null;
};

export type Outline = {
  title: Line | null;
  sections: Section[];
  /** Whether the text has lost the marks of its lists, so that its items had to be guessed. */
  unmarked: boolean;
  /** Sections whose items nothing marks but their place. */
  guessed: Section[];
};

/** Cuts the lines at their headings. What stands under the title alone is the first section. */
export function outline(lines: readonly Line[]): Outline {
  const title = findTitle(lines);
  const unmarked = hasUnmarkedLists(lines);
  let part: ReportSection | null = null;
  let current = openSection({ text: "", number: 0, level: 0, spaced: false }, null);
  let hasItems = false;
  const sections: Section[] = [current];
  for (const [index, line] of lines.entries()) {
    const over = styleOver(line, current, hasItems);
    const isHead = unmarked ? isHeadingOfUnmarked(line, part) : isHeading(line, current, hasItems);
    const known = isHead ? knownSectionIn(part, line.text) : null;
    const isCounted = line.level === 0 && goesOnCounting(lines[index - 1], lines[index + 1]);
    const isWithin = over !== null || (isCounted && known === null);
    if (line === title || (isHead && !isWithin)) {
      current = openSection(line, known);
      part = partAfter(part, current.known);
      hasItems = false;
      sections.push(current);
    } else {
      current.over ??= over;
      current.lines.push(isWrapped(line, current) ? { ...line, wrapped: true } : line);
      hasItems ||= line.bullet || line.text.includes("|");
    }
  }
  const told = sections.flatMap(withHeadingsAsItems);
  const marked = unmarked ? withItemsMarked(told) : withStagesGuessed(told);
  const whole = marked.map(withNamesPlain).map((section) => ({
    ...section,
    lines: withItemsWhole(section),
  }));
  const guessed = whole.filter((section, index) => {
    return standsBeside(section) || (!unmarked && marked[index] !== told[index]);
  });
  return { title, sections: whole, unmarked, guessed };
}

function openSection(
  { text, number, level, spaced }: Pick<Line, "text" | "number" | "level" | "spaced">,
  known: ReportSection | null,
): Section {
  const reading = known?.reading ?? "prose";
  return { heading: text, line: number, level, spaced, known, reading, lines: [], over: null };
}

/** Names without their label and however they are set apart, as "Name — tail". */
function withNamesPlain(section: Section): Section {
  const { reading, lines } = section;
  if (!hasNamedItems(reading)) return section;
  const plain = (line: Line): Line => {
    if (!line.bullet) return line;
    const text = reading === "stages" ? withoutLabel(line.text) : line.text;
    return withBoldName({ ...line, text });
  };
  return { ...section, lines: lines.map(plain) };
}

/** Where items look like headings, only what the family knows is one. */
function isHeadingOfUnmarked(line: Line, part: ReportSection | null): boolean {
  if (line.level > 0) return true;
  if (isRow(line)) return false;
  if (knownSection(line.text)) return true;
  return looksLikeHeading(line.text) && knownSectionIn(part, line.text) !== null;
}

function isRow(line: Line): boolean {
  if (line.raw.length > LONGEST_ITEM) return false;
  return line.raw.includes("|") || cells(line).length > 1;
}

/** Answers in the FAQ go on with nothing. */
function isWrapped(line: Line, { reading, lines }: Section): boolean {
  return reading !== "candidateQuestions" && goesOn(line, lines.at(-1), reading);
}

/** Whether two lines are one item of a list and the next: "2. …" and "3. …". */
function goesOnCounting(before: Line | undefined, after: Line | undefined): boolean {
  const ordinal = before?.ordinal ?? null;
  return ordinal !== null && after?.ordinal === ordinal + 1;
}

/** "7. Hiring Loop"; a single word with a number is more likely an item. */
function isNumberedHeading({ ordinal, text }: Line): boolean {
  return ordinal !== null && (text.includes(" ") || text === "FAQ") && knownSection(text) !== null;
}

function isHeading(line: Line, section: Section, hasItems: boolean): boolean {
  const { reading } = section;
  if (line.text.length > LONGEST_ITEM) return false;
  if (line.bullet) return isNumberedHeading(line);
  const amongQuestions = reading === "candidateQuestions";
  if (line.level > 0) return !(amongQuestions && line.text.endsWith("?"));
  if (isRow(line)) return false;
  if (knownSection(line.text)) return true;
  if (amongQuestions || !looksLikeHeading(line.text)) return false;
  if (isWrapped(line, section) || section.over !== null) return false;
  // Under the heading of a list, what comes before its first item is an introduction.
  return hasItems || !isList(reading);
}
