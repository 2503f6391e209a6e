import { describe, expect, test } from "vitest";
import { accountForLines } from "./account-for-lines.ts";
import { parseReport } from "./parse-report.ts";
import { renderReport } from "./render-report.ts";

const BEHIND = ["## Portfolio ideas", "- A sheet"];

function parsed(...lines: string[]) {
  const answer = parseReport([...lines, ...BEHIND].join("\n"));
  if ("problems" in answer) throw new Error(answer.problems.join(" "));
  return answer;
}

/** The stages as name and guidance, once it is sure that no line is lost and all is read again. */
function stages(...lines: string[]) {
  const { report } = parsed(...lines);
  const full = [...lines, ...BEHIND].filter((line) => line.trim() !== "");
  expect([...accountForLines(report).values()].map((names) => names.length)).toEqual(
    full.map(() => 1),
  );
  expect(parseReport(renderReport(report))).toMatchObject({ report });
  return report.stages.map(({ name, guidance }) => [name, guidance]);
}

const guesses = (...lines: string[]) =>
  parsed(...lines).warnings.filter(({ message }) => message.startsWith("Nothing marks"));

const TWO = [
  ["Ward round", "Say what you saw."],
  ["Family talk", "Say it twice."],
];

describe("stages that stand as headings over their guidance", () => {
  test.each([
    ["deeper headings", ["## Hiring Loop", "Two talks.", "### Ward round", "### Family talk"]],
    ["numbered headings", ["## Hiring Loop", "### 1. Ward round", "### 2. Family talk"]],
    ["numbers of sections", ["## 7. Hiring Loop", "### 7.1 Ward round", "### 7.2 Family talk"]],
    ["labelled headings", ["Hiring Loop", "### Stage 1: Ward round", "### Stage 2 — Family talk"]],
    ["labels", ["Hiring Loop", "Two talks.", "Round 1: Ward round", "Round 2: Family talk"]],
    ["labels in words", ["Hiring Loop", "Stage One: Ward round", "STAGE II — Family talk"]],
    ["bold lines", ["**Hiring Loop**", "**Ward round**", "**Family talk:**"]],
    ["bold numbered lines", ["**Hiring Loop**", "**1. Ward round**", "**2. Family talk**"]],
    ["underscored lines", ["Hiring Loop", "__Ward round__", "__Family talk__"]],
    ["numbered items", ["Hiring Loop", "1. Ward round", "2. Family talk"]],
    ["items", ["Hiring Loop", "- Ward round", "- Family talk:"]],
  ])("%s", (_name, lines) => {
    const headed = (beneath: [string[], string[]]) => {
      const [first, second] = [lines.slice(0, -1), lines.slice(-1)];
      return [...first, ...beneath[0], ...second, ...beneath[1]];
    };
    const prose = headed([["Say what you saw."], ["Say it twice."]]);
    expect(stages(...prose)).toEqual(TWO);
    expect(guesses(...prose)).toEqual([]);
    expect(
      stages(
        ...headed([
          ["", "Say what you saw."],
          ["", "", "Say it twice."],
        ]),
      ),
    ).toEqual(TWO);
  });

  test("with items beneath them, which are their guidance", () => {
    const beneath = ["- say what you saw", "- and whom you told."];
    const guidance = "say what you saw; and whom you told.";
    for (const [first, second] of [
      ["### Ward round", "### Family talk"],
      ["**Ward round**", "**Family talk**"],
      ["Stage 1: Ward round", "Stage 2: Family talk"],
      ["1. Ward round", "2. Family talk"],
    ] as const) {
      expect(stages("Hiring Loop", first, ...beneath, second, "- It tests: calm")).toEqual([
        ["Ward round", guidance],
        ["Family talk", "It tests: calm"],
      ]);
    }
  });

  test("with lines and items, and deeper headings between", () => {
    const deeper = ["### Ward round", "#### Form", "Walk.", "#### What it tests:", "- order"];
    expect(stages("## Hiring Loop", ...deeper, "### Family talk")).toEqual([
      ["Ward round", "Form Walk. What it tests: order"],
      ["Family talk", ""],
    ]);
  });

  test("with the same names of items beneath each", () => {
    const [first, second] = [
      ["- Form — walk", "- Time — short"],
      ["- Form — talk", "- Time — long"],
    ];
    expect(
      stages("## Hiring Loop", "### Ward round", ...first, "### Family talk", ...second),
    ).toEqual([
      ["Ward round", "Form — walk; Time — short"],
      ["Family talk", "Form — talk; Time — long"],
    ]);
  });

  test("which have guidance of their own keep that", () => {
    expect(stages("## Hiring Loop", "### Ward round — walk", "### Family talk — talk")).toEqual([
      ["Ward round", "walk"],
      ["Family talk", "talk"],
    ]);
  });

  test("with names in bold before a colon or a dash", () => {
    for (const mark of ["", "- ", "1. "]) {
      const lines = [`${mark}**Ward round:** walk`, `${mark}**Family talk** – talk`];
      expect(stages("Hiring Loop", ...lines)).toEqual([
        ["Ward round", "walk"],
        ["Family talk", "talk"],
      ]);
    }
  });
});

test("a line between one number and the next is no heading", () => {
  const lines = ["1. Ward round", "Say what you saw", "2. Family talk", "Say it twice."];
  expect(stages("Hiring Loop", ...lines)).toEqual([
    ["Ward round", "Say what you saw"],
    ["Family talk", "Say it twice."],
  ]);
});

test("in bold before a colon, one of them with nothing said of it", () => {
  const lines = ["**Ward round:** walk", "**Family talk:** talk", "**Lunch**"];
  expect(stages("Hiring Loop", ...lines)).toEqual([
    ["Ward round", "walk"],
    ["Family talk", "talk"],
    ["Lunch", ""],
  ]);
});

