import { knownSection } from "./known-section.ts";
import type { Line } from "./read-lines.ts";

const LINES_BEFORE_TITLE = 10;
const REPORT_NAME =
  /\b(?:market|hiring|job|talent|role|career) (?:analysis|report|outlook|guide)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;

/** The title: the line that calls itself a report, or one before the first known heading. */
export function findTitle(lines: readonly Line[]): Line | null {
  const opening = lines.slice(0, LINES_BEFORE_TITLE);
  const heading = opening.findIndex((line) => !line.bullet && knownSection(line.text));
  const candidates = opening.slice(0, heading < 0 ? undefined : heading).filter(couldBeTitle);
  const named = opening.find((line) => {
    return couldBeTitle(line) && REPORT_NAME.test(line.text) && !knownSection(line.text);
  });
  const dated = candidates.find((line) => YEAR.test(line.text));
  const first = lines[0];
  return named ?? dated ?? candidates.find((line) => line === first) ?? null;
}

function couldBeTitle({ text, bullet }: Line): boolean {
  if (bullet || text.length > 200 || /[.!?;,:|]$/.test(text)) return false;
  return !text.includes("|") && /[\p{L}\p{N}]/u.test(text);
}

/** "Page 3", "3 of 12": what a printed report has at the foot of its pages. */
const PAGE = /^(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i;

/** An unmarked line in the shape of a heading: short, no sentence, and with a capital or a figure. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 80 || /[.!?:;,…][”"’')]*$/.test(text) || PAGE.test(text)) return false;
  return /^[“"']?[\p{Lu}\p{N}]/u.test(text) && text.split(" ").length <= 12;
}
