import { hasNamedItems, splitNamed } from "./named-items.ts";
import { DEEPER, nestedItems } from "./nested-items.ts";
import type { Section } from "./outline.ts";
import { LONGEST_ITEM, type Line } from "./read-lines.ts";
import type { Reading } from "./report-sections.ts";

/**
 * Whether a line goes on with the item above it: no mark of its own, and further in than that one's,
 * behind a blank line as far as an item beneath it would be.
 */
export function goesOn(line: Line, before: Line | undefined, reading: Reading): boolean {
  if (!before || line.bullet || line.level > 0) return false;
  if (line.text.includes("|") && !hasNamedItems(reading)) return false;
  if (before.wrapped) return line.indent === before.indent;
  return before.bullet && line.indent >= before.indent + (before.spaced ? DEEPER : 1);
}

/**
 * The lines of a section with the text of an item whole that goes on in lines of its own; these are
 * `wrapped`. A name without words about it has those of all that stands beneath it, items included.
 */
export function withItemsWhole(section: Section): Line[] {
  const nested = nestedItems(section);
  const named = hasNamedItems(section.reading);
  const whole: Line[] = [];
  let item = -1;
  let awaits: Growing | null = null;
  for (const line of section.lines) {
    const said = whole[item];
    if (said && awaits && (line.wrapped || nested.has(line))) {
      awaits = grown(awaits, line);
      whole[item] = { ...said, text: awaits.text };
      whole.push({ ...line, wrapped: true });
      continue;
    }
    if (said && line.wrapped) whole[item] = { ...said, text: withinItem(said.text, " ", line.text) };
    else {
      item = whole.length;
      const isName = named && line.bullet && splitNamed(section.reading, line.text).tail === "";
      awaits = isName && !nested.has(line) ? { text: line.text, isName } : null;
    }
    whole.push(line);
  }
  return whole;
}

/** The text of a name's item with what stands beneath it, as `withItemsWhole` joins them. */
export function wholeText(name: string, beneath: readonly Pick<Line, "text" | "bullet">[]): string {
  let growing: Growing = { text: name, isName: true };
  for (const line of beneath) growing = grown(growing, line);
  return growing.text;
}

/** An item that began as a name alone; `isName` as long as it is no more than that. */
type Growing = { text: string; isName: boolean };

function grown({ text, isName }: Growing, line: Pick<Line, "text" | "bullet">): Growing {
  if (isName && !line.bullet && !isAbout(line.text) && !text.endsWith(" —")) {
    return { text: withinItem(text, " ", line.text), isName: !line.text.includes(" — ") };
  }
  return { text: withinItem(...beginning(text, isName, line), line.text), isName: false };
}

function beginning(text: string, isName: boolean, { bullet }: Pick<Line, "bullet">): [string, string] {
  if (!isName) return [text, bullet && !/[.!?:;,]/.test(text.at(-1) ?? "") ? "; " : " "];
  return text.endsWith(" —") ? [text, " "] : [text.replace(/ ?:$/, ""), " — "];
}

/** Whether a line beneath a name is about it; otherwise the name itself goes on in it. */
function isAbout(text: string): boolean {
  if (text.includes(" — ")) return false;
  if (/[.!?;,:]/.test(text)) return true;
  return text.split(" ").length > (/^\p{Lu}\S* \p{Ll}/u.test(text) ? 2 : 5);
}

function withinItem(text: string, between: string, more: string): string {
  const length = text.length + between.length + more.length;
  return length <= LONGEST_ITEM ? text + between + more : text;
}
