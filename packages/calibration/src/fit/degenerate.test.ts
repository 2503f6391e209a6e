import { describe, expect, it } from "vitest";
import { isNotEnough } from "../not-enough.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import type { RatingRecord, RatingScale } from "../ratings/ratings.ts";
import { fitReport, type FitReport } from "../reports/fit-report.ts";
import { badNumbers } from "./every-number.ts";
import type { FitOptions } from "./fit-shape.ts";
import { fit } from "./fit.ts";
import { simulate } from "./simulate.ts";

const SCALE = { lowest: 1, highest: 4 };

function table(
  candidates: readonly string[],
  raters: readonly string[],
  criteria: number,
  mark: (c: number, r: number, k: number) => number,
): RatingRecord[] {
  return candidates.flatMap((candidate, c) =>
    raters.flatMap((rater, r) =>
      Array.from({ length: criteria }, (_, k) => ({
        candidate,
        rater,
        criterion: `K${k}`,
        rating: mark(c, r, k),
      })),
    ),
  );
}

const uneven = (c: number, r: number, k: number): number =>
  1 + ((c * 5 + r * 3 + k * 7 + c * k) % 4);

const CASES: readonly [string, readonly RatingRecord[], string, RatingScale?][] = [
  ["no ratings", [], "no-ratings"],
  ["all marks equal", table(["A", "B", "C"], ["X", "Y"], 3, () => 3), "all-marks-equal"],
  ["all marks at the top", table(["A", "B", "C"], ["X", "Y"], 3, () => 4), "all-marks-equal"],
  ["one interviewer", table(["A", "B", "C", "D"], ["X"], 4, uneven), "single-rater"],
  ["one criterion", table(["A", "B", "C", "D"], ["X", "Y"], 1, uneven), "single-criterion"],
  [
    "an unused middle category",
    table(["A", "B", "C", "D", "E"], ["X", "Y", "Z"], 4, (c, r, k) => {
      const mark = uneven(c, r, k);
      return mark === 3 ? 4 : mark;
    }),
    "unused-category",
  ],
  [
    "two disconnected groups",
    [
      ...table(["A", "B", "C"], ["X", "Y"], 4, uneven),
      ...table(["D", "E", "F"], ["Z", "W"], 4, uneven),
    ],
    "disconnected",
  ],
  [
    "a candidate seen once",
    [
      ...table(["A", "B", "C"], ["X", "Y"], 4, uneven),
      { candidate: "D", rater: "X", criterion: "K0", rating: 2 },
    ],
    "few-in-category",
  ],
  [
    "two ratings in all",
    [
      { candidate: "A", rater: "X", criterion: "K", rating: 2 },
      { candidate: "B", rater: "X", criterion: "K", rating: 3 },
    ],
    "single-rater",
  ],
  [
    "an interviewer with one candidate",
    [...table(["A", "B", "C"], ["X", "Y"], 4, uneven), ...table(["A"], ["Z"], 4, uneven)],
    "few-in-category",
  ],
  [
    "the same rating three times",
    [
      ...table(["A", "B", "C"], ["X", "Y"], 4, uneven),
      ...table(["A"], ["X"], 1, uneven),
      ...table(["A"], ["X"], 1, uneven),
    ],
    "duplicate-ratings",
  ],
];

const OPTIONS: readonly [string, FitOptions][] = [
  ["integrated", {}],
  ["effect off", { interviewEffect: "off" }],
  ["posterior mode", { sds: "mode" }],
  ["maximum likelihood", { sds: "ml", interviewEffect: "on" }],
  ["jml", { estimator: "jml" }],
  ["mml", { estimator: "mml" }],
];

describe.each(CASES)("%s", (_name, records, code, scale) => {
  it.each(OPTIONS)("%s: finite numbers or reasons, and a finding", (_option, options) => {
    const result = fit(buildRatings(records, { scale: scale ?? SCALE }), options);
    for (const report of [fitReport(result), fitReport(result, { gates: "off" })]) {
      expect(badNumbers(report)).toEqual([]);
      const codes = report.findings.map((finding) => finding.code);
      expect(codes).toContain(code);
      expect(report.converged || codes.includes("not-converged")).toBe(true);
    }
  });
});

function reported(records: readonly RatingRecord[], options: FitOptions = {}): FitReport {
  return fitReport(fit(buildRatings(records, { scale: SCALE }), options));
}

