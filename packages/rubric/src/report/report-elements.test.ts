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
    ["- Ward -- night", "Ward", "night"],
    ["- Ward / clinic (varies): days", "Ward / clinic (varies): days", null],
    ["- Ward — a — b", "Ward", "a — b"],
    ["- Ward —", "Ward", null],
    ["- Ward:", "Ward", null],
    ["- **Ward:** days", "Ward", "days"],
    ["- **Ward** – days", "Ward", "days"],
    ["- **Ward** / clinic", "Ward / clinic", null],
  ])("%s", (line, name, emphasis) => {
    expect(read("Role Variants", line).settings).toEqual([{ name, emphasis, line: 4 }]);
  });
});

describe("names with another sign behind them", () => {
  const doubts = (...lines: string[]) => {
    const parsed = parseReport(["Hiring Loop", ...lines].join("\n"));
    if ("problems" in parsed) throw new Error(parsed.problems.join(" "));
    return parsed.warnings.filter(({ message }) => message.includes("em dash"));
  };

  test("are told where none has the one that splits", () => {
    expect(doubts("- Talk – ask", "- Tour - walk", "- Meal: sit", "- Rest")).toEqual([
      { section: "Hiring Loop", message: expect.stringContaining("(lines 2, 3, 4)") },
    ]);
  });

  test("are not where one has", () => {
    expect(doubts("- Talk — ask", "- Tour – late – and back")).toEqual([]);
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
    {
      section: "Interview Prep Checklist",
      text: "Ask who decides.",
      line: 8,
      bullet: true,
      nested: false,
    },
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

test("settings and stages of one name are warned of", () => {
  const parsed = parseReport("Hiring Loop\n- Talk\n- talk — again");
  expect(parsed).toMatchObject({
    warnings: expect.arrayContaining([
      { section: "Hiring Loop", message: "2 stages are named “Talk” (lines 2, 3)." },
    ]),
  });
});

test.each([
  "○",
  "■",
  "★",
  "◆",
  "➤",
  "→",
  "✓",
  "»",
  "\uF0B7",
  "‑",
  "(1)",
  "a)",
  "(a)",
  "> -",
  "12.",
])("“%s” marks an item", (mark) => {
  expect(read("Signals", `${mark} Asks first`).signals).toEqual([{ text: "Asks first", line: 4 }]);
});

test("a number before a single word marks an item, whatever the word", () => {
  expect(read("Portfolio ideas", "1. Drivers", "2. Risks").artifacts).toHaveLength(2);
});

test("marks of emphasis are no words", () => {
  const lines = ["* *Ward* — ask", "- **Clinic** — _days_", "- two * three * four", "- a_b_c"];
  expect(read("Settings", ...lines).settings.map(({ name, emphasis }) => [name, emphasis])).toEqual(
    [
      ["Ward", "ask"],
      ["Clinic", "days"],
      ["two * three * four", null],
      ["a_b_c", null],
    ],
  );
});

test("a mark in a line of its own marks the next, as in a copy of a printed page", () => {
  const { outcomes, other, signals, risks } = read(
    "Field note: a day",
    "90-day outcomes:",
    "•",
    "Notes hold.",
    "•",
    "Handoffs hold.",
    "Signals",
    "▪",
    "Asks first",
    "▪",
    "Risks & Outlook",
    "▪",
    "Rooms close.",
  );
  expect(outcomes.map(({ text, line }) => [text, line])).toEqual([
    ["Notes hold.", 6],
    ["Handoffs hold.", 8],
  ]);
  expect(signals).toEqual([{ text: "Asks first", line: 11 }]);
  expect(risks).toEqual([{ text: "Rooms close.", line: 15 }]);
  expect(other.map(({ line }) => line)).toEqual([4, 5, 7, 10, 12, 14]);
});

test("boxes to tick are no words of an item", () => {
  const { scenarios } = read("Interview Prep Checklist", "- [ ] Practice a handover.");
  expect(scenarios).toMatchObject([{ text: "Practice a handover." }]);
});

test.each([
  "What a first-quarter “win” on notes usually includes:",
  "If trust is the goal, early wins usually look like:",
  "By day 90 on notes, you want reviewers to believe:",
  "Day-90 outcomes that reduce doubt:",
])("outcomes at 90 days are announced by “%s”", (announced) => {
  const { outcomes, arc90 } = read("Field note: a day", announced, "- Notes hold.");
  expect([outcomes.length, arc90.length]).toEqual([1, 0]);
});

test.each(["A realistic first-90-days arc for notes:", "A 90-day operating cadence:"])(
  "the arc of 90 days is announced by “%s”",
  (announced) => {
    const { outcomes, arc90 } = read("Field note: a day", announced, "- Listen.");
    expect([outcomes.length, arc90.length]).toEqual([0, 1]);
  },
);

test("levels end at a colon or at any spaced dash", () => {
  const lines = [
    "- Entry: keeps notes — all",
    "- Mid — plans: well",
    "- Senior – leads",
    "- Lead - sets",
  ];
  expect(read("Career steps", ...lines).levels.map(({ name, text }) => [name, text])).toEqual([
    ["Entry", "keeps notes — all"],
    ["Mid", "plans: well"],
    ["Senior", "leads"],
    ["Lead", "sets"],
  ]);
});
