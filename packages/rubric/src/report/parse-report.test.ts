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

/** A report without its line numbers. */
function content({ report }: ParsedReport): unknown {
  return JSON.parse(
    JSON.stringify(report, (key, value: unknown) =>
      key === "line" || key === "lines" ? undefined : value,
    ),
  );
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

  const sameContent: [name: string, change: (text: string) => string][] = [
    ["a byte order mark", (text) => `\uFEFF${text}`],
    ["CR LF", (text) => text.replaceAll("\n", "\r\n")],
    ["lone CR", (text) => text.replaceAll("\n", "\r")],
    ["doubled blank lines", (text) => text.replaceAll("\n", "\n\n\n")],
    ["blanks at the ends of lines", (text) => text.replaceAll("\n", " \t\n")],
    ["bullets •", (text) => text.replace(/^[-•] /gm, "• ")],
    ["bullets *", (text) => text.replace(/^[-•] /gm, "* ")],
    ["bullets –", (text) => text.replace(/^[-•] /gm, "– ")],
    ["bullets + indented", (text) => text.replace(/^[-•] /gm, "  + ")],
    ["numbered lists", (text) => text.replace(/^[-•] /gm, "3. ")],
    ["no-break spaces", (text) => text.replaceAll(" ", "\u00A0")],
    ["bold names", (text) => text.replace(/^([-•]) ([\p{L}/ ]+) — /gmu, "$1 **$2** — ")],
    ["a table without outer pipes", (text) => text.replace(/^\|(.*)\|$/gm, "$1")],
  ];

  test.each(sameContent)("reads the same with %s", (_name, change) => {
    const changed = content(parsed(change(text)));
    expect(withoutTable(changed)).toEqual(withoutTable(content(parsed(text))));
  });

  const sameStages: [
    name: string,
    write: (name: string, guidance: string, at: number) => string[],
  ][] = [
    ["headings", (name, guidance) => [`### ${name}`, guidance]],
    ["numbered headings", (name, guidance, at) => [`### ${at}. ${name} — ${guidance}`]],
    ["labels", (name, guidance, at) => [`Stage ${at}: ${name}`, guidance]],
    ["bold lines", (name, guidance) => [`**${name}**`, guidance, ""]],
    ["numbered items", (name, guidance, at) => [`${at}. ${name} — ${guidance}`]],
    ["rows of a table", (name, guidance, at) => [`| ${at} | ${name} | ${guidance} |`]],
  ];

  test.each(sameStages)("reads the same stages where they are written as %s", (_name, write) => {
    const { report } = parsed(text);
    const lines = rawLines(text);
    for (const [index, { name, guidance, line }] of report.stages.entries()) {
      const words = guidance === "" ? "Be there." : guidance;
      lines[line - 1] = write(name, words, index + 1).join("\n");
    }
    const again = parsed(lines.join("\n"));
    const stages = report.stages.map(({ name, guidance }) => [name, guidance || "Be there."]);
    expect(again.report.stages.map(({ name, guidance }) => [name, guidance])).toEqual(stages);
    expect(again.warnings).toEqual([]);
    for (const kind of ["settings", "levels", "skills", "signals", "advice", "risks"] as const) {
      const count = (of: ParsedReport) => of.report[kind].length;
      expect(count(again)).toBe(count(parsed(text)));
    }
  });

  const sameSkills: [
    name: string,
    write: (skill: string, good: string, proof: string) => string,
  ][] = [
    ["in another order", (skill, good, proof) => `| ${proof} | ${skill} | ${good} |`],
    ["with tabs", (skill, good, proof) => [skill, proof, good].join("\t")],
    ["with wide spaces", (skill, good, proof) => [good, skill, proof].join("    ")],
  ];

  test.each(sameSkills)("reads the same table of skills %s", (_name, write) => {
    const { skills } = parsed(text).report;
    const [first = { line: 0 }] = skills;
    const lines = rawLines(text);
    for (const { skill, good, proof, line } of skills) lines[line - 1] = write(skill, good, proof);
    const heading = write("Skill / Signal", "What “good” looks like", "How to prove it");
    const changed = lines.toSpliced(first.line - 3, 2, heading, "");
    expect(parsed(changed.join("\n")).report.skills).toEqual(skills);
  });

  test("reads names and table the same where all marks of lists were lost, and says so", () => {
    const { report } = parsed(text);
    const unmarked = parsed(text.replace(/^[-•] /gm, ""));
    const { settings, stages, skills, scenarios, levels, arc90, outcomes } = report;
    expect(unmarked.report).toMatchObject({ settings, stages, skills, scenarios, levels });
    expect(unmarked.report).toMatchObject({ arc90, outcomes });
    for (const kind of ["signals", "antiSignals", "artifacts", "advice", "risks"] as const) {
      const texts = unmarked.report[kind].map(({ text }) => text);
      for (const element of report[kind]) expect(texts).toContain(element.text);
    }
    expect(unmarked.warnings.map(({ section }) => section)).toEqual(["Lists"]);
  });

  test("reads all the same where a browser's copy has blank lines behind paragraphs only", () => {
    const { sections } = parsed(text).report;
    const headings = new Set(sections.map(({ line }) => line));
    const copied = rawLines(text).flatMap((line, index) => {
      if (line.trim() === "" || line.includes("--- |") || line.includes("|---")) return [];
      if (/^[-•] /.test(line)) return [line.slice(2)];
      if (line.includes("|")) return [line.replace(/^\| | \|$/g, "").replaceAll(" | ", "\t")];
      return headings.has(index + 1) ? [line] : [line, ""];
    });
    const elements = (given: string) => {
      const { other, ...all } = withoutTable(content(parsed(given)));
      return { ...all, other: other.map(({ text }) => text) };
    };
    expect(elements(copied.join("\n"))).toEqual(elements(text));
  });

  test("lines are counted as they stand in the file", () => {
    const { report } = parsed(text);
    for (const change of [
      `\uFEFF${text}`,
      text.replaceAll("\n", "\r\n"),
      text.replaceAll("\n", "\r"),
    ]) {
      expect(parsed(change).report).toEqual(report);
    }
    const doubled = parsed(text.replaceAll("\n", "\n\n")).report;
    expect(doubled.stages.map(({ line }) => line)).toEqual(
      report.stages.map(({ line }) => 2 * line - 1),
    );
  });

  test("headings are known in capitals, with a colon, with marks and with another tail", () => {
    const { report } = parsed(text);
    const headings = new Set(report.sections.slice(1).map(({ line }) => line));
    const change = (mark: (heading: string) => string) =>
      rawLines(text)
        .map((line, index) => (headings.has(index + 1) ? mark(line) : line))
        .join("\n");
    for (const mark of [
      (heading: string) => `## ${heading}`,
      (heading: string) => `**${heading}**`,
      (heading: string) => heading.toUpperCase(),
      (heading: string) => `${heading.replace(/ \(.*\)$/, "")}:`,
      (heading: string) => heading.replace(/ \((.*)\)$/, " – $1"),
      (heading: string) => `7. ${heading}`,
      (heading: string) => `7.12 ${heading}`,
      (heading: string) => `IV. ${heading}`,
      (heading: string) => `Section 7: ${heading}`,
      (heading: string) => `**7. ${heading}**`,
      (heading: string) => `__${heading}__`,
    ]) {
      const again = parsed(change(mark)).report;
      expect({ ...again, sections: [], other: [] }).toEqual({ ...report, sections: [], other: [] });
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

/** The heading of a table and its rule are kept as they stand, pipes and all. */
function withoutTable(report: unknown): Report {
  const { other, ...elements } = report as Report;
  return { ...elements, other: other.filter(({ text }) => !/\||^Skill /.test(text)) };
}

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
