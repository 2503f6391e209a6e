import { styleOver } from "./heading-style.ts";
import { goesOnCounting, isHeading, isHeadingOfUnmarked } from "./heading-lines.ts";
import { knownSectionIn, partAfter } from "./known-section.ts";
import type { Line } from "./read-lines.ts";
import type { ReportSection } from "./report-sections.ts";
import { openSection, type Section } from "./section.ts";
import { goesOnUnindented, isBroken, withoutFalseMark, wrapWidth } from "./unindented-lines.ts";
import { goesOn } from "./wrapped-lines.ts";

/** The lines under their headings, and those that go on with an item though they are no further in. */
export function cutAtHeadings(
  lines: readonly Line[],
  title: Line | null,
  unmarked: boolean,
): { sections: Section[]; joined: Line[] } {
  const width = wrapWidth(lines);
  let part: ReportSection | null = null;
  let current = openSection({ text: "", number: 0, level: 0, spaced: false }, null);
  let item: Line | undefined;
  let hasItems = false;
  const sections: Section[] = [current];
  const joined: Line[] = [];
  for (const [index, given] of lines.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const above = { before: current.lines.at(-1), item, reading: current.reading };
    const line = withoutFalseMark(given, above, width);
    const over = styleOver(line, current, hasItems);
    const mayGoOn = over === null && current.reading !== "candidateQuestions";
    const isIndented = mayGoOn && goesOn(line, above);
    const isJoined = mayGoOn && !isIndented && goesOnUnindented(line, above, width);
    const isWrapped = isIndented || isJoined || isBroken(above.before, line, width);
    const place = {
      section: current,
      hasItems,
      isWrapped: isWrapped || isBroken(line, after, width),
    };
    const isHead = unmarked ? isHeadingOfUnmarked(line, part) : isHeading(line, place);
    const known = isHead ? knownSectionIn(part, line.text) : null;
    const isCounted = known === null && line.level === 0 && goesOnCounting(before, after);
    if (given === title || (isHead && over === null && !isCounted)) {
      current = openSection(line, known);
      part = partAfter(part, known);
      item = undefined;
      hasItems = false;
      sections.push(current);
      continue;
    }
    current.over ??= over;
    current.lines.push(isIndented || isJoined ? { ...line, wrapped: true } : line);
    if (isJoined) joined.push(line);
    if (line.bullet) item = line;
    hasItems ||= line.bullet || line.text.includes("|");
  }
  return { sections, joined };
}
