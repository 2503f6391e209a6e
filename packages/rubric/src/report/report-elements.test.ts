import { describe, expect, test } from "vitest";
import { parseReport } from "./parse-report.ts";
import { renderReport } from "./render-report.ts";
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
    ["- Ward:", "Ward", null],
    ["- **Ward:** days", "Ward", "days"],
    ["- **Ward** – days", "Ward", "days"],
    ["- **Ward** / clinic", "Ward / clinic", null],
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

  test("has no heading where the words of one stand in a row of it", () => {
    expect(found("Signal paths | In time | Chart", "Proof of life | Twice | Log")).toHaveLength(2);
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
