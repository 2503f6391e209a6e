import { describe, expect, it } from "vitest";
import type { GeneralizabilityReport } from "../generalizability/generalizability.ts";
import { documentProblems, fixture, inWorld } from "./command-world.ts";
import { run } from "./g-study.ts";

const HIRING = fixture("hiring_20x3x8/data.csv");

function json(text: string): GeneralizabilityReport {
  const outcome = inWorld(run, { "r.csv": text }, ["r.csv", "--json"]);
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  expect(documentProblems("g-study", outcome.stdout)).toEqual([]);
  return JSON.parse(outcome.stdout) as GeneralizabilityReport;
}

const codes = (report: GeneralizabilityReport): string[] => report.findings.map(({ code }) => code);

describe("g-study ratings.csv", () => {
  it("prints the components that lme4 finds, and the reading", () => {
    const report = json(HIRING);
    expect(report.components.candidate).toMatchObject({ estimate: expect.closeTo(0.31839671, 5) });
    expect(report.observed).toMatchObject({ g: { estimate: expect.closeTo(0.92498, 4) } });
    expect(report.reading).toMatch(
      /^If another panel of three had met .* about 12 pairs of candidates in 100/,
    );
    expect(codes(report)).toEqual(["at-zero"]);
  });

  it("takes a stage with the criterion, and counts repeated rows with a finding", () => {
    const rows = ["candidate,rater,criterion,rating,stage"];
    for (const candidate of ["A", "B", "C"]) {
      for (const rater of ["R", "S"]) {
        for (const stage of ["one", "two"]) {
          rows.push(`${candidate},${rater},k,${(rows.length % 4) + 1},${stage}`);
        }
      }
    }
    expect(json(rows.join("\n")).design.criteria).toBe(2);
    const repeated = json([...rows, rows[1]].join("\n"));
    expect(codes(repeated)).toContain("repeated-ratings");
    expect(repeated.design.ratings).toBe(13);
  });

  it.each([
    ["nothing", "candidate,rater,criterion,rating\n"],
    ["two ratings", "candidate,rater,criterion,rating\nA,R,k,1\nB,R,k,2\n"],
    ["one interviewer", "candidate,rater,criterion,rating\nA,R,k,1\nB,R,k,2\nA,R,l,3\nB,R,l,3\n"],
    ["all equal", "candidate,rater,criterion,rating\nA,R,k,3\nB,R,k,3\nA,S,k,3\nB,S,k,3\n"],
  ])("%s: a document that keeps its schema", (_, text) => {
    expect(json(text).reading).toContain("cannot tell yet");
  });

  it("prints tables without --json", () => {
    const { code, stdout } = inWorld(run, { "r.csv": HIRING }, ["r.csv"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/candidate +0\.3184 +35\.4/);
    expect(stdout).toMatch(/1 +endless/);
    expect(inWorld(run, { "r.csv": "candidate,rater,criterion,rating\n" }, ["r.csv"]).code).toBe(0);
  });

  it.each([
    ["candidate,rater,criterion\n", "no column rating; got candidate, rater, criterion"],
    ["candidate,rater,criterion,rating\nA,R,k,high\n", 'line 2, column rating: got "high", want a'],
    ["candidate,rater,criterion,rating\nA,,k,2\n", "line 2, column rater: got nothing"],
    ["candidate,rater,criterion,rating,weight\nA,R,k,2,2\n", "unknown column weight"],
  ])("refuses %j", (text, message) => {
    const outcome = inWorld(run, { "r.csv": text }, ["r.csv", "--json"]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(message);
  });
});
