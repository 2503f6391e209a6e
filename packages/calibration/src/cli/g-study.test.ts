import { describe, expect, it } from "vitest";
import type { DecisionRow } from "../generalizability/decision-study.ts";
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

  it("leaves out columns that it does not read, and says which", () => {
    const more = HIRING.trim()
      .split("\n")
      .map((line, i) => `${line},${i === 0 ? "weight" : 2}`)
      .join("\n");
    const { findings, components } = json(more);
    expect(components).toEqual(json(HIRING).components);
    expect(findings[0]).toEqual({
      code: "ignored-columns",
      message: "r.csv: the column weight was not read.",
    });
  });

  const SESSIONS = fixture("sessions/data.csv");
  const withSession = (name: (row: readonly string[]) => string): string =>
    SESSIONS.trim()
      .split("\n")
      .map((line, i) => {
        const row = line.split(",");
        return [...row.slice(0, 4), i === 0 ? "session" : name(row)].join(",");
      })
      .join("\n");

  it("tells what a room shares from one interviewer's impression, as lme4 does", () => {
    const reference = JSON.parse(fixture("sessions/reference_gtheory_lme4.json")) as {
      REML_criterion: number;
      variance_components: Record<string, number>;
    };
    const report = json(SESSIONS);
    expect(report.remlCriterion).toBeCloseTo(reference.REML_criterion, 7);
    for (const [name, variance] of Object.entries(reference.variance_components)) {
      const { estimate } = report.components[name as "residual"] as { estimate: number };
      expect(Math.abs(estimate / variance - 1)).toBeLessThan(1e-4);
    }
    const { oneSession, decisionStudy } = report as unknown as {
      oneSession: { decisionStudy: DecisionRow[] };
      decisionStudy: DecisionRow[];
    };
    const three = ({ raters, criteria }: DecisionRow): boolean => raters === 3 && criteria === 4;
    const apart = decisionStudy.find(three)!;
    const together = oneSession.decisionStudy.find(three)!;
    const room = reference.variance_components["candidate:session"]!;
    expect(apart.sessions).toBe(3);
    expect(together.sessions).toBe(1);
    expect(together.relativeErrorVariance - apart.relativeErrorVariance).toBeCloseTo(
      (room * 2) / 3,
      4,
    );
    const { stdout } = inWorld(run, { "r.csv": SESSIONS }, ["r.csv"]);
    expect(stdout).toContain("All interviewers of a candidate in one room");
    expect(stdout).toContain("not reached, at most 0.80");
  });

  it("says nothing of separate interviews where every panel sat in one room", () => {
    const report = json(withSession(() => "only"));
    expect(codes(report)).toContain("one-session-each");
    expect(report.decisionStudy).toMatchObject({ notEnough: { have: 1, need: 2 } });
    expect(report.oneSession).toMatchObject({ decisionStudy: expect.any(Array) });
    expect(report.reading).toMatch(/^If another panel of four had met the same candidates/);
  });

  it("says nothing of one room where every interview was separate", () => {
    const report = json(withSession(([, rater]) => rater!));
    expect(report.oneSession).toMatchObject({ notEnough: { have: 1, need: 2 } });
    const plain = json(SESSIONS.replaceAll(/,[^,\n]*$/gm, ""));
    expect(report.decisionStudy).toEqual(plain.decisionStudy);
    expect(report.components["candidate:rater"]).toEqual(plain.components["candidate:rater"]);
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
  ])("refuses %j", (text, message) => {
    const outcome = inWorld(run, { "r.csv": text }, ["r.csv", "--json"]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(message);
  });
});
