import { REPORT_SECTIONS, type ReportSection } from "./report-sections.ts";

const LONGEST_HEADING = 160;

/**
 * The section of the family that a heading names, whatever its case, its trailing colon, the tail
 * after a dash or colon, or in parentheses: "HIRING LOOP (What interviews test):" is "Hiring Loop".
 */
export function knownSection(heading: string): ReportSection | null {
  const key = headingKey(heading);
  return key === null ? null : (REPORT_SECTIONS.find((section) => section.key.test(key)) ?? null);
}

/**
 * The same for a heading of which one knows the part of the report it stands in: there looser names
 * are enough, such as "Where candidates lose signal" under "Skills & Signals".
 */
export function knownSectionIn(part: ReportSection | null, heading: string): ReportSection | null {
  const known = knownSection(heading);
  if (known || !part) return known;
  const key = headingKey(heading);
  if (key === null) return null;
  const within = REPORT_SECTIONS.filter(({ under }) => under === part.name);
  return within.find(({ hint }) => hint?.test(key)) ?? null;
}

/** The part of the report in which the lines and headings after a section stand. */
export function partAfter(
  part: ReportSection | null,
  section: ReportSection | null,
): ReportSection | null {
  return section && section.under === undefined ? section : part;
}

/** What counts the headings: "7. ", "7.1 ", "IV. ", "B) ", "Section 7: ". */
const PLACE =
  /^(?:(?:section|part|chapter) (?:\d{1,2}|[ivx]{1,6})(?: ?[:.)]| [—–-])? |(?:\d{1,2}(?:\.\d{1,2})+[.)]?|(?:\d{1,2}|[ivx]{1,6}|[a-z])[.)]) )(?=\S)/i;

function headingKey(heading: string): string | null {
  if (heading.length > LONGEST_HEADING || /[.!?;,]$/.test(heading)) return null;
  return withoutTail(withoutPlace(heading))
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[_*“”"]/g, "")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(PLACE, "");
}

/** "Section 7: Hiring Loop" is "Hiring Loop". */
export function withoutPlace(heading: string): string {
  return heading.replace(PLACE, "");
}

function withoutTail(heading: string): string {
  const tail = heading.search(/ ?\(|: | [–—-] |:$/);
  const head = tail > 0 ? heading.slice(0, tail) : heading;
  return head.replace(/,? (?:19|20)\d\d$/, "");
}
