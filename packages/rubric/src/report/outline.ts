import { knownSection, knownSectionIn, partAfter } from "./known-section.ts";
import { LONGEST_ITEM, type Line } from "./read-lines.ts";
import { isList, type Reading, type ReportSection } from "./report-sections.ts";
import { findTitle, looksLikeHeading } from "./title-line.ts";
import { hasUnmarkedLists, withItemsMarked } from "./unmarked-lists.ts";
import { goesOn, withItemsWhole } from "./wrapped-lines.ts";

export type Section = {
  /** As it stands in the text; `""` before the first heading of a text without a title. */
  heading: string;
  /** The heading's line; 0 before the first heading of a text without a title. */
  line: number;
  /** Whether a blank line follows the heading. */
  spaced: boolean;
  /** What of the family it is; `null` where the family does not know it. */
  known: ReportSection | null;
  reading: Reading;
  lines: Line[];
};

export type Outline = {
  title: Line | null;
  sections: Section[];
  /** Whether the text has lost the marks of its lists, so that its items had to be guessed. */
  unmarked: boolean;
};

/** Cuts the lines at their headings. What stands under the title alone is the first section. */
export function outline(lines: readonly Line[]): Outline {
  const title = findTitle(lines);
  const unmarked = hasUnmarkedLists(lines);
  let part: ReportSection | null = null;
  let current = openSection({ text: "", number: 0, spaced: false }, null);
  let hasItems = false;
  const sections: Section[] = [current];
  for (const line of lines) {
    const heading = unmarked ? isHeadingOfUnmarked(line, part) : isHeading(line, current, hasItems);
    if (line === title || heading) {
      current = openSection(line, knownSectionIn(part, line.text));
      part = partAfter(part, current.known);
      hasItems = false;
      sections.push(current);
    } else {
      current.lines.push(isWrapped(line, current) ? { ...line, wrapped: true } : line);
      hasItems ||= line.bullet || line.text.includes("|");
    }
  }
  if (unmarked) return { title, sections: withItemsMarked(sections), unmarked };
  return {
    title,
    sections: sections.map((section) => ({ ...section, lines: withItemsWhole(section.lines) })),
    unmarked,
  };
}

function openSection(
  { text, number, spaced }: Pick<Line, "text" | "number" | "spaced">,
  known: ReportSection | null,
): Section {
  const reading = known?.reading ?? "prose";
  return { heading: text, line: number, spaced, known, reading, lines: [] };
}

/** Where items look like headings, only what the family knows is one. */
function isHeadingOfUnmarked(line: Line, part: ReportSection | null): boolean {
  if (line.marked) return true;
  if (isRow(line)) return false;
  if (knownSection(line.text)) return true;
  return looksLikeHeading(line.text) && knownSectionIn(part, line.text) !== null;
}

function isRow({ raw }: Line): boolean {
  return raw.length <= LONGEST_ITEM && (raw.includes("|") || /\S\t+\S/.test(raw));
}

/** Answers in the FAQ go on with nothing. */
function isWrapped(line: Line, { reading, lines }: Section): boolean {
  return reading !== "candidateQuestions" && goesOn(line, lines.at(-1));
}

/** "7. Hiring Loop"; a single word with a number is more likely an item. */
function isNumberedHeading({ numbered, text }: Line): boolean {
  return numbered && (text.includes(" ") || text === "FAQ") && knownSection(text) !== null;
}

function isHeading(line: Line, section: Section, hasItems: boolean): boolean {
  const { reading } = section;
  if (line.text.length > LONGEST_ITEM) return false;
  if (line.bullet) return isNumberedHeading(line);
  const amongQuestions = reading === "candidateQuestions";
  if (line.marked) return !(amongQuestions && line.text.endsWith("?"));
  if (isRow(line)) return false;
  if (knownSection(line.text)) return true;
  if (amongQuestions || !looksLikeHeading(line.text)) return false;
  if (isWrapped(line, section)) return false;
  // Under the heading of a list, what comes before its first item is an introduction.
  return hasItems || !isList(reading);
}
