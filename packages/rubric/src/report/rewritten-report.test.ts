import { describe, expect, test } from "vitest";
import { hiringReports } from "../sample-reports/hiring-report-texts.ts";
import { parseReport, type ParsedReport } from "./parse-report.ts";
import type { Report } from "./report.ts";

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

describe.each(hiringReports())("$name, written otherwise", ({ text }) => {
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
});

/** The heading of a table and its rule are kept as they stand, pipes and all. */
function withoutTable(report: unknown): Report {
  const { other, ...elements } = report as Report;
  return { ...elements, other: other.filter(({ text }) => !/\||^Skill /.test(text)) };
}
