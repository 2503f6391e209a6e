import { describe, expect, test } from "vitest";
import { givenReport, hiringReports } from "../sample-reports/hiring-report-texts.ts";
import { accountForLines } from "./account-for-lines.ts";
import { parseReport, type ParsedReport } from "./parse-report.ts";
import { Report } from "./report.ts";

function parsed(text: string): ParsedReport {
  const result = parseReport(text);
  if ("problems" in result) throw new Error(result.problems.join(" "));
  return result;
}

/** The lines of a text, as an editor numbers them. */
const rawLines = (text: string) => text.split(/\r\n|\n|\r/);

describe.each(hiringReports())("$name", ({ text }) => {
  test("every line that is not blank is in one element, in other, a heading or the title", () => {
    const holders = accountForLines(parsed(text).report);
    const wanted = rawLines(text).flatMap((line, index) => (line.trim() === "" ? [] : [index + 1]));
    expect([...holders.keys()].sort((a, b) => a - b)).toEqual(wanted);
    expect([...holders].filter(([, names]) => names.length !== 1)).toEqual([]);
  });

  test("has the shape of a report and nothing to warn of", () => {
    const { report, warnings } = parsed(text);
    expect(Report.parse(report)).toEqual(report);
    expect(warnings).toEqual([]);
  });

  test("an element stands on the line that it names", () => {
    const { report } = parsed(text);
    const lines = rawLines(text);
    for (const { name, line } of [...report.settings, ...report.stages, ...report.levels]) {
      expect(lines[line - 1]).toContain(name);
    }
    for (const list of [report.signals, report.antiSignals, report.advice, report.risks]) {
      for (const { text, line } of list) expect(lines[line - 1]).toContain(text);
    }
  });

  test("without Hiring Loop, or with nothing in it, it is refused by that name", () => {
    const { report } = parsed(text);
    const stages = new Set(report.stages.map(({ line }) => line));
    const empty = rawLines(text).filter((_, index) => !stages.has(index + 1));
    const none = empty.filter((line) => !line.startsWith("Hiring Loop"));
    for (const lines of [empty, none]) {
      expect(parseReport(lines.join("\n"))).toEqual({
        problems: [expect.stringContaining("“Hiring Loop”")],
      });
    }
  });

  test("any other missing section is a warning that names it, and changes no other list", () => {
    const whole = parsed(text);
    const kept = rawLines(text);
    for (const [index, section] of whole.report.sections.entries()) {
      if (index === 0 || section.heading.startsWith("Hiring Loop")) continue;
      const end = whole.report.sections[index + 1]?.line ?? kept.length + 1;
      const cut = parsed(kept.toSpliced(section.line - 1, end - section.line).join("\n"));
      expect(cut.report.stages.map(({ name }) => name)).toEqual(
        whole.report.stages.map(({ name }) => name),
      );
      if (/^(?:Sources|Related|Methodology & Sources)/.test(section.heading)) continue;
      const name = section.heading.replace(/ \(.*|: .*/, "");
      expect(cut.warnings.map((warning) => warning.section)).toContain(name);
    }
  });
});

const given = givenReport();
const first = given?.text.startsWith("US Occupational Therapist Media") ? [given] : [];
describe.each(first)("the first report", ({ text }) => {
  test("has what its readers count in it", () => {
    const { report } = parsed(text);
    expect(report).toMatchObject({
      role: "Occupational Therapist",
      industry: "Media",
      year: 2025,
    });
    expect(report.settings.map(({ name, line }) => [name, line])).toEqual([
      ["Outpatient", 64],
      ["Inpatient rehab", 65],
      ["Inpatient/acute care", 66],
      ["Home health", 67],
      ["Pediatrics / specialty (varies)", 68],
    ]);
    expect(report.settings.map(({ emphasis }) => emphasis)).toEqual([
      expect.stringContaining("throughput vs quality"),
      expect.stringContaining("documentation quality"),
      null,
      expect.stringContaining("throughput vs quality"),
      null,
    ]);
    expect(report.stages.map(({ name }) => name)).toEqual([
      "Case scenario discussion",
      "Setting fit and workflow realities",
      "Communication and patient education",
      "Documentation and prioritization",
    ]);
    expect(report.skills.map(({ skill }) => skill)).toEqual([
      "Assessment",
      "Documentation",
      "Patient education",
      "Time management",
      "Plan of care",
    ]);
    expect(report.levels.map(({ name }) => name)).toEqual(["Entry", "Mid", "Senior", "Leadership"]);
    expect(report.constraints).toEqual([
      { text: "scope boundaries", lines: [12] },
      { text: "privacy/consent in ads", lines: [34] },
      { text: "documentation requirements", lines: [49, 143] },
      { text: "patient safety", lines: [50] },
      { text: "rights/licensing constraints", lines: [51] },
    ]);
    const lines = Object.fromEntries(
      Object.entries(report).flatMap(([name, list]) =>
        Array.isArray(list) && name !== "other" && name !== "sections"
          ? [[name, list.map((element) => ("lines" in element ? element.lines : element.line))]]
          : [],
      ),
    );
    expect(lines).toMatchObject({
      signals: [91, 92, 93, 94, 95, 96, 97],
      antiSignals: [100, 101, 102, 103],
      scenarios: [55, 56, 57, 132, 133, 136, 137, 139, 140, 141, 142],
      artifacts: [
        [59, 129],
        [60, 130],
        [61],
        [121],
        [122],
        [123],
        [124],
        [125],
        [126],
        [127],
        [128],
      ],
      outcomes: [39, 40, 41],
      arc90: [35, 36, 37],
      advice: [173, 174, 175, 176, 177],
      screenQuestions: [23, 24, 25, 26, 27],
      compensation: [146, 147, 148, 149, 150, 151, 152, 154, 155, 156, 157],
      risks: [180, 181, 182, 183, 184],
      drivers: [71, 72, 73, 74, 75, 76, 77, 78],
      candidateQuestions: [194, 196, 198, 200],
    });
    expect(report.scenarios.filter(({ listed }) => listed)).toHaveLength(3);
  });
});
