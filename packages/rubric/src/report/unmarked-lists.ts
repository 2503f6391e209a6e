import type { Section } from "./section.ts";
import { LONGEST_ITEM, type Line } from "./read-lines.ts";
import { isList } from "./report-sections.ts";

/**
 * Whether a text has lost the marks of its lists, as when a page is copied from a browser: no line has
 * one. What stands under the heading of a list is then taken for its items.
 */
export function hasUnmarkedLists(lines: readonly Line[]): boolean {
  return lines.every((line) => !line.bullet);
}

/** The sections with their items marked, as far as they can be told from paragraphs. */
export function withItemsMarked(sections: readonly Section[]): Section[] {
  const mostAre = (parts: readonly { spaced: boolean }[]) =>
    parts.filter(({ spaced }) => spaced).length * 2 > parts.length;
  const lines = sections.flatMap((section) => section.lines);
  // A browser puts a blank line behind a paragraph, and none behind a heading or an item.
  const bySpacing = lines.some(({ spaced }) => spaced) && !mostAre(lines) && !mostAre(sections);
  return sections.map((section) => {
    if (section.lines.some((line) => line.bullet)) return section;
    const isItem = bySpacing ? isUnspaced(section) : looksLikeItem(section);
    const mark = (line: Line): Line =>
      isItem(line) && line.text.length <= LONGEST_ITEM ? { ...line, bullet: true } : line;
    return { ...section, lines: section.lines.map(mark) };
  });
}

function isUnspaced({ reading }: Section): (line: Line) => boolean {
  if (reading === "candidateQuestions" || reading === "skills") return () => false;
  const named = reading === "stages" || reading === "settings";
  return (line) => !line.spaced && !introduces(line) && (!named || couldBeNamed(line));
}

function looksLikeItem({ reading, lines }: Section): (line: Line) => boolean {
  if (reading === "candidateQuestions" || reading === "skills" || reading === "snapshot")
    return () => false;
  if (reading === "stages" || reading === "settings") return couldBeNamed;
  if (reading === "fieldNote") return inAnnouncedList(lines);
  if (!isList(reading)) return (line) => !introduces(line);
  const [first] = lines;
  const introduced = first !== undefined && reading !== "preparation" && isIntroduction(first.text);
  return (line) => !introduces(line) && !(introduced && line === first);
}

function introduces({ text }: Line): boolean {
  return text.endsWith(":");
}

/** A name with its tail, or a name alone: no sentence. */
function couldBeNamed({ text }: Line): boolean {
  const isSentence = /[.!?:][”"’')]*$/.test(text) && text.split(" ").length > 3;
  return text.includes(" — ") || !isSentence;
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
    if (introduces(line)) announced = true;
    else if (!STEP.test(line.text) && line.text.includes(": ")) announced = false;
    else if (announced) items.add(line);
  }
  return (line) => items.has(line);
}

const STEP = /^(?:weeks?|days?|months?) \d/iu;
