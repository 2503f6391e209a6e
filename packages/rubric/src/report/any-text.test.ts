import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_REPORT, parseReport } from "./parse-report.ts";

const LOOP = "Hiring Loop\n- Work sample — what it tests\n";
const most = (unit: string, before = LOOP) =>
  before + unit.repeat(Math.floor((LONGEST_REPORT - before.length) / unit.length));

describe("any text is answered", () => {
  test("without an exception", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "Hiring Loop",
        "- a — b",
        "FAQ",
        "| a | b |",
        "|--|--|",
        "Skills & proof map",
        "\r",
      ),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom("\n", "\r\n", "\r", ""), (lines, ending) => {
        const answer = parseReport(lines.join(ending));
        const elements = "problems" in answer ? answer.problems : answer.report.stages;
        expect(elements).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["one giant line", most("x")],
    ["one giant line of words", most("ab ")],
    ["one giant item", most("x", `${LOOP}- `)],
    ["blanks", most(" ")],
    ["line ends", most("\n")],
    ["carriage returns", most("\r")],
    ["short items", most("- a\n")],
    ["long items", most(`- ${"a".repeat(110)}\n`)],
    ["bare bullets", most("-\n")],
    ["heading marks", most("#")],
    ["marked headings", most("# A\n")],
    ["unmarked headings", most("A Heading That Is Rather Long And Says Nothing At All\n")],
    ["headings of the loop", most(`${LOOP}${"x".repeat(100)}.\n`, "")],
    ["pipes", most("|", `${LOOP}Skills & proof map\n`)],
    ["rows", most(`| a | b | ${"c".repeat(120)} |\n`, `${LOOP}Skills & proof map\n`)],
    ["tabs", most("\t", `${LOOP}Skills & proof map\nx`)],
    ["parentheses", most(`constraints ${"(".repeat(110)}\n`, `${LOOP}Market Snapshot\n`)],
    ["constraints", most(`constraints. ${"a and ".repeat(45)}\n`, `${LOOP}Market Snapshot\n`)],
    ["segments", most(`for the ${"x".repeat(80)} (the ${"y".repeat(60)} segment\n`)],
    ["stages of one name", most(`- ${"Name ".repeat(25)}\n`)],
    ["artifacts", most(`- ${"item ".repeat(25)}\n`, `${LOOP}Portfolio ideas\n`)],
    ["a title's words", most("a b c d ", `US a b c d e f g h i j Market Analysis 2025\n${LOOP}`)],
    ["byte order marks", most("\uFEFF")],
    ["halves of characters", most("\uD800")],
    ["NUL", most("\0")],
    ["em dashes", most("—")],
    ["names with many tails", most(`- a${" — b".repeat(25)}\n`)],
    ["items further in", most(`- a\n${" ".repeat(75)}- b\n`)],
    ["headings over items", most("### A\nIt goes on\n- so\n", "## Hiring Loop\n")],
    ["lines beneath a name", most("  of which it goes on\n", "Hiring Loop\n- Name\n")],
    ["lines that go on", most("- a\nand so on\n", `${LOOP}Signals\n`)],
    ["lines as a mail wraps them", most(`- ${"abcdefg ".repeat(18)}\n`.replace(/.{72} /g, "$&\n"))],
    ["rows of stages", most("Talk | ask | and so on\n", "Hiring Loop\n")],
    ["wide spaces", most("a   b   c\n", `${LOOP}Skills & proof map\n`)],
    ["emphasis", most(`${"_a b c ".repeat(20)}\n`)],
    ["quotations", most(`${"> ".repeat(40)}\n`)],
    [
      "looser headings",
      most(`What gets you filtered out ${"x".repeat(50)}\n`, `${LOOP}Skills & Signals\n`),
    ],
  ])("within a second: 5 MB of %s", (_name, text) => {
    const before = process.cpuUsage();
    parseReport(text);
    // Time at work, not on the clock: other work on the machine does not count.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });

  test.each([
    ["empty", ""],
    ["blank", "\uFEFF \n\u00A0\r\n"],
    ["too long", "x".repeat(LONGEST_REPORT + 1)],
    ["too many lines", most("- a\n")],
    ["no report", "Dear all,\nthe meeting is at ten."],
  ])("a text that is %s is refused in a sentence", (_name, text) => {
    expect(parseReport(text)).toEqual({ problems: [expect.stringMatching(/^(The|There) .*\.$/)] });
  });
});
