import { REPORT_SECTIONS, type ReportSection } from "./report-sections.ts";

const LONGEST_HEADING = 160;

/**
 * The section of the family that a heading names, whatever its case, its trailing colon, the tail
 * after a dash or colon, or in parentheses: "HIRING LOOP (What interviews test):" is "Hiring Loop".
 */
export function knownSection(heading: string): ReportSection | null {
  if (heading.length > LONGEST_HEADING || /[.!?;,]$/.test(heading)) return null;
  const key = headingKey(heading);
  return REPORT_SECTIONS.find((section) => section.key.test(key)) ?? null;
}

function headingKey(heading: string): string {
  return withoutTail(heading)
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[_*“”"]/g, "")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

function withoutTail(heading: string): string {
  const tail = heading.search(/ ?\(|: | [–—-] |:$/);
  const head = tail > 0 ? heading.slice(0, tail) : heading;
  return head.replace(/,? (?:19|20)\d\d$/, "");
}
