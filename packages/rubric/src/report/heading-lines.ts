import { knownSection, knownSectionIn } from "./known-section.ts";
import { LONGEST_ITEM, type Line } from "./read-lines.ts";
import { isList, type ReportSection } from "./report-sections.ts";
import type { Section } from "./section.ts";
import { cells } from "./table-cells.ts";
import { looksLikeHeading } from "./title-line.ts";

/** What is known where a line may be a heading. */
export type Place = {
  section: Section;
  /** Whether the section has had items or rows. */
  hasItems: boolean;
  /** Whether the line goes on with the one above it. */
  isWrapped: boolean;
};

export function isHeading(line: Line, { section, hasItems, isWrapped }: Place): boolean {
  const { reading } = section;
  if (line.text.length > LONGEST_ITEM) return false;
  if (line.bullet) return isNumberedHeading(line);
  const amongQuestions = reading === "candidateQuestions";
  if (line.level > 0) return !(amongQuestions && line.text.endsWith("?"));
  if (isRow(line)) return false;
  if (knownSection(line.text)) return true;
  if (amongQuestions || isWrapped || section.over !== null) return false;
  // Under the heading of a list, what comes before its first item is an introduction.
  return looksLikeHeading(line.text) && (hasItems || !isList(reading));
}

/** Where items look like headings, only what the family knows is one. */
export function isHeadingOfUnmarked(line: Line, part: ReportSection | null): boolean {
  if (line.level > 0) return true;
  if (isRow(line)) return false;
  if (knownSection(line.text)) return true;
  return looksLikeHeading(line.text) && knownSectionIn(part, line.text) !== null;
}

/** Whether two lines are one item of a list and the next: "2. …" and "3. …". */
export function goesOnCounting(before: Line | undefined, after: Line | undefined): boolean {
  const ordinal = before?.ordinal ?? null;
  return ordinal !== null && after?.ordinal === ordinal + 1;
}

/** "7. Hiring Loop"; a single word with a number is more likely an item. */
function isNumberedHeading({ ordinal, text }: Line): boolean {
  return ordinal !== null && (text.includes(" ") || text === "FAQ") && knownSection(text) !== null;
}

function isRow(line: Line): boolean {
  if (line.raw.length > LONGEST_ITEM) return false;
  return line.raw.includes("|") || cells(line).length > 1;
}
