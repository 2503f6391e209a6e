import { describe, expect, test } from "vitest";
import { parseReport } from "./parse-report.ts";
import type { Report } from "./report.ts";

function read(...lines: string[]): Report {
  const parsed = parseReport(["Hiring Loop", "- Talk", ...lines].join("\n"));
  if ("problems" in parsed) throw new Error(parsed.problems.join(" "));
  return parsed.report;
}

test("items beneath an item that has words of its own are not its, and are warned of", () => {
  const parsed = parseReport(
    ["Hiring Loop", "* Talk — ask", "  * what you saw", "\t1. what you wrote", "* Test"].join("\n"),
  );
  expect(parsed).toMatchObject({
    report: {
      stages: [
        { name: "Talk", guidance: "ask", line: 2 },
        { name: "Test", guidance: "", line: 5 },
      ],
      other: [
        { text: "what you saw", line: 3, nested: true },
        { text: "what you wrote", line: 4, nested: true },
      ],
    },
    warnings: expect.arrayContaining([
      { section: "Hiring Loop", message: expect.stringContaining("(lines 3, 4)") },
    ]),
  });
});

describe("what stands beneath a name alone is about it", () => {
  const stage = (...lines: string[]) => {
    const parsed = parseReport(["Hiring Loop", ...lines].join("\n"));
    if ("problems" in parsed) throw new Error(parsed.problems.join(" "));
    expect(parsed.warnings.filter(({ message }) => message.includes("beneath"))).toEqual([]);
    return parsed.report.stages.map(({ name, guidance }) => [name, guidance]);
  };

  test("items, and lines", () => {
    expect(stage("- Talk:", "  - ask", "  - listen", "- Test", "  Keep it small")).toEqual([
      ["Talk", "ask; listen"],
      ["Test", "Keep it small"],
    ]);
    expect(stage("- Talk", "", "  Ask, then listen.")).toEqual([["Talk", "Ask, then listen."]]);
  });

  test("but a name may go on in the next line", () => {
    expect(stage("- Talk with the ward", "  and its lead — ask", "- Panel", "  and tour")).toEqual([
      ["Talk with the ward and its lead", "ask"],
      ["Panel and tour", ""],
    ]);
  });
});

describe("an item that goes on in the next line", () => {
  const { stages, signals, other } = read(
    "Settings",
    "- Ward",
    "Hiring Loop",
    "- Ward round — say what you saw,",
    "  what you did",
    "  and Whom you told",
    "- Talk",
    "Signals",
    "  1. Asks first, then",
    "     Writes It Down",
    "Tells the nurse",
  );

  test("is whole, and the line it goes on in is no heading and no other element", () => {
    expect(stages.slice(1)).toEqual([
      {
        name: "Ward round",
        guidance: "say what you saw, what you did and Whom you told",
        line: 6,
      },
      { name: "Talk", guidance: "", line: 9 },
    ]);
    expect(signals).toEqual([{ text: "Asks first, then Writes It Down", line: 11 }]);
    expect(other.slice(0, 3).map(({ text, line }) => [text, line])).toEqual([
      ["what you did", 7],
      ["and Whom you told", 8],
      ["Writes It Down", 12],
    ]);
  });

  test("does not end the list that stands under a line", () => {
    const { outcomes } = read(
      "Field note: a day",
      "90-day outcomes:",
      "- Notes hold,",
      "  also at night.",
      "- Handoffs hold.",
    );
    expect(outcomes.map(({ text }) => text)).toEqual([
      "Notes hold, also at night.",
      "Handoffs hold.",
    ]);
  });
});

test("a list that stands further in as a whole is a list", () => {
  expect(read("Signals", "    - Asks first", "    - Says so").signals).toHaveLength(2);
});

test("a list behind a line of text begins anew, and one column is no depth", () => {
  const lines = ["- Asks first", " - Says so", "Then:", "    - Writes it", "    - Tells it"];
  expect(read("Signals", ...lines).signals.map(({ line }) => line)).toEqual([4, 5, 7, 8]);
});
