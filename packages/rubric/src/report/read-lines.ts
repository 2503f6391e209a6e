/** A line of the text that is not blank. */
export type Line = {
  /** Its place in the raw text, from 1; CR LF, LF and a lone CR each end a line. */
  number: number;
  /** As it stands but for marks of a quotation (">"), for tables whose columns are tabs. */
  raw: string;
  /** Without marks of headings, items and emphasis; every run of spaces is one space. */
  text: string;
  bullet: boolean;
  /** Whether its mark is a number: "7. …". */
  numbered: boolean;
  /** A Markdown heading: "## Hiring Loop". */
  marked: boolean;
  /** How far in it begins, in columns. */
  indent: number;
  /** Whether a blank line follows it. */
  spaced: boolean;
  /** Whether it only goes on with the item above it. */
  wrapped: boolean;
};

/** Longer lines are nobody's heading, list item or table row: they are kept as they stand. */
export const LONGEST_ITEM = 10_000;

const LF = 10;
const CR = 13;

/** The lines that are not blank, or `null` where there are more than `most` of them. */
export function readLines(text: string, most: number): Line[] | null {
  const lines: Line[] = [];
  let number = 1;
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  for (let at = start; at <= text.length; at++) {
    const code = at === text.length ? LF : text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    if (at > start) {
      const raw = text.slice(start, at);
      if (raw.trim() !== "") {
        if (lines.length === most) return null;
        const before = lines.at(-1);
        if (before && number > before.number + 1) before.spaced = true;
        lines.push(readLine(raw, number));
      }
    }
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    start = at + 1;
    number++;
  }
  return lines;
}

const INVISIBLE = /[\u200B\u2060\uFEFF]/g;
/** What marks an item; those of word processors included (U+F0B7 and U+F0A7). */
const BULLET =
  /^(?:[-*+•‣◦▪●○■□▸►➢➤→✓✔»·∙‐‑‒–—−\uF0B7\uF0A7]|\(?\d{1,3}[.)]|[a-z]\)) (?=\S)|^[•‣◦▪●](?=[^\s•‣◦▪●])/u;
/** "*Ward*" and "_Ward_", but not "two * three", "*.txt" or "a_name_in_code". */
const EMPHASIS = /(^|[\s(])([*_])(\S(?:[^*_]*[^\s*_])?)\2(?=$|[\s).,:;])/gu;
const QUOTE_MARK = /^\s{0,9}(?:> ?){0,9}> /;
const TASK_MARK = /^\[[ xX✓✔]?\] (?=\S)/u;
const HEADING_MARK = /^#{1,6} (?=\S)/;
const HEADING_END = / #{1,6}$/;
const TAB = 4;
const LONGEST_INDENT = 80;

function readLine(line: string, number: number): Line {
  const raw = line.replace(QUOTE_MARK, "");
  const plain = (text: string, bullet = false, marked = false): Line => ({
    number,
    raw,
    text,
    bullet,
    numbered: bullet && /^\s*\(?\d/.test(raw),
    marked,
    indent: indentOf(raw),
    spaced: false,
    wrapped: false,
  });
  if (raw.length > LONGEST_ITEM) return plain(raw.trim());
  const text = raw
    .replace(INVISIBLE, "")
    .replaceAll("**", "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(EMPHASIS, "$1$3");
  if (text === "") return plain(line.trim());
  const heading = HEADING_MARK.exec(text);
  if (heading) return plain(text.slice(heading[0].length).replace(HEADING_END, ""), false, true);
  const bullet = BULLET.exec(text);
  if (bullet) return plain(text.slice(bullet[0].length).replace(TASK_MARK, ""), true);
  return plain(text);
}

function indentOf(raw: string): number {
  const [blank = ""] = /^[\s\u200B\u2060]*/u.exec(raw.slice(0, LONGEST_INDENT)) ?? [];
  return blank.replace(INVISIBLE, "").replaceAll("\t", " ".repeat(TAB)).length;
}
