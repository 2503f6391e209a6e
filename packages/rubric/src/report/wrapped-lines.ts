import { hasNamedItems, splitNamed } from "./named-items.ts";
import { DEEPER, nestedItems } from "./nested-items.ts";
import type { Section } from "./section.ts";
import { LONGEST_ITEM, type Line } from "./read-lines.ts";
import type { Reading } from "./report-sections.ts";

/**
 * Whether a line goes on with the item above it: no mark of its own, and further in than that one's,
 * behind a blank line as far as an item beneath it would be.
 */
export function goesOn(line: Line, { before, item, reading }: Above): boolean {
  if (!before || !item || line.bullet || line.level > 0) return false;
  if (line.text.includes("|") && !hasNamedItems(reading)) return false;
  if (before.wrapped && line.indent !== before.indent) return false;
  const isWithin = before.wrapped || before === item;
  return isWithin && line.indent >= item.indent + (before === item && before.spaced ? DEEPER : 1);
}

/** What stands above a line in its section: the line right before it, and the last item. */
export type Above = { before: Line | undefined; item: Line | undefined; reading: Reading };

/**
 * The lines of a section with the text of an item whole that goes on in lines of its own; these are
 * `wrapped`. A name without words about it has those of all that stands beneath it, items included.
 */
export function withItemsWhole(section: Section): Line[] {
  const nested = nestedItems(section);
  const named = hasNamedItems(section.reading);
  const whole: Line[] = [];
  let item = -1;
  let name: Growing | null = null;
  for (const line of section.lines) {
    const said = whole[item];
    const more: Growing | null =
      name && (line.wrapped || nested.has(line)) ? grown(name, line) : null;
    if (said && more) {
      name = more;
      whole[item] = { ...said, text: more.text };
      whole.push({ ...line, wrapped: true });
      continue;
    }
    if (said && line.wrapped)
      whole[item] = { ...said, text: withinItem(said.text, " ", line.text) };
    else {
      item = whole.length;
      const isName = named && line.bullet && splitNamed(section.reading, line.text).tail === "";
      name = isName && !nested.has(line) ? { text: line.text, holds: "name" } : null;
    }
    whole.push(line);
  }
  return whole;
}

/** The text of a name's item with what stands beneath it, as `withItemsWhole` joins them. */
export function wholeText(name: string, beneath: readonly Beneath[]): string {
  let growing: Growing = { text: name, holds: "name" };
  for (const line of beneath) growing = grown(growing, line) ?? growing;
  return growing.text;
}

type Beneath = Pick<Line, "text" | "bullet">;

/** An item that began as a name alone: it is, its words stand beneath it, or it went on with them. */
type Growing = { text: string; holds: "name" | "words beneath" | "its own words" };

/** The item with a line beneath it; `null` where that is no part of it. */
function grown({ text, holds }: Growing, line: Beneath): Growing | null {
  if (holds === "its own words") {
    return line.bullet ? null : { text: withinItem(text, " ", line.text), holds };
  }
  const isName = holds === "name";
  if (isName && !line.bullet && !/(?: —|:)$/.test(text) && !isAbout(line.text)) {
    const goesOn = hasDash(line.text) ? "its own words" : "name";
    return { text: withinItem(text, " ", line.text), holds: goesOn };
  }
  return { text: withinItem(...beginning(text, isName, line), line.text), holds: "words beneath" };
}

function beginning(text: string, isName: boolean, { bullet }: Beneath): [string, string] {
  if (!isName) return [text, bullet && !/[.!?:;,]/.test(text.at(-1) ?? "") ? "; " : " "];
  return text.endsWith(" —") ? [text, " "] : [text.replace(/ ?:$/, ""), " — "];
}

/** Whether a line beneath a name is about it; otherwise the name itself goes on in it. */
function isAbout(text: string): boolean {
  if (hasDash(text)) return false;
  if (/[.!?;,:]/.test(text)) return true;
  return text.split(" ").length > (/^\p{Lu}\S* \p{Ll}/u.test(text) ? 2 : 5);
}

/** Whether a line has a dash between two words, of which one may stand in the line above. */
export function hasDash(text: string): boolean {
  return ` ${text}`.includes(" — ");
}

function withinItem(text: string, between: string, more: string): string {
  const length = text.length + between.length + more.length;
  return length <= LONGEST_ITEM ? text + between + more : text;
}
