import type { Line } from "./read-lines.ts";
import type { Reading } from "./report-sections.ts";
import { splitName } from "./split-name.ts";

/** Whether the items of a list are names, each with words about it. */
export function hasNamedItems(reading: Reading): boolean {
  return reading === "stages" || reading === "settings" || reading === "levels";
}

/** A name and the words about it; of a level also with a colon between: "Senior: leads …". */
export function splitNamed(reading: Reading, text: string): { name: string; tail: string } {
  const colon = reading === "levels" ? text.indexOf(": ") : -1;
  const dash = text.indexOf(" — ");
  if (colon > 0 && (dash < 0 || colon < dash)) {
    return { name: text.slice(0, colon), tail: text.slice(colon + 2) };
  }
  const { name, tail } = splitName(reading === "levels" ? withAnyDash(text) : text);
  return { name: tail === "" ? name.replace(/(?<=.) ?:$/, "") : name, tail };
}

/** "**Ward:** ask" is "Ward — ask": what is in bold before a colon or a dash is the name. */
export function withBoldName(line: Line): Line {
  const { text, bold } = line;
  if (bold === "" || !text.startsWith(bold)) return line;
  const name = bold.replace(/ ?:$/, "");
  const [sign] =
    (name === bold ? /^(?: ?:| [—–-])(?= |$)/ : /^/).exec(text.slice(bold.length)) ?? [];
  if (sign === undefined || name === "") return line;
  return { ...line, text: `${name} — ${text.slice(bold.length + sign.length).trim()}`.trim() };
}

/** "Senior – leads": levels have no dash in their names. */
function withAnyDash(text: string): string {
  return text.includes(" — ") ? text : text.replace(/ [–−-] /, " — ");
}

/** "Ward -- ask" is "Ward — ask", as it is typed where there is no such key. */
export function withTypedDash(text: string): string {
  return text.includes(" — ") ? text : text.replace(/ -{2,3} /, " — ");
}
