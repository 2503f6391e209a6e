import { headingStyle, standsBeside } from "./heading-style.ts";
import { withRowsAsItems } from "./item-rows.ts";
import { hasNamedItems, splitNamed, withBoldName } from "./named-items.ts";
import { DEEPER } from "./nested-items.ts";
import type { Section } from "./section.ts";
import type { Line } from "./read-lines.ts";
import { looksLikeHeading } from "./title-line.ts";
import { hasDash } from "./wrapped-lines.ts";

const NUMBER = /^\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)]) (?=\S)/u;

/**
 * A section whose items stand as headings over what is said of them, with these headings as its items
 * and the lines beneath them as theirs. Any other section as it is, cut where headings group its items.
 */
export function withHeadingsAsItems(section: Section): Section[] {
  if (!hasNamedItems(section.reading)) return [section];
  const { lines, over, known, reading } = section;
  const found = over === null ? [] : lines.filter((line) => headingStyle(line) === over);
  if (found.length === 1 && standsBeside(section)) {
    // A single heading beside the loop's is no stage, but another section.
    return cutAt(section, found, { known: null, reading: "prose" });
  }
  if (found.length > 0 && !groupItems(section, found)) {
    const names = found.length === 1 ? boldNames(section) : [];
    return [withItems(section, names.length > 0 ? names : found)];
  }
  return cutAt(section, found, { known, reading }).map((part) => {
    if (hasItems(part)) return withItems(part, itemsOverLines(part));
    const tabled = { ...part, lines: withRowsAsItems(part) };
    return hasItems(tabled) ? tabled : withItems(part, boldNames(part));
  });
}

function cutAt(
  section: Section,
  headings: readonly Line[],
  read: Pick<Section, "known" | "reading">,
): Section[] {
  const at = new Set(headings);
  const parts: Section[] = [{ ...section, lines: [], over: null }];
  for (const line of section.lines) {
    if (at.has(line)) {
      const { text: heading, number, level, spaced } = line;
      parts.push({ heading, line: number, level, spaced, lines: [], over: null, ...read });
    } else parts.at(-1)?.lines.push(line);
  }
  return parts;
}

/**
 * Where no stage is marked, neither as an item nor as a heading: the lines of the loop with a name and
 * a tail, or else those in the form of a heading, behind a blank line if some are.
 */
export function withStagesGuessed(sections: readonly Section[]): readonly Section[] {
  const loops = sections.filter(({ reading }) => reading === "stages");
  if (loops.some(hasItems)) return sections;
  return sections.map((section) => (section.reading === "stages" ? guessed(section) : section));
}

function guessed(section: Section): Section {
  const { lines } = section;
  const named = lines.filter(({ text }) => text.indexOf(" — ") > 0);
  if (named.length > 0) return withItems(section, named);
  const short = lines.filter(({ text }) => looksLikeHeading(text));
  const apart = lines.filter((line, index) => {
    return looksLikeHeading(line.text) && (lines[index - 1]?.spaced ?? true);
  });
  return withItems(section, apart.length > 1 ? apart : short);
}

function hasItems({ lines }: Section): boolean {
  return lines.some((line) => line.bullet);
}

function withItems(section: Section, items: readonly Line[]): Section {
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

/** Whether headings only group the items of a list that have names themselves. */
function groupItems({ lines, over, reading }: Section, headings: readonly Line[]): boolean {
  const isWhole = ({ text }: Line) => reading !== "levels" || splitNamed(reading, text).tail !== "";
  const items = lines.filter((line) => line.bullet && isWhole(line));
  const names = new Set(items.map(({ text }) => splitNamed(reading, text).name.toLowerCase()));
  // The same names under each heading, such as "Form" and "Length", are what is said of it.
  if (items.length === 0 || names.size < items.length) return false;
  const withTail = items.filter(({ text }) => text.includes(" — "));
  return headings.length === 1 || (over !== "label" && withTail.length * 2 > items.length);
}

/** Items that are names alone over what is said of them: lines of text, or items no further in. */
function itemsOverLines({ lines, reading }: Section): Line[] {
  const items = lines.filter((line) => line.bullet);
  const [first] = items;
  if (!first) return [];
  const outer = items.filter(({ indent }) => indent < first.indent + DEEPER);
  const numbered = outer.filter((line) => line.ordinal !== null);
  const isOver = first.ordinal !== null && numbered.length > 1 && numbered.length < outer.length;
  if (isOver) return numbered;
  const isBare = ({ text }: Line) => splitNamed(reading, text).tail === "";
  const overText = lines.filter((line, index) => {
    const next = lines[index + 1];
    const isText = next && !next.bullet && next.indent <= line.indent;
    return line.bullet && isBare(line) && isText && !hasDash(next.text);
  });
  const [begins] = overText;
  return begins === first && overText.length > 1 && outer.every(isBare) ? outer : [];
}

/** "**Ward round:** say what you saw", none of them an item; one may have nothing said of it. */
function boldNames({ lines }: Section): Line[] {
  const names = lines.filter((line) => {
    return withBoldName(line) !== line || headingStyle(line) === "bold";
  });
  return names.length > 1 ? names : [];
}
