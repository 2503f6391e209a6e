import { describe, expect, it } from "vitest";
import { fixture } from "../cli/command-world.ts";
import { readRatings } from "../cli/read-ratings.ts";
import { fit } from "../fit/fit.ts";
import { simulate } from "../fit/simulate.ts";
import { isNotEnough } from "../not-enough.ts";
import { seededRandom } from "../random/seeded-random.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import { calibratedRatings } from "./calibrated-ratings.ts";
import { candidateScores, probabilityHigher } from "./candidates.ts";
import { categoryFindings, categoryUse } from "./categories.ts";
import { criterionScores } from "./criteria.ts";
import { decisionConsistency } from "./decision-consistency.ts";
import { exactAgreement } from "./exact-agreement.ts";
import { falseDiscoveryRates } from "./false-discovery.ts";
import { interviewersReport } from "./interviewers.ts";
import { panelSteadiness } from "./panel-steadiness.ts";
import { rankCandidates } from "./ranks.ts";
import { homogeneity, separationOf } from "./separation.ts";
import { unexpectedRatings } from "./unexpected-ratings.ts";
import { varianceParts, type VarianceParts } from "./variance-parts.ts";

interface Jml {
  readonly agreement: {
    readonly opportunities: number;
    readonly exact: number;
    readonly expected: number;
    readonly rasch_kappa: number;
  };
  readonly summaries: Readonly<
    Record<
      "candidate" | "rater" | "criterion",
      {
        readonly sample: {
          readonly separation: number;
          readonly strata: number;
          readonly reliability: number;
        };
        readonly fixed_chi_square: number;
        readonly fixed_df: number;
      }
    >
  >;
  readonly category_counts: Readonly<Record<string, number>>;
  readonly unexpected_responses: readonly {
    readonly candidate: string;
    readonly rater: string;
    readonly criterion: string;
    readonly rating: number;
    readonly expected: number;
    readonly std_residual: number;
  }[];
}

/** Golden values of the Newton–Raphson JML reference, which follows FACETS; tolerance 1e-4. */
describe.each(["guilford_creativity", "hiring_20x3x8"])("FACETS' tables, %s", (folder) => {
  const { ratings } = readRatings(fixture(`${folder}/data.csv`), "data.csv");
  const result = fit(ratings, { estimator: "jml" });
  const ref = JSON.parse(fixture(`${folder}/reference_jml_noncenter_candidate.json`)) as Jml;

  it("exact agreement, observed and expected", () => {
    const { all } = exactAgreement(result);
    expect(all.opportunities).toBe(ref.agreement.opportunities);
    expect(all.exact).toBe(ref.agreement.exact);
    expect(all.expected).toBeCloseTo(ref.agreement.expected, 4);
    expect(all.raschKappa).toBeCloseTo(ref.agreement.rasch_kappa, 4);
  });

  it("separation of a sample and the fixed χ²", () => {
    const facets = {
      candidate: result.abilities,
      rater: result.severities,
      criterion: result.difficulties,
    };
    for (const facet of ["candidate", "rater", "criterion"] as const) {
      const wanted = ref.summaries[facet];
      const found = separationOf(facets[facet], { shrunken: false, over: "sample" });
      expect(found).toMatchObject({
        separation: expect.closeTo(wanted.sample.separation, 4),
        strata: expect.closeTo(wanted.sample.strata, 4),
        reliability: expect.closeTo(wanted.sample.reliability, 4),
      });
      expect(homogeneity(facets[facet], "fixed")).toMatchObject({
        chiSquare: expect.closeTo(wanted.fixed_chi_square, 4),
        df: wanted.fixed_df,
      });
    }
  });

  it("the table of unexpected ratings", () => {
    const found = unexpectedRatings(result);
    expect(found).toHaveLength(ref.unexpected_responses.length);
    for (const wanted of ref.unexpected_responses) {
      const { candidate, rater, criterion, rating, expected, std_residual } = wanted;
      expect(found).toContainEqual(
        expect.objectContaining({
          candidate,
          rater,
          criterion,
          rating,
          expected: expect.closeTo(expected, 4),
          standardised: expect.closeTo(std_residual, 4),
        }),
      );
    }
  });

  it("category counts", () => {
    for (const { point, count } of categoryUse(result)) {
      expect(count).toBe(ref.category_counts[String(point)] ?? 0);
    }
  });
});

const truth = simulate({
  candidates: 40,
  raters: 8,
  criteria: 5,
  panel: 4,
  categories: 4,
  candidateSd: 1.2,
  raterSd: 0.7,
  interviewSd: 0.3,
  seed: 31,
});
const result = fit(buildRatings(truth.records, { scale: { lowest: 1, highest: 4 } }));

