import { describe, expect, test } from "vitest";
import { parseReport } from "./parse-report.ts";
import { renderReport } from "./render-report.ts";
import type { Report } from "./report.ts";

function read(...lines: string[]): Report {
  const parsed = parseReport(["Hiring Loop", "- Talk", ...lines].join("\n"));
  if ("problems" in parsed) throw new Error(parsed.problems.join(" "));
  return parsed.report;
}

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

  test("may stand in a quotation", () => {
    expect(
      found("> | Skill | Good | Proof |", "> |---|---|---|", "> | Plan | In time | Chart |"),
    ).toEqual(skills.slice(0, 1));
  });

  test("needs no rule under a heading in the usual words", () => {
    expect(found("| Skill | What good looks like | Proof |", ...rows)).toEqual(skills);
  });

  test("needs no heading, and may have been pasted with tabs", () => {
    expect(found("Plan\tIn time\tChart", "Check\tTwice \\| once")).toEqual(skills);
    expect(found("Plan\t\tIn time\tChart")).toEqual(skills.slice(0, 1));
    expect(found(...rows)).toEqual(skills);
  });

  test("may have wide spaces between its cells", () => {
    const intro = "Choose two rows.  Prepare them:  one talk each.";
    expect(
      found(intro, "Plan   In time   Chart", "Check   Twice | once".replace("|", "/")),
    ).toEqual([skills[0], { skill: "Check", good: "Twice / once", proof: "" }]);
  });

  test.each([
    ["| How to prove it | Skill / Signal | What “good” looks like |", [1, 2, 0]],
    ["What good looks like | Evidence | Competency", [2, 0, 1]],
    ["Skill\tHow to show it\tStandard", [0, 2, 1]],
    ["Proof   What strong looks like   Area", [2, 1, 0]],
  ] as const)("is read by the words of its heading: %s", (heading, order) => {
    const between = heading.includes("|") ? " | " : heading.includes("\t") ? "\t" : "   ";
    const row = ["", "", ""];
    for (const [index, cell] of ["Plan", "In time", "Chart"].entries())
      row[order[index] ?? 0] = cell;
    const lines = ["Skills & proof map", heading, row.join(between)];
    expect(found(...lines.slice(1))).toEqual(skills.slice(0, 1));
    const report = read(...lines);
    expect(parseReport(renderReport(report))).toMatchObject({ report });
  });

  test("leaves further columns that its heading names, and says so", () => {
    const rule = "|---|---|---|---|---|";
    const lines = [
      "| # | Skill | Weight | Standard | Evidence |",
      rule,
      "| 1 | Plan | 2 | In time | Chart |",
    ];
    expect(found(...lines)).toEqual(skills.slice(0, 1));
    const parsed = parseReport(["Hiring Loop", "- Talk", "Skills matrix", ...lines].join("\n"));
    expect(parsed).toMatchObject({
      warnings: expect.arrayContaining([
        { section: "Skills & proof map", message: expect.stringContaining("not read: “Weight”.") },
      ]),
    });
  });

  test("may be a list with spaced em dashes", () => {
    expect(found("- Plan — In time — Chart", "- Check — Twice", "- Ask")).toEqual([
      skills[0],
      { skill: "Check", good: "Twice", proof: "" },
    ]);
  });

  test("has no heading where the words of one stand in a row of it", () => {
    expect(found("Signal paths | In time | Chart", "Proof of life | Twice | Log")).toHaveLength(2);
  });
});
