import { describe, expect, it } from "vitest";
import type { AccuracyReport } from "../accuracy/accuracy.ts";
import { run } from "./accuracy.ts";
import { documentProblems, fixture, inWorld } from "./command-world.ts";

const DATA = fixture("cronbach_accuracy/data.csv");
const rows = DATA.trim()
  .split("\n")
  .map((line) => line.split(","));
const columns = (...keep: number[]): string =>
  rows.map((cells) => keep.map((at) => cells[at]).join(",")).join("\n");

function json(files: Record<string, string>): AccuracyReport {
  const outcome = inWorld(run, files, [...Object.keys(files), "--json"]);
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  expect(documentProblems("accuracy", outcome.stdout)).toEqual([]);
  const { seconds: _, ...report } = JSON.parse(outcome.stdout) as AccuracyReport & {
    seconds: number;
  };
  return report;
}

describe("accuracy rater.csv truth.csv", () => {
  const report = json({ "data.csv": DATA });

  it("finds Cronbach's components", () => {
    expect(report.cronbach).toMatchObject({
      elevation: { squared: expect.closeTo(0.04, 12), difference: expect.closeTo(0.2, 12) },
      total: { squared: expect.closeTo(0.56, 12) },
    });
    expect(report.findings).toEqual([]);
  });

  it("reads the reference from its own file, under either name, or from the same file twice", () => {
    const rated = columns(0, 1, 2);
    const named = columns(0, 1, 3);
    const plain = named.replace("true", "rating");
    expect(json({ "rater.csv": rated, "truth.csv": named })).toEqual(report);
    expect(json({ "rater.csv": rated, "truth.csv": plain })).toEqual(report);
    const { code, stdout } = inWorld(run, { "d.csv": DATA }, ["d.csv", "d.csv", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ cronbach: report.cronbach });
  });

  it("leaves out what has no counterpart, and says so", () => {
    const rated = columns(0, 1, 2).split("\n").slice(0, 40).join("\n");
    const found = json({ "rater.csv": rated, "truth.csv": columns(0, 1, 3) });
    expect(found.design.pairs).toBe(39);
    expect(found.findings.map(({ code }) => code)).toEqual(["unmatched", "incomplete"]);
  });

  it.each([
    ["nothing", "candidate,criterion,rating,true\n"],
    ["one rating", "candidate,criterion,rating,true\nA,k,1,2\n"],
    ["constant", "candidate,criterion,rating,true\nA,k,2,2\nA,l,2,2\nB,k,2,2\nB,l,2,2\n"],
  ])("%s: a document that keeps its schema", (_, text) => {
    expect(json({ "d.csv": text }).design.candidates).toBeLessThan(3);
  });

  it("prints tables without --json", () => {
    const { code, stdout } = inWorld(run, { "d.csv": DATA }, ["d.csv"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/differential accuracy: who is good at what +0\.264/);
    expect(stdout).toMatch(/share within one point +1\.000/);
    const empty = { "d.csv": "candidate,criterion,rating,true\n" };
    expect(inWorld(run, empty, ["d.csv"]).stdout).toContain("Components: have 0, need 2");
  });

  it.each([
    ["candidate,criterion,rating\nA,k,1\n", "no column true; got candidate, criterion, rating"],
    ["candidate,criterion,true\nA,k,1\n", "no column rating"],
    ["candidate,criterion,rating,true\nA,k,1,2\nA,k,2,2\n", "line 3: A on k came before"],
    ["candidate,criterion,rating,true\nA,k,x,2\n", 'line 2, column rating: got "x", want a number'],
    [
      "candidate,rater,criterion,rating,true\nA,R,k,1,2\nB,S,k,1,2\n",
      'line 3, column rater: got "S", want one rater\'s ratings only, and "R" came first',
    ],
  ])("refuses %j", (text, message) => {
    const outcome = inWorld(run, { "d.csv": text }, ["d.csv"]);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toBe("");
    expect(outcome.stderr).toContain(message);
  });

  it("refuses three files", () => {
    expect(inWorld(run, {}, ["a", "b", "c"]).stderr).toContain("got 3 files, want one or two");
  });
});