describe("candidates", () => {
  it("the three numbers stand side by side: raw + corrections is near the adjusted score", () => {
    for (const { adjusted, correction } of candidateScores(result)) {
      expect(isNotEnough(adjusted)).toBe(false);
      const sum = correction.rawMean + correction.severity + correction.criterionMix;
      expect(Math.abs(sum - ("points" in adjusted ? adjusted.points : 0))).toBeLessThan(0.25);
    }
  });

  it("a candidate who met stricter interviewers is corrected upwards", () => {
    const scores = candidateScores(result);
    const met = scores.map((_score, c) => {
      const { interviewStart, raterOf } = result.design;
      const own = Array.from(raterOf.subarray(interviewStart[c], interviewStart[c + 1]));
      return own.reduce((sum, r) => sum + result.severities.value[r]!, 0) / own.length;
    });
    const mean = result.severities.value.reduce((sum, v) => sum + v, 0) / 8;
    const clear = scores.flatMap(({ correction }, c) =>
      Math.abs(met[c]! - mean) > 0.2 ? [[correction.severity, met[c]! - mean] as const] : [],
    );
    expect(clear.length).toBeGreaterThan(5);
    for (const [corrected, off] of clear) expect(Math.sign(corrected)).toBe(Math.sign(off));
  });

  it("probabilities of pairs are complementary, and expected ranks add up", () => {
    expect(probabilityHigher(result, 0, 1) + probabilityHigher(result, 1, 0)).toBeCloseTo(1, 10);
    const some = [0, 1, 2, 3, 4];
    const ranks = rankCandidates(result, some, seededRandom(4));
    const list = isNotEnough(ranks) ? [] : ranks;
    expect(list.reduce((sum, { expectedRank }) => sum + expectedRank, 0)).toBeCloseTo(15, 8);
    expect(list.reduce((sum, { probabilityBest }) => sum + probabilityBest, 0)).toBeCloseTo(1, 10);
    const best = list.toSorted((a, b) => b.probabilityBest - a.probabilityBest)[0]!;
    const first = list.toSorted((a, b) => a.expectedRank - b.expectedRank)[0]!;
    expect(best.candidate).toBe(first.candidate);
  });

  it("decisions are surest where the cut is far away", () => {
    const [near, far] = [2.6, 1.05].map((cut) => decisionConsistency(result, cut));
    expect(near).toMatchObject({ consistency: expect.any(Number) });
    const value = (found: typeof near): number =>
      found && "consistency" in found ? found.consistency : Number.NaN;
    expect(value(near)).toBeGreaterThan(0.5);
    expect(value(near)).toBeLessThan(value(far));
    expect(value(far)).toBeGreaterThan(0.95);
  });
});

describe("interviewers", () => {
  it("differences in points have the sign of minus severity, and intervals that hold them", () => {
    const report = interviewersReport(result);
    expect(report.interviewers.map(({ id }) => id)).toEqual(result.ratings.labels.raters);
    for (const { severity, difference } of report.interviewers) {
      const value = "value" in severity ? severity.value : Number.NaN;
      const apart = "points" in difference ? difference : undefined;
      expect(apart).toBeDefined();
      expect(apart!.interval[0]).toBeLessThan(apart!.likely[0]);
      expect(apart!.likely[0]).toBeLessThan(apart!.points);
      const mean = result.severities.value.reduce((sum, v) => sum + v, 0) / 8;
      expect(Math.sign(apart!.points)).toBe(-Math.sign(value - mean));
    }
  });

  it("random χ² asks less than fixed χ²", () => {
    const { fixed, random } = interviewersReport(result);
    expect("p" in fixed && "p" in random && fixed.p < random.p).toBe(true);
  });
});

describe("the whole", () => {
  it("parts of variance add up to 100, and more interviewers are steadier", () => {
    const parts = varianceParts(result);
    expect(isNotEnough(parts)).toBe(false);
    const { candidates, interviewers, interviews, criteria, chance } = parts as Exclude<
      typeof parts,
      { notEnough: unknown }
    >;
    expect(candidates + interviewers + interviews + criteria + chance).toBeCloseTo(100, 8);
    for (const [name, range] of Object.entries((parts as VarianceParts).ranges)) {
      const part = (parts as VarianceParts)[name as keyof VarianceParts["ranges"]];
      const [low, high] = isNotEnough(range) ? [Number.NaN, Number.NaN] : range;
      expect({ name, held: part > low && part < high }).toEqual({ name, held: true });
    }
    const steady = panelSteadiness(result);
    const list = isNotEnough(steady) ? [] : steady.map(({ reliability }) => reliability);
    expect(list).toHaveLength(6);
    expect(list).toEqual(list.toSorted((a, b) => a - b));
  });

  it("calibrated ratings take the severity out", () => {
    const { calibrated } = calibratedRatings(result);
    const { ratings } = result;
    const means = (value: (row: number) => number): number[] =>
      ratings.labels.raters.map((_name, r) => {
        const rows = Array.from(ratings.rater.keys()).filter((row) => ratings.rater[row] === r);
        return rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
      });
    const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
    const raw = spread(means((row) => ratings.value[row]!));
    expect(spread(means((row) => calibrated[row]!))).toBeLessThan(0.6 * raw);
  });

  it("criteria keep their order of difficulty", () => {
    const found = criterionScores(result).map(({ difficulty }) => difficulty.value);
    const order = (values: readonly number[]): number[] =>
      values.map((_v, i) => i).sort((a, b) => values[a]! - values[b]!);
    expect(order(found)[0]).toBe(order(truth.difficulty)[0]);
    expect(order(found)[4]).toBe(order(truth.difficulty)[4]);
  });

  it("a well used scale meets the guidelines; a muddled one does not", () => {
    expect(categoryFindings(categoryUse(result))).toEqual([]);
    const muddled = fit(
      buildRatings(
        truth.records.map((record) => ({
          ...record,
          rating: record.rating === 2 ? 3 : record.rating === 3 ? 2 : record.rating,
        })),
        { scale: { lowest: 1, highest: 4 } },
      ),
    );
    const codes = categoryFindings(categoryUse(muddled)).map(({ code }) => code);
    expect(codes).toContain("category-guidelines");
  });
});

it("false discovery rates: the classic example of Benjamini & Hochberg (1995)", () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];
  const rates = falseDiscoveryRates(p);
  // Their paper rejects the first four at a rate of 0.05.
  expect(rates.filter((rate) => rate <= 0.05)).toHaveLength(4);
  expect(rates[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
});