test("labels in bold beneath a heading in bold are no headings", () => {
  const labels = ["**Form:** walk", "**It tests:** calm"];
  const lines = ["**Ward round**", ...labels, "**Family talk**", ...labels];
  expect(stages("Hiring Loop", ...lines)).toEqual([
    ["Ward round", "Form: walk It tests: calm"],
    ["Family talk", "Form: walk It tests: calm"],
  ]);
});

describe("what nothing but its place marks as a stage is taken for one, and told", () => {
  test.each([
    ["headings beside the loop's", ["## Hiring Loop", "## Ward round", "## Family talk"]],
    [
      "lines in the form of a heading",
      ["## Hiring Loop", "Two talks.", "Ward round", "Family talk"],
    ],
  ])("%s", (_name, lines) => {
    const all = [...lines.slice(0, -1), "Say what you saw.", ...lines.slice(-1), "Say it twice."];
    expect(stages(...all)).toEqual(TWO);
    expect(guesses(...all)).toEqual([
      { section: "Hiring Loop", message: expect.stringContaining("look through them") },
    ]);
  });

  test("lines with a name and a tail", () => {
    const lines = ["## Hiring Loop", "Two talks.", "Ward round — walk", "Family talk — talk"];
    expect(stages(...lines)).toEqual([
      ["Ward round", "walk"],
      ["Family talk", "talk"],
    ]);
    expect(guesses(...lines)).toHaveLength(1);
  });

  test("lines apart, where what is said of them has no full stop", () => {
    const lines = ["", "Ward round", "Say what you saw", "", "Family talk", "Say it twice"];
    expect(stages("Hiring Loop", ...lines)).toEqual([
      ["Ward round", "Say what you saw"],
      ["Family talk", "Say it twice"],
    ]);
  });

  test("but not a single heading beside the loop's: the loop is refused", () => {
    expect(parseReport("## Hiring Loop\n## Our offices\n- North\n- South")).toEqual({
      problems: [expect.stringContaining("holds no stage")],
    });
  });
});

test("a heading below the loop may be called as a section of the family is", () => {
  const lines = [
    "### Overview",
    "Two rounds.",
    "### Work samples",
    "Bring one.",
    "### Q&A",
    "Ask.",
  ];
  expect(stages("## Hiring Loop", ...lines)).toEqual([
    ["Work samples", "Bring one."],
    ["Q&A", "Ask."],
  ]);
});

describe("headings that are no stages", () => {
  test.each([
    ["over groups of named items", ["### At home", "- Call — ask", "### Here", "- Tour — walk"]],
    ["a single one over items", ["### What is tested", "- Call — ask", "- Tour — walk"]],
    ["behind the items", ["- Call — ask", "- Tour — walk", "### Before you come", "- Sleep"]],
    ["behind the loop", ["- Call — ask", "- Tour — walk", "## Our offices", "- North"]],
  ])("%s", (_name, lines) => {
    expect(stages("## Hiring Loop", ...lines)).toEqual([
      ["Call", "ask"],
      ["Tour", "walk"],
    ]);
  });
});

describe("stages in the rows of a table", () => {
  test.each([
    [
      "with a heading and a rule",
      ["| Stage | Tests |", "|---|---|", "| Call | ask |", "| Tour | |"],
    ],
    [
      "with a column that counts",
      ["| # | Stage | Tests |", "|--|--|--|", "| 1 | Call | ask |", "| 2 | Tour |"],
    ],
    ["with a heading alone", ["Round\tTests", "Call\task", "Tour\t-"]],
    ["without a heading", ["Two talks.", "Call | ask", "Tour | "]],
  ])("%s", (_name, lines) => {
    expect(stages("Hiring Loop", ...lines)).toEqual([
      ["Call", "ask"],
      ["Tour", ""],
    ]);
  });

  test("with several columns of what is said of them", () => {
    const rows = ["Stage | Tests | Minutes", "Call | ask | 30", "Tour | walk |"];
    expect(stages("Hiring Loop", ...rows)).toEqual([
      ["Call", "ask; 30"],
      ["Tour", "walk"],
    ]);
  });

  test("but not where the loop has items", () => {
    expect(stages("Hiring Loop", "- Call — ask", "- Tour", "Lunch | sit")).toEqual([
      ["Call", "ask"],
      ["Tour", ""],
    ]);
  });
});

test("settings and levels may stand as headings too", () => {
  const { settings, levels } = parsed(
    "## Hiring Loop",
    "- Talk",
    "## Role Variants",
    "### Ward",
    "Ask for the rota.",
    "### Clinic",
    "## Career Roadmap",
    "### Career steps",
    "#### Entry",
    "Keeps notes: all of them.",
    "#### Senior",
    "- leads",
    "- teaches",
  ).report;
  expect(settings.map(({ name, emphasis }) => [name, emphasis])).toEqual([
    ["Ward", "Ask for the rota."],
    ["Clinic", null],
  ]);
  expect(levels.map(({ name, text }) => [name, text])).toEqual([
    ["Entry", "Keeps notes: all of them."],
    ["Senior", "leads; teaches"],
  ]);
});

test("headings that group stages are headings, under which stages are read", () => {
  const groups = [
    "### At home",
    "- Call — ask",
    "- Task",
    "### Here",
    "- Tour — walk",
    "- Meal — sit",
  ];
  const { report } = parsed("## Hiring Loop", ...groups, "## Our offices", "- North");
  expect(report.stages.map(({ name }) => name)).toEqual(["Call", "Task", "Tour", "Meal"]);
  const headings = report.sections.map(({ heading }) => heading);
  expect(headings.slice(0, 4)).toEqual(["Hiring Loop", "At home", "Here", "Our offices"]);
});
