import { describe, expect, test } from "vitest";
import { hiringReports } from "../sample-reports/hiring-report-texts.ts";
import { accountForLines } from "./account-for-lines.ts";
import { parseReport } from "./parse-report.ts";
import { renderReport } from "./render-report.ts";

function parsed(text: string) {
  const answer = parseReport(text);
  if ("problems" in answer) throw new Error(answer.problems.join(" "));
  const told = answer.warnings.filter(({ section }) => section === "Lists");
  return { report: answer.report, told: told.map(({ message }) => message) };
}

const signals = (...lines: string[]) => {
  const { report, told } = parsed(["Hiring Loop", "- Talk", "Signals", ...lines].join("\n"));
  expect(parseReport(renderReport(report))).toMatchObject({ report });
  return { texts: report.signals.map(({ text }) => text), told };
};

describe("a line without a mark and no further in goes on with the item above", () => {
  test.each([
    ["that has not ended, where it begins small", ["- Asks first", "before anything is done."]],
    ["that ends with a comma", ["- Asks first,", "Mondays too."]],
    ["that ends with a word at which nothing ends", ["- Asks the", "Ward lead"]],
    ["and so does the next", ["- Asks first and", "writes down who", "was asked."]],
  ])("%s", (_name, lines) => {
    const { texts, told } = signals(...lines, "- Says so.");
    expect(texts).toEqual([lines.join(" ").slice(2), "Says so."]);
    expect(told).toEqual([expect.stringMatching(/\(lines? 5/)]);
  });

  test.each([
    ["behind the end of a sentence", ["- Asks first.", "before anything is done"]],
    ["behind a question", ["- Who asks?", "and who answers"]],
    ["behind a blank line", ["- Asks first", "", "before anything is done."]],
    ["that begins as a sentence", ["- Asks first", "These come up again."]],
    ["that is a label", ["- Asks first", "and then:"]],
    ["that is a heading of the family", ["- Asks first and", "Risks & Outlook"]],
    ["that is marked as a heading", ["- Asks first and", "## then"]],
    ["that is a row", ["- Asks first and", "a | b"]],
  ])("but not one %s", (_name, lines) => {
    const { texts, told } = signals(...lines);
    expect(texts).toEqual([lines[0]?.slice(2)]);
    expect(told).toEqual([]);
  });

  test("names and their tails as well, also with the dash in front", () => {
    const lines = ["- Talk with the", "ward — ask and", "Listen", "- Panel:", "Everybody asks."];
    const dashed = ["- Tour", "— walk, then ask.", "- Lunch —", "Sit with them"];
    expect(parsed(["Hiring Loop", ...lines, ...dashed].join("\n")).report.stages).toEqual([
      { name: "Talk with the ward", guidance: "ask and Listen", line: 2 },
      { name: "Panel", guidance: "Everybody asks.", line: 5 },
      { name: "Tour", guidance: "walk, then ask.", line: 7 },
      { name: "Lunch", guidance: "Sit with them", line: 9 },
    ]);
  });
});

/** A text as a mail wraps it, without an indent; rows of tables stay whole, as they have to. */
function wrapped(text: string, width: number): string {
  const wrap = (line: string) => {
    const lines = [""];
    for (const word of line.split(" ")) {
      const last = lines.at(-1) ?? "";
      if (last === "") lines[lines.length - 1] = word;
      else if (`${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.join("\n");
  };
  const isWhole = (line: string) => line.includes("|");
  return text
    .split("\n")
    .map((line) => (isWhole(line) ? line : wrap(line)))
    .join("\n");
}

describe.each(hiringReports())("$name, wrapped as by a mail", ({ text }) => {
  test.each([72, 80, 100])("at %i columns, has the same elements", (width) => {
    const whole = parsed(text).report;
    const narrow = wrapped(text, width);
    const { report, told } = parsed(narrow);
    for (const kind of ["settings", "stages", "levels", "skills"] as const) {
      const plain = (list: object[]) => list.map((element) => ({ ...element, line: 0 }));
      expect(plain(report[kind])).toEqual(plain(whole[kind]));
    }
    for (const kind of ["signals", "antiSignals", "scenarios", "advice", "outcomes"] as const) {
      const texts = (list: { text: string }[]) => list.map(({ text }) => text);
      expect(texts(report[kind])).toEqual(texts(whole[kind]));
    }
    for (const kind of ["arc90", "drivers", "risks", "compensation", "artifacts"] as const) {
      const texts = (list: { text: string }[]) => list.map(({ text }) => text);
      expect(texts(report[kind])).toEqual(texts(whole[kind]));
    }
    expect(report.sections.map(({ heading }) => heading)).toEqual(
      whole.sections.map(({ heading }) => heading),
    );
    expect(told).toEqual([expect.stringContaining("without a mark")]);
    const holders = accountForLines(report);
    expect(holders.size).toBe(narrow.split("\n").filter((line) => line.trim() !== "").length);
  });
});
