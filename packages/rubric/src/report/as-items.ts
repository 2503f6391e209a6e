import { splitNamed, withBoldName } from "./named-items.ts";
import { DEEPER } from "./nested-items.ts";
import type { Line } from "./read-lines.ts";
import type { Section } from "./section.ts";

const NUMBER = /^\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)]) (?=\S)/u;

export function hasItems({ lines }: Section): boolean {
  return lines.some((line) => line.bullet);
}

/** A section with some of its lines as items, and what stands beneath these as theirs. */
export function asItems(section: Section, items: readonly Line[]): Section {
  const names = new Set(items);
  if (names.size === 0) return section;
  let begun = false;
  const lines = section.lines.map((line): Line => {
    if (names.has(line)) {
      begun = true;
      return { ...line, text: overLines(line, section), bullet: true, level: 0, indent: 0 };
    }
    if (!begun) return line;
    if (line.bullet) return { ...line, indent: line.indent + DEEPER };
    return { ...line, level: 0, wrapped: true };
  });
  return { ...section, lines };
}

/** The text of a heading such that what stands beneath it is about it, and no more of its name. */
function overLines(line: Line, { reading }: Section): string {
  const { text } = withBoldName({ ...line, text: line.text.replace(NUMBER, "") });
  const { name, tail } = splitNamed(reading, text);
  return tail === "" ? `${name} —` : text;
}
