import { array, assert, constantFrom, integer, option, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementReport } from "../agreement/agreement.ts";
import { run } from "./agreement.ts";
import { documentProblems, fixture, inWorld } from "./command-world.ts";

const SHROUT = fixture("shrout_fleiss_1979/data_wide.csv");

function json(text: string, ...flags: string[]): AgreementReport {
  const outcome = inWorld(run, { "units.csv": text }, ["units.csv", "--json", ...flags]);
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  expect(documentProblems("agreement", outcome.stdout)).toEqual([]);
  return JSON.parse(outcome.stdout) as AgreementReport;
}

describe("agreement units.csv", () => {
  it("gives Shrout and Fleiss's ICC2 first, with too few units as a finding beside it", () => {
    const report = json(SHROUT);
    expect(report.primary.key).toBe("icc.ICC2");
    expect(report.primary.value).toMatchObject({ estimate: expect.closeTo(0.28976377953, 10) });
    expect(report.findings.map(({ code }) => code)).toEqual(["few-units"]);
    expect(report.design).toMatchObject({ units: 6, raters: 4, missing: 0 });
  });

  it("holds numbers back with --gates on", () => {
    const held = {
      notEnough: { have: 6, need: 10, because: "units marked by two raters or more" },
    };
    const report = json(SHROUT, "--gates", "on");
    expect(report.icc).toEqual(held);
    expect(report.percent.exact).toEqual(held);
    expect(report.pairs).toEqual(held);
  });

  it("reads the same marks with and without a column of names", () => {
    const bare = SHROUT.split("\n")
      .map((line) => line.slice(line.indexOf(",") + 1))
      .join("\n");
    const named = SHROUT.replace("unit,", "who,").replace(/^(\d),/gm, "unit $1,");
    expect(json(bare).icc).toEqual(json(SHROUT).icc);
    expect(json(named).icc).toEqual(json(SHROUT).icc);
  });

  it("groups the criteria of one candidate", () => {
    const rows = ["Ann,a,1,1", "Ann,b,2,2", "Ben,a,3,2", "Ben,b,4,3", "Cid,a,2,1", "Cid,b,1,1"];
    const report = json(`candidate,criterion,R1,R2\n${rows.join("\n")}\n`);
    expect(report.findings.map(({ code }) => code)).toContain("grouped-units");
  });

  it("prints tables without --json", () => {
    const { code, stdout } = inWorld(run, { "u.csv": SHROUT }, ["u.csv"]);
    expect(code).toBe(0);
    expect(stdout).toContain("intraclass, ICC2");
    expect(stdout).toMatch(/R1 and R4 +6 +0\.167 +0\.833/);
  });

  it.each([
    [
      "unit,A,B\n1,2,3\n2,x,3\n",
      [],
      'u.csv, line 3, column A: got "x", want a number, or an empty',
    ],
    ["unit,A,B\n1,2,9\n", ["--scale", "1..4"], 'line 2, column B: got "9", want one of 1, 2, 3, 4'],
    ["unit,A,B\n1,2,3\n1,2,3\n", [], "line 3: the unit 1 came on line 2 already"],
    ["unit,A\n1,2\n", ["--scale", "4"], "--scale: got 4, want two whole numbers such as 1..4"],
    ["unit,A\n1,2\n", ["--gates", "perhaps"], "--gates: got perhaps, want on or off"],
    ["unit,A\n1,2\n", ["--nope"], "Unknown option '--nope'"],
    ["unit\n1\n", [], "no rater column"],
  ])("refuses %j %j", (text, flags, message) => {
    const outcome = inWorld(run, { "u.csv": text }, ["u.csv", ...flags]);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toBe("");
    expect(outcome.stderr).toContain(message);
  });

  it("refuses a missing file and a missing name", () => {
    expect(inWorld(run, {}, ["gone.csv"]).stderr).toContain("gone.csv: no such file");
    expect(inWorld(run, {}, []).stderr).toContain("got 0 files, want one");
  });
});

