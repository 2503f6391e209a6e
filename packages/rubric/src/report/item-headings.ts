import { asItems, hasItems } from "./as-items.ts";
import { headingStyle, standsBeside } from "./heading-style.ts";
import { withRowsAsItems } from "./item-rows.ts";
import { knownSection } from "./known-section.ts";
import { hasNamedItems, splitNamed, withBoldName } from "./named-items.ts";
import { DEEPER } from "./nested-items.ts";
import type { Section } from "./section.ts";
import type { Line } from "./read-lines.ts";
import { hasDash } from "./wrapped-lines.ts";

/**
 * A section whose items stand as headings over what is said of them, with these headings as its items
 * and the lines beneath them as theirs. Any other section as it is, cut where headings group its items.
 */
export function withHeadingsAsItems(section: Section): Section[] {
  if (!hasNamedItems(section.reading)) return [section];
  const { lines, over, known, reading } = section;
  const found =
    over === null ? [] : lines.filter((line) => headingStyle(line) === over && !isOverview(line));
  if (found.length === 1 && standsBeside(section)) {
    // A single heading beside the loop's is no stage, but another section.
    return cutAt(section, found, { known: null, reading: "prose" });
  }
  if (found.length > 0 && !groupItems(section, found)) {
    const names = found.length === 1 ? boldNames(section) : [];
    return [asItems(section, names.length > 0 ? names : found)];
  }
  return cutAt(section, found, { known, reading }).map((part) => {
    if (hasItems(part)) return asItems(part, itemsOverLines(part));
    const tabled = { ...part, lines: withRowsAsItems(part) };
    return hasItems(tabled) ? tabled : asItems(part, boldNames(part));
  });
}

/** What stands under "Overview" is about all of the items. */
function isOverview({ text }: Line): boolean {
  return knownSection(text)?.reading === "summary";
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