describe("gates", () => {
  it("a candidate with one interviewer has no measure, and is told what would do", () => {
    const report = reported([
      ...table(["A", "B", "C", "D", "E"], ["X", "Y", "Z"], 4, uneven),
      ...table(["F"], ["X"], 4, uneven),
    ]);
    const measure = report.candidates.find(({ id }) => id === "F")!.measure;
    expect(measure).toEqual({
      notEnough: {
        have: 1,
        need: 2,
        because: "F was met by 1 interviewer; an estimate takes 2.",
      },
    });
  });

  it("interviewers who each work one stage are not compared", () => {
    const rows = (rater: string, stage: string): RatingRecord[] =>
      table(["A", "B", "C", "D", "E", "F"], [rater], 4, uneven).map((record) => ({
        ...record,
        stage,
      }));
    const report = reported([...rows("Ines", "Case"), ...rows("Jonas", "Documentation")]);
    const severity = report.raters[0]!.severity;
    expect(typeof severity === "object" && isNotEnough(severity)).toBe(true);
    expect(severity).toMatchObject({
      notEnough: {
        because:
          "Ines only takes Case, Jonas only Documentation: a hard stage and a low rater cannot be told apart.",
      },
    });
    expect(report.findings.map(({ code }) => code)).toContain("stage-confounded");
  });

  it("much data opens every gate of the candidates", () => {
    const { records } = simulate({
      candidates: 30,
      raters: 6,
      criteria: 6,
      panel: 4,
      categories: 4,
      candidateSd: 1.3,
      raterSd: 0.8,
      interviewSd: 0,
      seed: 5,
    });
    const report = reported(records);
    expect(report.candidates.every(({ measure }) => typeof measure === "number")).toBe(true);
    expect(report.raters.every(({ severity }) => typeof severity === "number")).toBe(true);
    expect(report.thresholds.every(({ value }) => typeof value === "number")).toBe(true);
  });
});

describe("joint maximum likelihood with extreme scores", () => {
  const records = [
    ...table(["A", "B", "C", "D"], ["X", "Y"], 4, uneven),
    ...table(["Top"], ["X", "Y"], 4, () => 4),
    ...table(["Bottom"], ["X", "Y"], 4, () => 1),
  ];
  const result = fit(buildRatings(records, { scale: SCALE }), { estimator: "jml" });
  const measureOf = (id: string): number =>
    result.abilities.value[result.ratings.labels.candidates.indexOf(id)]!;

  it("measures them where the expected score is 0.3 inside the end", () => {
    const c = result.ratings.labels.candidates.indexOf("Top");
    const { scale, severities, difficulties } = result;
    let expected = 0;
    for (const severity of severities.value) {
      for (const difficulty of difficulties.value) {
        const eta = result.abilities.value[c]! - severity - difficulty;
        let logit = 0;
        const weights = [1, ...Array.from(scale.steps, (t) => Math.exp((logit += eta - t)))];
        const total = weights.reduce((sum, w) => sum + w, 0);
        expected += weights.reduce((sum, w, k) => sum + (k * w) / total, 0);
      }
    }
    expect(expected).toBeCloseTo(8 * 3 - 0.3, 8);
  });

  it("leaves the others as if the extreme ones had not been there", () => {
    const without = fit(
      buildRatings(
        records.filter(({ candidate }) => candidate !== "Top" && candidate !== "Bottom"),
        { scale: SCALE },
      ),
      { estimator: "jml" },
    );
    expect(measureOf("A")).toBeCloseTo(without.abilities.value[0]!, 10);
    expect(measureOf("Top")).toBeGreaterThan(measureOf("A"));
    expect(measureOf("Bottom")).toBeLessThan(measureOf("A"));
  });
});

it("an interview effect that was asked for and cannot be told is fitted, with a finding", () => {
  const one = buildRatings(table(["A", "B", "C", "D"], ["X", "Y"], 1, uneven), { scale: SCALE });
  const said = (options: FitOptions): string[] =>
    fit(one, options).findings.map(({ code }) => code);
  expect(said({ interviewEffect: "on" })).toContain("interview-sd-not-told");
  expect(said({ interviewEffect: "off" })).not.toContain("interview-sd-not-told");
  expect(said({})).toContain("interview-sd-held");
  const two = buildRatings(table(["A", "B", "C"], ["X", "Y"], 3, uneven), { scale: SCALE });
  const { findings } = fit(two, { interviewEffect: "on" });
  expect(findings.map(({ code }) => code)).not.toContain("interview-sd-not-told");
});
