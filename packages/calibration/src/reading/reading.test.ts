import { describe, expect, it } from "vitest";
import { fit } from "../fit/fit.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { simulate } from "../fit/simulate.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import type { RatingRecord } from "../ratings/ratings.ts";
import { fitReport } from "../reports/fit-report.ts";
import { candidateScores } from "../reports/candidates.ts";
import { interviewersReport } from "../reports/interviewers.ts";
import { candidateSentence, pairSentence } from "./candidate-sentence.ts";
import { interviewerSentence, verdictOn } from "./interviewer-sentence.ts";
import { interviewersMatterSentence, panelSentence } from "./panel-sentence.ts";
import { inShort, whatItCanTell } from "./what-it-can-tell.ts";

const SCALE = { lowest: 1, highest: 4 };
const SHAPE = {
  candidates: 60,
  raters: 6,
  criteria: 6,
  panel: 3,
  categories: 4,
  candidateSd: 1.2,
  raterSd: 0.1,
  interviewSd: 0.2,
  seed: 12,
};
const records = simulate(SHAPE).records;
const stricter = records.map((record) =>
  record.rater === "R002" ? { ...record, rating: Math.max(1, record.rating - 1) } : record,
);

function fitted(rows: readonly RatingRecord[]): Fit {
  return fit(buildRatings(rows, { scale: SCALE }));
}

function sentences(result: Fit): string[] {
  return [
    ...whatItCanTell(result),
    ...inShort(result),
    panelSentence(result),
    interviewersMatterSentence(result),
    ...interviewersReport(result).interviewers.map((one) => interviewerSentence(result, one)),
    ...candidateScores(result).map(candidateSentence),
    pairSentence(result, 0, 1),
    ...result.findings.map(({ message }) => message),
  ];
}

describe("sentences", () => {
  const plain = fitted(records);
  const planted = fitted(stricter);

  it("says by how much an interviewer rates lower, with its likely range and its basis", () => {
    const [, one] = interviewersReport(planted).interviewers;
    expect(verdictOn(one!)).toBe("lower");
    expect(interviewerSentence(planted, one!)).toMatch(
      /^On the same candidates and criteria, R002 rated about 0\.\d points lower than the panel\. Likely range 0\.\d to \d\.\d lower\. \d+ ratings, \d+ candidates, \d+ also seen by others\.$/,
    );
    expect(inShort(planted)[0]).toContain("R002");
  });

  it("never claims more than the range allows", () => {
    for (const result of [plain, planted]) {
      for (const one of interviewersReport(result).interviewers) {
        const claims = /rated about/.test(interviewerSentence(result, one));
        const [low, high] = "interval" in one.difference ? one.difference.interval : [0, 0];
        expect(claims).toBe(high < -0.15 || low > 0.15);
      }
    }
  });

  it("often says that nothing calls for action", () => {
    expect(inShort(plain)).toEqual(["Nothing here calls for action."]);
  });

  it("takes too few ratings for no good news", () => {
    expect(inShort(fitted(records.slice(0, 12)))).toEqual([
      "There are too few ratings yet to say whether anything calls for action.",
    ]);
  });

  it("at most three in short, exactly three on what it can tell", () => {
    for (const result of [plain, planted, fitted(records.slice(0, 12)), fitted([])]) {
      expect(inShort(result).length).toBeLessThanOrEqual(3);
      expect(whatItCanTell(result)).toHaveLength(3);
    }
  });

  it("gives one pair in so many for the panel, and what two more would bring", () => {
    expect(panelSentence(plain)).toMatch(
      /^If another panel of three had met the same candidates, about one pair of candidates in \w+ would change places \(0\.\d\d, likely range 0\.\d\d to 0\.\d\d\)\. Five interviewers in separate interviews would bring about 0\.\d\d, likely range 0\.\d\d to 0\.\d\d\.$/,
    );
    expect(interviewersMatterSentence(plain)).toMatch(
      /about \d+ comes? from who held the interview \(likely range \d+ to \d+\), \d+ from the candidates \(likely range \d+ to \d+\)\.$/,
    );
  });

  it("names how many more ratings would tell", () => {
    const few = fitted(records.filter((record, i) => record.rater !== "R003" || i % 9 === 0));
    const texts = interviewersReport(few).interviewers.map((one) => interviewerSentence(few, one));
    expect(texts.join("\n")).toMatch(
      /R003: \d+ ratings so far\. About \d+ more shared ratings would narrow this to 0\.3 points either way\./,
    );
  });

  it("avoids words that judge, and numbers that pretend", () => {
    const avoided =
      /fair score|severe|misfit|stereotype|certificate|interrogate|harsh|lenient|biased|unfair|wrong|outlier|true score|significant|p-value|accurate|predict|guarantee|\d\.\d\d+ points/i;
    for (const result of [plain, planted, fitted(records.slice(0, 40)), fitted([])]) {
      for (const sentence of result.design.ratings > 0 ? sentences(result) : inShort(result)) {
        expect(sentence).not.toMatch(avoided);
        expect(sentence).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  it("reasons of gates are sentences", () => {
    const report = fitReport(fitted(records.slice(0, 30)));
    for (const { measure } of report.candidates) {
      const because = typeof measure === "number" ? "A number." : measure.notEnough.because;
      expect(because).toMatch(/^[A-Z].*\.$/);
    }
  });
});
