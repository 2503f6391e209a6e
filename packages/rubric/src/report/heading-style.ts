import { knownSection } from "./known-section.ts";
import { hasNamedItems } from "./named-items.ts";
import type { Section } from "./section.ts";
import type { Line } from "./read-lines.ts";

/** How headings over items are marked: by the level of a Markdown heading, with a label, or in bold. */
export type HeadingStyle = number | "label" | "bold";

const LABEL =
  /^(?:(?:stage|round|step|interview|part) (?:\d{1,2}|one|two|three|four|five|six|seven|[ivx]{1,4}) ?(?:[:.)]|[—–-](?= )) ?)+(?=\S)/iu;

/** "Stage 2: Ward round" is "Ward round". */
export function withoutLabel(name: string): string {
  return name.replace(LABEL, "");
}

export function headingStyle(line: Line): HeadingStyle | null {
  if (line.level > 0) return line.level;
  if (line.bullet) return null;
  if (LABEL.test(line.text)) return "label";
  return line.bold !== "" && line.bold === line.text ? "bold" : null;
}

/** Headings without a mark stand where Markdown has its second level: below the title. */
const USUAL_LEVEL = 2;

/** The style of a heading that stands over an item of a section; `null` where the line is no such. */
export function styleOver(line: Line, section: Section, hasItems: boolean): HeadingStyle | null {
  const { reading, over, level } = section;
  if (!hasNamedItems(reading)) return null;
  const style = headingStyle(line);
  if (style === null) return null;
  // A heading of the family is one, unless its level says that it belongs to the section it stands in.
  const isBelow = level > 0 && typeof style === "number" && style > level;
  if (!isBelow && knownSection(line.text)) return null;
  if (over !== null) return style === over || isDeeper(style, over) ? over : null;
  if (hasItems) return null;
  if (style === "label") return reading === "stages" ? style : null;
  if (style === "bold" || style > (level || USUAL_LEVEL)) return style;
  return reading === "stages" && style === (level || USUAL_LEVEL) ? style : null;
}

/** Whether the headings of the stages are of the level of their loop's own. */
export function standsBeside({ over, level }: Section): boolean {
  return typeof over === "number" && over <= (level || USUAL_LEVEL);
}

function isDeeper(style: HeadingStyle, over: HeadingStyle): boolean {
  return typeof style === "number" && typeof over === "number" && style > over;
}
