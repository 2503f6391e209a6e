import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiringReports } from "../sample-reports/hiring-report-texts.ts";
import { accountForLines } from "./account-for-lines.ts";
import { arbitraryReport } from "./arbitrary-report.ts";
import { parseReport } from "./parse-report.ts";
import { renderReport } from "./render-report.ts";

test("parse of a rendered report is the report", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      expect(parseReport(renderReport(report))).toMatchObject({ report });
    }),
  );
});

/** What was guessed is marked once it is written out. */
const GUESS = /^(?:Nothing marks|Lines without a mark)/;

/** Lines that stand at the border of what a line can be. */
const ODD_LINES = [
  ..."-|*|•|– |# |##|---|Name —|- — tail|- Name — |- — —|Ends with:|- Expect it.|Expect it.".split(
    "|",
  ),
  ..."Hiring Loop|FAQ|Is it so?|- Is it so?|Some Heading|some words|**|***|- **|1. one".split("|"),
  ..."- Practice it|- Two risk: it|A 90-day arc (constraints (a, b)):|Market Snapshot (2025)".split(
    "|",
  ),
  "| a | b | c |",
  "|---|---|",
  "| | |",
  "a \\| b | c",
  "Start from constraints. a, b and c shape it.",
  "> ",
  "> - Name — tail",
  "  - beneath",
  "  Goes On",
  "    goes on.",
  "  and asks — why?",
  "7. Hiring Loop",
  "  Says what follows.",
  "- Begins and",
  "- Begins with no end",
  "goes on there",
  "Goes on here.",
  "### Case talk",
  "### 2.1 Stage 2: Fit talk",
  "**Bold talk**",
  "Stage 3: Labelled talk",
  "- **Bold name:** and tail",
  "- Named:",
  "\u200B",
  "\u00A0",
];

describe.each(hiringReports())("$name, with lines cut, doubled and put in", ({ text }) => {
  const lines = text.split("\n");
  const change = fc.tuple(
    fc.nat(lines.length),
    fc.nat(4),
    fc.array(fc.constantFrom(...ODD_LINES, ...lines.slice(0, 60)), { maxLength: 4 }),
  );
  const changed = fc.array(change, { maxLength: 12 }).map((changes) => {
    const copy = [...lines];
    for (const [at, removed, added] of changes) copy.splice(at, removed, ...added);
    return copy.join("\n");
  });

  test("is read the same again, and every line is in one element", () => {
    fc.assert(
      fc.property(changed, (text) => {
        const parsed = parseReport(text);
        fc.pre("report" in parsed);
        expect(parseReport(renderReport(parsed.report))).toEqual({
          ...parsed,
          warnings: parsed.warnings.filter(({ message }) => !GUESS.test(message)),
        });
        const holders = [...accountForLines(parsed.report)];
        expect(holders.filter(([, names]) => names.length !== 1)).toEqual([]);
        const full = text.split("\n").filter((line) => line.trim() !== "");
        expect(holders).toHaveLength(full.length);
      }),
      { numRuns: 200 },
    );
  });
});
