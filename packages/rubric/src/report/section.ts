import type { HeadingStyle } from "./heading-style.ts";
import type { Line } from "./read-lines.ts";
import type { Reading, ReportSection } from "./report-sections.ts";

export type Section = {
  /** As it stands in the text; `""` before the first heading of a text without a title. */
  heading: string;
  /** The heading's line; 0 before the first heading of a text without a title. */
  line: number;
  /** Of a Markdown heading its level; 0 where it is none. */
  level: number;
  /** Whether a blank line follows the heading. */
  spaced: boolean;
  /** What of the family it is; `null` where the family does not know it. */
  known: ReportSection | null;
  reading: Reading;
  lines: Line[];
  /** The style of the headings that stand over its items, as names of stages may; `null` of a list. */
  over: HeadingStyle | null;
};

export function openSection(
  { text, number, level, spaced }: Pick<Line, "text" | "number" | "level" | "spaced">,
  known: ReportSection | null,
): Section {
  const reading = known?.reading ?? "prose";
  return { heading: text, line: number, level, spaced, known, reading, lines: [], over: null };
}
