import type { Section } from "./outline.ts";
import { LONGEST_ITEM, type Line } from "./read-lines.ts";
import { isList } from "./report-sections.ts";

/**
 * Whether a text has lost the marks of its lists, as when a page is copied from a browser: no line has
 * one. What stands under the heading of a list is then taken for its items.
 */
export function hasUnmarkedLists(lines: readonly Line[]): boolean {
  return lines.every((line) => !line.bullet);
}

/** The section with its items marked, as far as they can be told from introductions. */
export function withItemsMarked(section: Section): Section {
  const isItem = itemsOf(section);
  return {
    ...section,
    lines: section.lines.map((line) =>
      isItem(line) && line.text.length <= LONGEST_ITEM ? { ...line, bullet: true } : line,
    ),
  };
}

function itemsOf({ reading, lines }: Section): (line: Line) => boolean {
  const introduces = ({ text }: Line) => text.endsWith(":");
  if (reading === "candidateQuestions" || reading === "skills") return () => false;
  if (reading === "stages" || reading === "settings")
    return ({ text }) => text.includes(" — ") || !isSentence(text);
  if (reading === "fieldNote") return inAnnouncedList(lines);
  if (reading === "snapshot") return () => false;
  if (!isList(reading)) return (line) => !introduces(line);
  const [first] = lines;
  const introduced = first !== undefined && reading !== "preparation" && isIntroduction(first.text);
  return (line) => !introduces(line) && !(introduced && line === first);
}

function isSentence(text: string): boolean {
  return /[.!?:][”"’')]*$/.test(text) && text.split(" ").length > 3;
}

/** More than one sentence, or one about the list: "These are …", "Use it …". */
function isIntroduction(text: string): boolean {
  return (
    /[.!?]\s\S/u.test(text) || /^(?:these|this|those|any|each|use|treat|choose|the)\b/iu.test(text)
  );
}

/** Lines behind one that ends with a colon, up to the first that has a label of its own. */
function inAnnouncedList(lines: readonly Line[]): (line: Line) => boolean {
  const items = new Set<Line>();
  let announced = false;
  for (const line of lines) {
    if (line.text.endsWith(":")) announced = true;
    else if (!STEP.test(line.text) && line.text.includes(": ")) announced = false;
    else if (announced) items.add(line);
  }
  return (line) => items.has(line);
}

const STEP = /^(?:weeks?|days?|months?) \d/iu;
