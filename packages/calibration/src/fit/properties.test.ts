import { describe, expect, it } from "vitest";
import { fairAverages } from "../reports/fair-average.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import type { RatingRecord } from "../ratings/ratings.ts";
import type { Fit, FitOptions } from "./fit-shape.ts";
import { fit } from "./fit.ts";
import { simulate } from "./simulate.ts";

const SCALE = { lowest: 1, highest: 4 };
const { records } = simulate({
  candidates: 14,
  raters: 5,
  criteria: 4,
  panel: 3,
  categories: 4,
  candidateSd: 1.1,
  raterSd: 0.5,
  interviewSd: 0.4,
  seed: 20,
});

const ESTIMATORS: readonly [string, FitOptions, number][] = [
  ["integrated", {}, 1e-6],
  ["posterior mode", { sds: "mode" }, 1e-4],
  ["maximum likelihood", { sds: "ml" }, 1e-4],
  ["jml", { estimator: "jml" }, 1e-7],
  ["mml", { estimator: "mml" }, 1e-5],
];

function run(rows: readonly RatingRecord[], options: FitOptions): Fit {
  return fit(buildRatings(rows, { scale: SCALE }), options);
}

function ability(result: Fit, id: string): number {
  return result.abilities.value[result.ratings.labels.candidates.indexOf(id)]!;
}

function severity(result: Fit, id: string): number {
  return result.severities.value[result.ratings.labels.raters.indexOf(id)]!;
}

describe.each(ESTIMATORS)("%s", (_name, options, tolerance) => {
  const original = run(records, options);
  const { candidates, raters } = original.ratings.labels;

  it("rows in another order give the same numbers to the last bit", () => {
    const shuffled = [...records].sort((a, b) =>
      `${a.criterion}${a.candidate}`.localeCompare(`${b.criterion}${b.candidate}`),
    );
    const again = run(shuffled, options);
    expect([...again.abilities.value]).toEqual([...original.abilities.value]);
    expect([...again.severities.se]).toEqual([...original.severities.se]);
  });

  it("other names give the same numbers", () => {
    const rename = (id: string): string => `${id.slice(1)}${id.slice(0, 1)}`;
    const renamed = run(
      records.map((record) => ({
        ...record,
        candidate: rename(record.candidate),
        rater: rename(record.rater),
      })),
      options,
    );
    for (const id of candidates) {
      expect(Math.abs(ability(renamed, rename(id)) - ability(original, id))).toBeLessThan(
        tolerance,
      );
    }
    for (const id of raters) {
      expect(Math.abs(severity(renamed, rename(id)) - severity(original, id))).toBeLessThan(
        tolerance,
      );
    }
  });

  it("a scale turned upside down turns the signs", () => {
    const turned = run(
      records.map((record) => ({ ...record, rating: 5 - record.rating })),
      options,
    );
    const spread = (result: Fit): number[] => {
      const mean = result.abilities.value.reduce((sum, v) => sum + v, 0) / candidates.length;
      return Array.from(result.abilities.value, (v) => v - mean);
    };
    const before = spread(original);
    spread(turned).forEach((v, c) => expect(Math.abs(v + before[c]!)).toBeLessThan(10 * tolerance));
    original.severities.value.forEach((v, r) =>
      expect(Math.abs(turned.severities.value[r]! + v)).toBeLessThan(10 * tolerance),
    );
  });

  it("a rating of weight 2 is two ratings", () => {
    const doubled = run([...records, ...records], options);
    const weighted = run(
      records.map((record) => ({ ...record, weight: 2 })),
      options,
    );
    candidates.forEach((id) => {
      expect(Math.abs(ability(doubled, id) - ability(weighted, id))).toBeLessThan(tolerance);
    });
  });

  it("a rater who gives a point more is measured as lower in severity", () => {
    const generous = run(
      records.map((record) =>
        record.rater === "R001" ? { ...record, rating: Math.min(4, record.rating + 1) } : record,
      ),
      options,
    );
    expect(severity(generous, "R001")).toBeLessThan(severity(original, "R001") - 0.5);
  });
});

it("an interviewer a point above a twin is a point above in fair average", () => {
  const twins = simulate({
    candidates: 40,
    raters: 1,
    criteria: 6,
    panel: 1,
    categories: 4,
    candidateSd: 0.8,
    raterSd: 0,
    interviewSd: 0,
    seed: 3,
  }).records.flatMap((record) => [
    { ...record, rater: "low" },
    { ...record, rater: "high", rating: record.rating + 1 },
  ]);
  const result = fit(buildRatings(twins, { scale: { lowest: 1, highest: 5 } }), {
    interviewEffect: "off",
  });
  const [high, low] = fairAverages(result, "rater");
  expect(Math.abs(high!.average - low!.average - 1)).toBeLessThan(0.15);
});

it("estimates get nearer to the truth as ratings come in", () => {
  const errors = [8, 64].map((size) => {
    const truth = simulate({
      candidates: size,
      raters: 6,
      criteria: 5,
      panel: 3,
      categories: 4,
      candidateSd: 1.2,
      raterSd: 0.6,
      interviewSd: 0.3,
      seed: 11,
    });
    const result = run(truth.records, {});
    const raters = result.ratings.labels.raters.map((id) => Number(id.slice(1)) - 1);
    const wanted = raters.map((r) => truth.severity[r]!);
    const shift =
      wanted.reduce((sum, v, i) => sum + result.severities.value[i]! - v, 0) / wanted.length;
    return Math.sqrt(
      wanted.reduce((sum, v, i) => sum + (result.severities.value[i]! - v - shift) ** 2, 0) /
        wanted.length,
    );
  });
  expect(errors[1]).toBeLessThan(0.25);
  expect(errors[1]).toBeLessThan(errors[0]!);
});

it("the covariance of two candidates is symmetric, and bounded by their errors", () => {
  for (const options of [{}, { sds: "ml" }, { sds: "mode" }] as const) {
    const result = run(records, options);
    const { se } = result.abilities;
    for (let c = 0; c < se.length; c++) {
      expect(Math.abs(result.covariance(c, c) / se[c]! ** 2 - 1)).toBeLessThan(1e-6);
      for (let d = 0; d < c; d++) {
        const covariance = result.covariance(c, d);
        expect(Math.abs(covariance - result.covariance(d, c))).toBeLessThan(1e-12);
        expect(Math.abs(covariance)).toBeLessThan(se[c]! * se[d]!);
      }
    }
  }
});
