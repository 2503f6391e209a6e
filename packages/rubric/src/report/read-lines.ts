import { knownSection } from "./known-section.ts";

/** A line of the text that is not blank. */
export type Line = {
  /** Its place in the raw text, from 1; CR LF, LF and a lone CR each end a line. */
  number: number;
  /** As it stands but for marks of a quotation (">"), for tables whose columns are tabs. */
  raw: string;
  /** Without marks of headings, items and emphasis; every run of spaces is one space. */
  text: string;
  bullet: boolean;
  /** What marks it as an item: "-" of "- Ward"; "" where nothing does. */
  mark: string;
  /** The number that marks it: 7 of "7. …"; `null` of any other line. */
  ordinal: number | null;
  /** The level of a Markdown heading: 2 of "## Hiring Loop"; 0 where it is none. */
  level: number;
  /** What stands in bold at its beginning: "Ward:" of "**Ward:** ask"; "" where nothing does. */
  bold: string;
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
        lines.push(marked(readLine(raw, number), before));
      }
    }
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    start = at + 1;
    number++;
  }
  return lines;
}

const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g;
/** What marks an item; those of word processors included (U+F0B7 and U+F0A7). */
const BULLET =
  /^(?:[-*+•‣⁃◦▪●○■□◆◇▶▸►➢➤→★☆❖✓✔✅»·∙‐‑‒–—−\uF0B7\uF0A7]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|o) (?=\S)|^[•‣◦▪●](?=[^\s•‣◦▪●])/u;
/** A mark in a line of its own, as in what is copied from a printed page. */
const MARK_ALONE = /^[•‣⁃◦▪●○■□◆◇▸►➢➤★✓✔·\uF0B7\uF0A7]$/u;
/** "*Ward*" and "_Ward_", but not "two * three", "*.txt" or "a_name_in_code". */
const EMPHASIS = /(^|[\s(])([*_])(\S(?:[^*_]*[^\s*_])?)\2(?=$|[\s).,:;])/gu;
/** "__Ward__", as some write "**Ward**". */
const UNDERSCORED = /(?<![\p{L}\p{N}_])__(?=\S)([^_]{1,200})(?<=\S)__(?![\p{L}\p{N}_])/gu;
const QUOTE_MARK = /^\s{0,9}(?:> ?){0,9}> /;
const TASK_MARK = /^\[[ xX✓✔]?\] (?=\S)/u;
const HEADING_MARK = /^(#{1,6}) (?=\S)/;
const BOLD = /^[^\p{L}\p{N}]{0,9}?(?:\d{1,3}[.)] )?\*\*([^*]{1,200})\*\*/u;
const HEADING_END = / #{1,6}$/;
const TAB = 4;
const LONGEST_INDENT = 80;

function readLine(line: string, number: number): Line {
  const raw = line.replace(QUOTE_MARK, "");
  const read = (text: string, { mark = "", level = 0, bold = "" } = {}): Line => ({
    number,
    raw,
    text,
    bullet: mark !== "",
    mark,
    ordinal: /\d/.test(mark) ? Number(mark.replace(/\D/g, "")) : null,
    level,
    bold,
    indent: indentOf(raw),
    spaced: false,
    wrapped: false,
  });
  if (raw.length > LONGEST_ITEM) return read(raw.trim());
  const spelled = oneSpaced(raw.replace(INVISIBLE, "").replace(UNDERSCORED, "**$1**"));
  const text = oneSpaced(spelled.replaceAll("**", "")).replace(EMPHASIS, "$1$3");
  if (text === "") return read(line.trim());
  const [, bold = ""] = BOLD.exec(spelled) ?? [];
  const more = { bold: withoutMark(bold.trim()) };
  const [heading, { length: level } = ""] = HEADING_MARK.exec(text) ?? [];
  if (heading) return read(text.slice(heading.length).replace(HEADING_END, ""), { level, ...more });
  const [mark = ""] = BULLET.exec(text) ?? [];
  return read(withoutMark(text), { mark: mark.trim(), ...more });
}

function marked(line: Line, before: Line | undefined): Line {
  if (!before || before.number + 1 !== line.number || !MARK_ALONE.test(before.text)) return line;
  const isItem = !line.bullet && line.level === 0 && /^[^|]*[\p{L}\p{N}][^|]*$/u.test(line.text);
  return isItem && !knownSection(line.text) ? { ...line, bullet: true, mark: before.text } : line;
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function withoutMark(text: string): string {
  const [mark = ""] = BULLET.exec(text) ?? [];
  return mark === "" ? text : text.slice(mark.length).replace(TASK_MARK, "");
}

function indentOf(raw: string): number {
  const [blank = ""] =
    /^[\s\u00AD\u200B\u200E\u200F\u2060]*/u.exec(raw.slice(0, LONGEST_INDENT)) ?? [];
  return blank.replace(INVISIBLE, "").replaceAll("\t", " ".repeat(TAB)).length;
}
