import { describe, expect, test } from "vitest";
import { parseReport } from "./parse-report.ts";
import type { Report } from "./report.ts";

function read(...lines: string[]): Report {
  const parsed = parseReport(["Hiring Loop", "- Talk", ...lines].join("\n"));
  if ("problems" in parsed) throw new Error(parsed.problems.join(" "));
  return parsed.report;
}

describe("a name is split from its tail on a spaced em dash only", () => {
  test.each([
    ["- Ward — ask for the rota", "Ward", "ask for the rota"],
    ["- Ward – night", "Ward – night", null],
    ["- Ward - night", "Ward - night", null],
    ["- Ward—night", "Ward—night", null],
    ["- Ward / clinic (varies): days", "Ward / clinic (varies): days", null],
    ["- Ward — a — b", "Ward", "a — b"],
    ["- Ward —", "Ward", null],
  ])("%s", (line, name, emphasis) => {
    expect(read("Role Variants", line).settings).toEqual([{ name, emphasis, line: 4 }]);
  });
});

describe("the table of skills", () => {
  const rows = ["Plan | In time | Chart", "|Check|Twice \\| once||"];
  const skills = [
    { skill: "Plan", good: "In time", proof: "Chart" },
    { skill: "Check", good: "Twice | once", proof: "" },
  ];
  const found = (...lines: string[]) =>
    read("Skills & proof map", ...lines).skills.map(({ line: _line, ...skill }) => skill);

  test("needs neither outer pipes nor the usual words in its heading", () => {
    expect(found("Area | Standard | Evidence", "---|:---:|---", ...rows)).toEqual(skills);
  });

  test("needs no rule under a heading in the usual words", () => {
    expect(found("| Skill | What good looks like | Proof |", ...rows)).toEqual(skills);
  });

  test("needs no heading, and may have been pasted with tabs", () => {
    expect(found("Plan\tIn time\tChart", "Check\tTwice | once".replace("|", "\\|"))).toEqual(
      skills.slice(0, 1),
    );
    expect(found(...rows)).toEqual(skills);
  });
});

test("a constraint is kept once, with the lines that no other constraint has", () => {
  const { constraints } = read(
    "Market Snapshot",
    "Start from constraints. late notes and old forms shape the week.",
    "Field note: a day",
    "A 90-day arc around constraints (late notes, few rooms):",
    "What changes in this industry",
    "- Expect few rooms.",
    "- Friction here: late  notes",
    "- Rules: each of them is written down by somebody who left years ago.",
    "Interview Prep Checklist",
    "- Plan around few rooms.",
  );
  expect(constraints).toEqual([
    { text: "old forms", lines: [4] },
    { text: "late notes", lines: [6, 9] },
    { text: "few rooms", lines: [8, 12] },
  ]);
});

test("constraints that share their only line stay together", () => {
  const sentence = "Start from constraints. late notes and old forms shape the week.";
  expect(read("Market Snapshot", sentence).constraints).toEqual([
    { text: "late notes and old forms", lines: [4] },
  ]);
});

test("the preparation list gives scenarios that are not listed, and leaves the rest", () => {
  const { scenarios, other } = read(
    "Typical interview scenarios",
    "- Two rooms are double-booked.",
    "Interview Prep Checklist",
    "- Practice a handover.",
    "- Pick a note and practice reading it aloud.",
    "- Ask who decides.",
  );
  expect(scenarios.map(({ line, listed }) => [line, listed])).toEqual([
    [4, true],
    [6, false],
    [7, false],
  ]);
  expect(other).toEqual([
    { section: "Interview Prep Checklist", text: "Ask who decides.", line: 8, bullet: true, nested: false },
  ]);
});

test("a risk of the summary counts unless the section on risks says it too", () => {
  const summary = ["Executive Summary", "- 12–24 month risk: rooms close.", "- Near risk: fog."];
  const { risks, other } = read(...summary, "Risks & Outlook", "- Rooms close");
  expect(risks).toEqual([
    { text: "Near risk: fog.", line: 5 },
    { text: "Rooms close", line: 7 },
  ]);
  expect(other.map(({ line }) => line)).toEqual([4]);
});

test("a section that the family does not know is kept as other, and ends the list before it", () => {
  const { stages, other } = read("A Word On Parking", "- Come by bus");
  expect(stages).toHaveLength(1);
  expect(other).toEqual([
    { section: "A Word On Parking", text: "Come by bus", line: 4, bullet: true, nested: false },
  ]);
});

test("settings and stages of one name are warned of", () => {
  const parsed = parseReport("Hiring Loop\n- Talk\n- talk — again");
  expect(parsed).toMatchObject({
    warnings: expect.arrayContaining([
      { section: "Hiring Loop", message: "2 stages are named “Talk” (lines 2, 3)." },
    ]),
  });
});
