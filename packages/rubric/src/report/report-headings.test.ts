import { describe, expect, test } from "vitest";
import { parseReport } from "./parse-report.ts";
import type { Report } from "./report.ts";

function read(...lines: string[]): Report {
  const parsed = parseReport(["Hiring Loop", "- Talk", ...lines].join("\n"));
  if ("problems" in parsed) throw new Error(parsed.problems.join(" "));
  return parsed.report;
}

test("a section that the family does not know is kept as other, and ends the list before it", () => {
  const { stages, other } = read("A Word On Parking", "- Come by bus");
  expect(stages).toHaveLength(1);
  expect(other).toEqual([
    { section: "A Word On Parking", text: "Come by bus", line: 4, bullet: true, nested: false },
  ]);
});

test.each([
  "## Risks & Outlook ##",
  "=== Risks & Outlook ===",
  "⚠ RISKS & OUTLOOK:",
  "> Risks & Outlook",
  "7. Risks & Outlook (12–24 months)",
  "## 7. Risks and Outlook",
])("“%s” is a heading", (heading) => {
  expect(read("Signals", "1. Asks first", heading, "1. Rooms close").risks).toHaveLength(1);
});

describe("a heading with another name of the same meaning", () => {
  test.each([
    ["Practice settings", "- Ward", "settings"],
    ["Specializations", "- Ward", "settings"],
    ["What drives demand", "- Beds reopen.", "drivers"],
    ["Red flags", "- Guesses", "antiSignals"],
    ["Negative signals", "- Guesses", "antiSignals"],
    ["Green flags", "- Asks first", "signals"],
    ["Competency map", "Plan | In time | Chart", "skills"],
    ["Skills & evidence", "Plan | In time | Chart", "skills"],
    ["Work samples", "- A note", "artifacts"],
    ["How to prepare", "- Practice a handover.", "scenarios"],
    ["Case scenarios", "- A patient falls.", "scenarios"],
    ["Questions for a first call", "- Who decides?", "screenQuestions"],
    ["Pay & Levels", "- Nights pay apart.", "compensation"],
    ["Seniority levels", "- Senior: leads.", "levels"],
    ["For employers", "- Ask once.", "advice"],
    ["Outlook and risks", "- Rooms close.", "risks"],
    ["Questions & Answers", "Who asks?", "candidateQuestions"],
  ] as const)("is read as such: %s", (heading, line, kind) => {
    expect(read(heading, line)[kind]).toHaveLength(1);
  });

  test.each([
    "Interview Loop",
    "The Interview Process",
    "Hiring stages (in order)",
    "IV. INTERVIEW ROUNDS",
  ])("stands for “Hiring Loop”, and that is told: %s", (heading) => {
    const answer = parseReport([heading, "- Talk — ask"].join("\n"));
    expect(answer).toMatchObject({
      report: { stages: [{ name: "Talk", guidance: "ask", line: 2 }] },
      warnings: expect.arrayContaining([
        { section: "Hiring Loop", message: expect.stringContaining(`from “${heading}” (line 1)`) },
      ]),
    });
  });

  test.each(["Interviewing here", "The process", "Loops", "Section 4"])("but not %s", (heading) => {
    expect(parseReport([heading, "- Talk — ask"].join("\n"))).toEqual({
      problems: [expect.stringContaining("no section “Hiring Loop”")],
    });
  });
});

test.each(["Page 3", "3 / 12", "Page 3 of 12", "14"])(
  "“%s” at the foot of a page is no heading",
  (foot) => expect(read("Signals", "- Asks first", foot, "- Says so").signals).toHaveLength(2),
);

describe("a heading in other words is known by the part it stands in", () => {
  test.each([
    ["Skills & Signals", "Signals that get interviews", "- Asks first", "signals"],
    ["Skills & Signals", "What gets you shortlisted", "- Asks first", "signals"],
    ["Skills & Signals", "Where candidates lose signal", "- Guesses", "antiSignals"],
    ["Skills & Signals", "What gets you filtered out", "- Guesses", "antiSignals"],
    ["Skills & Signals", "Proof checklist (skills × evidence)", "Plan | In time", "skills"],
    ["Market Snapshot", "How to verify quickly", "- Ask who decides.", "screenQuestions"],
    ["Action Plan", "Hiring teams (process upgrades)", "- Ask once.", "advice"],
    ["Action Plan", "What hiring managers can do", "- Ask once.", "advice"],
    ["Career Roadmap", "The ladder", "- Senior: leads.", "levels"],
  ] as const)("%s: %s", (part, heading, line, kind) => {
    expect(read(part, heading, line)[kind]).toHaveLength(1);
  });

  test("also behind another heading of that part", () => {
    const known = ["Skills & Signals", "Signals hiring teams reward", "- Asks first"];
    expect(read(...known, "What gets you filtered out", "- Guesses").antiSignals).toHaveLength(1);
  });

  test.each([
    ["Skills & Signals", "Interview dress"],
    ["Action Plan", "Hiring trends"],
    ["Career Roadmap", "A word on parking"],
  ])("%s: not by any word: %s", (part, heading) => {
    expect(read(part, heading, "- Senior: leads.").other).toHaveLength(1);
  });

  test("and not elsewhere", () => {
    const { antiSignals, other } = read("Action Plan", "What gets you filtered out", "- Guesses");
    expect(antiSignals).toEqual([]);
    expect(other).toHaveLength(1);
  });
});

test("a sentence that ends within quotation marks is no heading", () => {
  const intro = "These tell “could be fine” from “I would hire them.”";
  expect(read("Signals", intro, "- Asks first").signals).toHaveLength(1);
});