describe("sessions", () => {
  const LONG = fixture("sessions/data.csv");
  const [, ...lines] = LONG.trim().split("\n");
  const marks = lines.map((line) => line.split(",") as [string, string, string, string, string]);
  const raters = [...new Set(marks.map(([, rater]) => rater))].sort();

  it("reads a row a mark as it reads a row a unit and session", () => {
    const rows = new Map<string, string[]>();
    for (const [candidate, rater, criterion, rating, session] of marks) {
      const id = `${candidate},${criterion},${session}`;
      const cells = rows.get(id) ?? raters.map(() => "");
      cells[raters.indexOf(rater)] = rating;
      rows.set(id, cells);
    }
    const wide = [
      ["candidate", "criterion", "session", ...raters].join(","),
      ...Array.from(rows, ([id, cells]) => [id, ...cells].join(",")),
    ].join("\n");
    const long = json(LONG);
    expect(json(wide).sessions).toEqual(long.sessions);
    expect(long.sessions).toMatchObject({
      sameSession: { units: 160, pairs: 320 },
      separateSessions: { units: 160, pairs: 640 },
    });
    expect(long.design).toMatchObject({ units: 160, raters: 8 });
    expect(long.findings.map(({ code }) => code)).toContain("mixed-sessions");
    expect(inWorld(run, { "l.csv": LONG }, ["l.csv"]).stdout).toMatch(
      /in one session +320 +0\.397/,
    );
  });

  it("leaves out what neither names the unit nor is read, and says so", () => {
    const noted = LONG.trim()
      .split("\n")
      .map((line, i) => `${line},${i === 0 ? "note" : i}`)
      .join("\n");
    const report = json(noted);
    expect(report.sessions).toEqual(json(LONG).sessions);
    expect(report.findings[0]).toMatchObject({
      code: "ignored-columns",
      message: "units.csv: the column note was not read.",
    });
    expect(json("essay,rater,rating\n1,A,2\n1,B,3\n2,A,1\n2,B,1\n").design.units).toBe(2);
  });

  it("reads Shrout and Fleiss's table a row a mark", () => {
    const units = SHROUT.trim().split("\n").slice(1);
    const long = units.flatMap((line) => {
      const [unit, ...cells] = line.split(",");
      return cells.map((mark, r) => `${unit},R${r + 1},${mark}`);
    });
    const report = json(["unit,rater,rating", ...long].join("\n"));
    expect(report.icc).toEqual(json(SHROUT).icc);
    expect(report.sessions).toMatchObject({ notEnough: { have: 0, need: 1 } });
  });

  it.each([
    ["rater,rating\nA,1\n", "no column that names the unit, such as candidate"],
    ["unit,rater,rating\n1,A,x\n", 'line 2, column rating: got "x", want a number'],
    ["unit,rater,rating\n1,,2\n", "line 2, column rater: got nothing"],
    ["unit,rater,rating\n1,A,2\n1,A,3\n", "line 3: the unit 1, marked by A, came on line 2"],
    ["unit,rater,rating,session\n1,A,2,\n", "line 2, column session: got nothing"],
    ["candidate,session,A\n1,,2\n", "line 2, column session: got nothing"],
  ])("refuses %j", (text, message) => {
    const outcome = inWorld(run, { "u.csv": text }, ["u.csv"]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(message);
  });
});

describe("no table breaks it", () => {
  it.each([
    ["one rater", "unit,A\n1,3\n2,4\n"],
    ["one unit", "unit,A,B\n1,3,4\n"],
    ["no unit", "unit,A,B\n"],
    ["no marks", "unit,A,B\n1,,\n2,,\n"],
    ["constant marks", "unit,A,B\n1,3,3\n2,3,3\n3,3,3\n"],
    ["no overlap", "unit,A,B\n1,3,\n2,,4\n3,1,\n"],
    ["perfect agreement", "unit,A,B,C\n1,3,3,3\n2,4,4,4\n3,1,1,1\n"],
    ["one rater constant", "unit,A,B\n1,3,3\n2,3,4\n3,3,1\n"],
    ["a rater one point lower everywhere", "unit,A,B\n1,3,2\n2,4,3\n3,2,1\n"],
    ["opposite raters", "unit,A,B\n1,1,4\n2,4,1\n3,2,3\n4,3,2\n"],
  ])("%s", (_, text) => {
    expect(json(text).design.raters).toBeGreaterThan(0);
  });

  it("random tables give finite numbers or NotEnough", () => {
    const mark = option(constantFrom("1", "2", "3", "4", "2.5"), { nil: "", freq: 4 });
    const width = integer({ min: 1, max: 4 });
    const table = width.chain((raters) =>
      array(array(mark, { minLength: raters, maxLength: raters }), { maxLength: 8 }),
    );
    assert(
      property(table, (rows) => {
        const names = ["A", "B", "C", "D"].slice(0, rows[0]?.length ?? 1);
        const lines = rows.map((row, i) => [i, ...row].join(","));
        expect(
          json(["unit", ...names].join(",").concat("\n", lines.join("\n"))).findings,
        ).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
