import * as z from "zod/mini";

/** A line of the raw file, counted from 1. */
const LineNumber = z.int().check(z.positive());

const Mention = z.strictObject({ text: z.string(), line: LineNumber });

/** One thing said in one place or several: one wording of it, and every line that says it. */
const MergedMention = z.strictObject({
  text: z.string(),
  lines: z.array(LineNumber).check(z.minLength(1)),
});

/**
 * A hiring report, read: every element with the line it stands on. A line belongs to one element
 * only; `sectionAt` tells the section of a line.
 *
 * - `role`, `industry`: as the title names them; `""` where the text does not tell.
 * - `settings[].emphasis`: what follows the spaced em dash; `null` where nothing does.
 * - `stages[].guidance`: likewise, `""` where nothing follows. It speaks to the candidate.
 * - `scenarios[].listed`: `true` for the report's own list of scenarios, `false` for those found in
 *   its preparation list.
 * - `other`: every line that is none of the above, a heading or the title; `bullet` tells whether it
 *   was an item of a list, `nested` whether it stood beneath another item: as one of its own, or, where
 *   `bullet` is false, as its next line, whose words that item has as well.
 * - `sections`: the title, where there is one, then the headings, in the order of their lines.
 */
export const Report = z.strictObject({
  role: z.string(),
  industry: z.string(),
  year: z.nullable(z.int()),
  settings: z.array(
    z.strictObject({ name: z.string(), emphasis: z.nullable(z.string()), line: LineNumber }),
  ),
  stages: z.array(z.strictObject({ name: z.string(), guidance: z.string(), line: LineNumber })),
  signals: z.array(Mention),
  antiSignals: z.array(Mention),
  skills: z.array(
    z.strictObject({ skill: z.string(), good: z.string(), proof: z.string(), line: LineNumber }),
  ),
  scenarios: z.array(z.strictObject({ text: z.string(), line: LineNumber, listed: z.boolean() })),
  artifacts: z.array(MergedMention),
  constraints: z.array(MergedMention),
  levels: z.array(z.strictObject({ name: z.string(), text: z.string(), line: LineNumber })),
  outcomes: z.array(Mention),
  advice: z.array(Mention),
  screenQuestions: z.array(Mention),
  compensation: z.array(Mention),
  risks: z.array(Mention),
  drivers: z.array(Mention),
  arc90: z.array(Mention),
  candidateQuestions: z.array(Mention),
  other: z.array(
    z.strictObject({
      section: z.string(),
      text: z.string(),
      line: LineNumber,
      bullet: z.boolean(),
      nested: z.boolean(),
    }),
  ),
  sections: z.array(z.strictObject({ heading: z.string(), line: LineNumber })),
});
export type Report = z.infer<typeof Report>;

export type Mention = z.infer<typeof Mention>;
export type MergedMention = z.infer<typeof MergedMention>;

/** What a reader of the report should know is missing or uncertain, and in which section. */
export type ReportWarning = { section: string; message: string };

/** The heading under which a line stands: the nearest one at or above it; `""` where there is none. */
export function sectionAt(report: Pick<Report, "sections">, line: number): string {
  return report.sections.findLast((section) => section.line <= line)?.heading ?? "";
}
