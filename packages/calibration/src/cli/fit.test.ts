import { describe, expect, it } from "vitest";
import { documentProblems, fixture, inWorld, type Outcome } from "./command-world.ts";
import { run } from "./fit.ts";

const GUILFORD = fixture("guilford_creativity/data.csv");

function fitCsv(csv: string, ...args: string[]): Outcome {
  return inWorld(run, { "r.csv": csv }, ["r.csv", ...args]);
}

describe("fit --json", () => {
  it.each([
    [],
    ["--estimator", "jml"],
    ["--estimator", "jml", "--centre", "rater"],
    ["--estimator", "mml"],
    ["--sds", "ml", "--interview-effect", "off"],
    ["--sds", "mode", "--gates", "off"],
    ["--scale", "1..9"],
  ])("prints one document that meets its schema: %s", (...args) => {
    const { code, stdout, stderr } = fitCsv(GUILFORD, "--json", ...args.flat());
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(documentProblems("fit", stdout)).toEqual([]);
  });

  it("reads stage, at, group and weight, quoted names and dates", () => {
    const csv = [
      "candidate,rater,criterion,rating,stage,at,group,weight",
      '"Doe, Ann",Ines,Basis,3,Case,2025-03-31,Senior,1',
      '"Doe, Ann",Jonas,Basis,2,Case,2025-04-01T10:00:00Z,Senior,2',
      "Bo,Ines,Basis,4,Case,2025-04-02,Entry,1",
      "Bo,Jonas,Basis,1,Documentation,2025-04-02,Entry,0.5",
    ].join("\n");
    const { code, stdout } = fitCsv(csv, "--json", "--gates", "off", "--scale", "1..4");
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as {
      criteria: { id: string }[];
      candidates: { id: string; count: number }[];
      thresholds: unknown[];
    };
    expect(report.criteria.map(({ id }) => id)).toEqual(["Case / Basis", "Documentation / Basis"]);
    expect(report.candidates).toMatchObject([
      { id: "Bo", count: 1.5 },
      { id: "Doe, Ann", count: 3 },
    ]);
    expect(report.thresholds).toHaveLength(3);
  });

  it("takes a second interview as another interview, and a shared room as an error of its own", () => {
    const rows = (name: (rater: string, i: number) => string): string =>
      GUILFORD.trim()
        .split("\n")
        .map((line, i) => `${line},${i === 0 ? "session" : name(line.split(",")[1]!, i)}`)
        .join("\n");
    const codes = (csv: string): string[] =>
      (JSON.parse(fitCsv(csv, "--json").stdout) as { findings: { code: string }[] }).findings.map(
        ({ code }) => code,
      );
    expect(codes(rows(() => "one"))).toEqual(
      expect.arrayContaining(["shared-sessions", "session-sd-held"]),
    );
    expect(codes(rows((rater) => rater))).not.toContain("shared-sessions");
    const numbers = (csv: string): unknown => {
      const {
        findings: _,
        seconds: _seconds,
        ...rest
      } = JSON.parse(fitCsv(csv, "--json", "--gates", "off").stdout) as Record<string, unknown>;
      return rest;
    };
    expect(numbers(rows((rater) => rater))).toEqual(numbers(GUILFORD));
    expect(numbers(rows(() => "one"))).toMatchObject({
      sds: { session: expect.closeTo(0.5, 9) as number },
    });
    expect(JSON.stringify(numbers(GUILFORD))).not.toContain('"session"');
    expect(fitCsv(rows(() => "one")).stdout).toMatch(/interviews 0\.\d\d, rooms 0\.50/);
    // Every second criterion in a second meeting: twice the interviews, each with its own halo.
    expect(numbers(rows((_, i) => String(i % 2)))).not.toEqual(numbers(GUILFORD));
  });

  it("withholds gated numbers, and gives them with the gates off", () => {
    const gated = JSON.parse(fitCsv(GUILFORD, "--json").stdout) as {
      thresholds: { value: object }[];
    };
    expect(gated.thresholds[0]!.value).toMatchObject({ notEnough: { have: 4, need: 10 } });
    const open = JSON.parse(fitCsv(GUILFORD, "--json", "--gates", "off").stdout) as {
      thresholds: { value: unknown }[];
    };
    expect(open.thresholds.every(({ value }) => typeof value === "number")).toBe(true);
  });
});

describe("fit as tables", () => {
  it("has a table a facet, separation lines and the reasons for dashes", () => {
    const { stdout } = fitCsv(GUILFORD, "--estimator", "jml");
    for (const part of [
      "Joint maximum likelihood, converged",
      "Candidates (measure",
      "Interviewers (severity",
      "Criteria (difficulty",
      "Thresholds",
      "Separation 0.66  Strata 1.22  Reliability 0.31",
      "Where a dash stands",
    ]) {
      expect(stdout).toContain(part);
    }
  });
});

describe("a bad input is refused with what came and what is wanted, exit 1", () => {
  const HEADER = "candidate,rater,criterion,rating";
  it.each([
    [`${HEADER}\nA,X,K,3\nA,Y,K,high`, ["line 3", "rating", '"high"', "a whole number"]],
    [`${HEADER}\nA,X,K,2.5`, ["line 2", '"2.5"', "a whole number from 1 to 4"]],
    [`${HEADER}\nA,X,K,5`, ["line 2", '"5"', "a whole number from 1 to 4"]],
    [`${HEADER}\nA,X,K,`, ["line 2", "rating", "nothing"]],
    [`${HEADER}\nA,,K,3`, ["line 2", "rater", "nothing"]],
    [`${HEADER}\nA,X,K,3,9`, ["line 2", "5 cells", "want 4"]],
    [`candidate,rater,rating\nA,X,3`, ["line 1", "criterion"]],
    [`${HEADER},weight\nA,X,K,3,-1`, ["line 2", "weight", "-1"]],
    [`${HEADER},at\nA,X,K,3,yesterday`, ["line 2", "at", '"yesterday"', "2025-03-31"]],
    [`${HEADER},group\nA,X,K,3,S\nA,Y,K,3,T`, ["line 3", "group", "one group a candidate"]],
  ])("%s", (csv, parts) => {
    const { code, stdout, stderr } = fitCsv(csv, "--json", "--scale", "1..4");
    expect(code).toBe(1);
    expect(stdout).toBe("");
    for (const part of parts) expect(stderr).toContain(part);
  });

  it.each([
    [["--estimator", "facets"], "--estimator: got facets"],
    [["--scale", "4..1"], "--scale"],
    [["--scale", "1..99"], "20 categories"],
    [["--centre", "criterion"], "--centre"],
    [["more.csv"], "2 files"],
  ])("%s", (args, part) => {
    const { code, stderr } = fitCsv("candidate,rater,criterion,rating\nA,X,K,3", ...args);
    expect(code).toBe(1);
    expect(stderr).toContain(part);
  });
});
