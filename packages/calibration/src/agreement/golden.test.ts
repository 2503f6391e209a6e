/**
 * Against R: irrCAC 1.0 (chance-corrected coefficients with missing marks, printed to five
 * decimals), irr 0.84.1 and psych 2.2.9; the calls are in each fixture's reference_agreement.json.
 * Shrout and Fleiss's own table 2 (1979) is one of the three.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { agreement } from "./agreement.ts";
import { WEIGHTINGS } from "./agreement-weights.ts";
import type { Coefficient, Interval } from "./coefficient.ts";
import { INTRACLASS } from "./intraclass.ts";
import { type RatingTable, ratingTable } from "./rating-table.ts";

const FIXTURES = new URL("../../fixtures/", import.meta.url);

interface Printed {
  estimate: number;
  se: number;
  percent_agreement: number;
  percent_chance: number;
  conf_int: string;
}
type ByWeight = Record<string, Printed>;

interface FRow {
  type: string;
  name: string;
  ICC: number;
  value: number;
  F: number;
  df1: number;
  df2: number;
  p: number;
  lower95: number;
  upper95: number;
}

interface Reference {
  categories: number[];
  gwet_ac: ByWeight;
  fleiss_kappa_gwet_missing: ByWeight;
  conger_kappa: ByWeight;
  brennan_prediger: ByWeight;
  percent_agreement: ByWeight;
  krippendorff_alpha_irrCAC: ByWeight;
  krippendorff_alpha_irr: Record<string, number>;
  percent_agreement_all_raters_exact: number;
  percent_agreement_tolerance1: number;
  fleiss_kappa: { value: number; z: number };
  conger_exact_kappa: number;
  light_kappa: number;
  kendall_w: { W: number; chisq: number; p: number };
  icc_psych: FRow[];
  icc_irr: FRow[];
  pairwise: (Record<string, number> & { a: string; b: string })[];
}

/** Marks as candidate,rater,criterion,rating, or a row a unit; units are candidate × criterion. */
function load(folder: string): { table: RatingTable; reference: Reference } {
  const read = (name: string): string =>
    readFileSync(new URL(`${folder}/${name}`, FIXTURES), "utf8");
  const { reference } = JSON.parse(read("reference_agreement.json")) as { reference: Reference };
  const wide = folder === "shrout_fleiss_1979";
  const [header = [], ...lines] = read(wide ? "data_wide.csv" : "data.csv")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const raters = wide ? header.slice(1) : [...new Set(lines.map((cells) => cells[1] ?? ""))].sort();
  const units = new Map<string, (number | undefined)[]>();
  for (const cells of lines) {
    if (wide) {
      units.set(cells[0] ?? "", cells.slice(1).map(Number));
      continue;
    }
    const unit = `${cells[0]}|${cells[2]}`;
    const row = units.get(unit) ?? raters.map(() => undefined);
    row[raters.indexOf(cells[1] ?? "")] = Number(cells[3]);
    units.set(unit, row);
  }
  const rows = [...units.values()];
  return { table: ratingTable({ raters, rows, categories: reference.categories }), reference };
}

function number<T extends object>(value: T | NotEnough): T {
  if (isNotEnough(value)) throw new Error(value.notEnough.because);
  return value;
}

/** The largest distance from what irrCAC prints, in units of its rounding. */
function distance(value: Coefficient | NotEnough, printed: Printed | undefined): number {
  if (printed === undefined) throw new Error("not in the reference");
  const { estimate, se, observed, expected, interval } = number(value);
  const [low = 9, high = 9] = printed.conf_int.slice(1, -1).split(",").map(Number);
  return Math.max(
    Math.abs(estimate - printed.estimate) / 1e-5,
    Math.abs(se - printed.se) / 1e-5,
    Math.abs(observed - printed.percent_agreement) / 1e-6,
    Math.abs(expected - printed.percent_chance) / 1e-6,
    Math.abs(interval[0] - low) / 1e-3,
    Math.abs(interval[1] - high) / 1e-3,
  );
}

/** A value beside what the reference has for it. */
type Pair = readonly [value: number, want: number | undefined];

/** The largest difference, relative above 1. */
function worst(pairs: readonly Pair[]): number {
  return Math.max(
    ...pairs.map(
      ([value, want = Infinity]) => Math.abs(value - want) / Math.max(1, Math.abs(value)),
    ),
  );
}

function bounds(interval: Interval | NotEnough): Interval {
  if (isNotEnough(interval)) throw new Error(interval.notEnough.because);
  return interval;
}

describe.each(["shrout_fleiss_1979", "guilford_creativity", "hiring_20x3x8"])("%s", (folder) => {
  const { table, reference } = load(folder);
  const report = agreement(table, { gates: false });

  it.each(WEIGHTINGS)("chance-corrected coefficients, %s, as irrCAC", (weighting) => {
    const percent = weighting === "unweighted" ? "exact" : weighting;
    expect(distance(report.percent[percent], reference.percent_agreement[weighting])).toBeLessThan(
      1,
    );
    expect(
      distance(report.fleiss[weighting], reference.fleiss_kappa_gwet_missing[weighting]),
    ).toBeLessThan(1);
    expect(distance(report.conger[weighting], reference.conger_kappa[weighting])).toBeLessThan(1);
    expect(
      distance(report.brennanPrediger[weighting], reference.brennan_prediger[weighting]),
    ).toBeLessThan(1);
    const { ac1, ac2Linear, ac2Quadratic, ac2Ordinal } = report.gwet;
    const gwet = {
      unweighted: ac1,
      linear: ac2Linear,
      quadratic: ac2Quadratic,
      ordinal: ac2Ordinal,
    };
    expect(distance(gwet[weighting], reference.gwet_ac[weighting])).toBeLessThan(1);
  });

  it("Krippendorff's alpha with its error, as irrCAC", () => {
    const { nominal, interval } = report.krippendorff;
    expect(distance(nominal, reference.krippendorff_alpha_irrCAC["unweighted"])).toBeLessThan(1);
    expect(distance(interval, reference.krippendorff_alpha_irrCAC["quadratic"])).toBeLessThan(1);
  });

  it("Krippendorff's alpha as irr prints it", () => {
    for (const metric of ["nominal", "ordinal", "interval"] as const) {
      const { irrEstimate } = number(report.krippendorff[metric]);
      expect(worst([[irrEstimate, reference.krippendorff_alpha_irr[metric]]])).toBeLessThan(1e-6);
    }
  });

  it("pairs of raters", () => {
    const pairs = number(report.pairs);
    const wanted = reference.pairwise.filter((pair) => pair["n"] !== 0);
    expect(pairs.map(({ a, b, units }) => [a, b, units])).toEqual(
      wanted.map(({ a, b, n }) => [a, b, n]),
    );
    const values = pairs.flatMap((pair, i): Pair[] => [
      [100 * number(pair.exact).estimate, wanted[i]?.["percent"]],
      [100 * number(pair.adjacent).estimate, wanted[i]?.["percent_adjacent"]],
      [number(pair.kappa).estimate, wanted[i]?.["kappa"]],
      [number(pair.kappaLinear).estimate, wanted[i]?.["kappa_linear"]],
      [number(pair.kappaQuadratic).estimate, wanted[i]?.["kappa_quadratic"]],
      [number(pair.pearson).estimate, wanted[i]?.["pearson"]],
      [number(pair.spearman).estimate, wanted[i]?.["spearman"]],
      [number(pair.meanDifference).estimate, wanted[i]?.["mean_difference"]],
    ]);
    expect(worst(values)).toBeLessThan(1e-6);
  });
});

describe.each(["shrout_fleiss_1979", "guilford_creativity"])(
  "%s, every unit complete",
  (folder) => {
    const { table, reference } = load(folder);
    const report = agreement(table, { gates: false });

    it("six intraclass correlations with F, p and interval, as psych", () => {
      const icc = number(report.icc);
      expect(reference.icc_psych.map(({ type }) => type)).toEqual(INTRACLASS);
      const values = INTRACLASS.flatMap((name, i): Pair[] => {
        const { estimate, interval, test } = number(icc[name]);
        const want = reference.icc_psych[i];
        const { f, df1, df2, p } = number(test);
        return [
          [estimate, want?.ICC],
          [bounds(interval)[0], want?.lower95],
          [bounds(interval)[1], want?.upper95],
          [f, want?.F],
          [df1, want?.df1],
          [df2, want?.df2],
          [p, want?.p],
        ];
      });
      expect(worst(values)).toBeLessThan(1e-6);
    });

    it("the same under McGraw and Wong's names, as irr", () => {
      const rows = Object.values(number(report.icc)).map((value) => number(value));
      const values = reference.icc_irr.flatMap((want): Pair[] => {
        const found = rows.find(({ mcGrawWongName }) => mcGrawWongName === want.name);
        if (found === undefined) throw new Error(want.name);
        const { interval, test } = found.asIrr ?? found;
        return [
          [found.estimate, want.value],
          [bounds(interval)[0], want.lower95],
          [bounds(interval)[1], want.upper95],
          [number(test).df2, want.df2],
          [number(test).p, want.p],
        ];
      });
      expect(values).toHaveLength(30);
      expect(worst(values)).toBeLessThan(1e-6);
    });

    it("Kendall's W, Fleiss's z, Conger's and Light's kappa, all raters, as irr", () => {
      const w = number(report.kendallW);
      const { everyRaterExact, everyRaterWithinOne } = report.percent;
      const values: Pair[] = [
        [w.estimate, reference.kendall_w.W],
        [w.chiSquare, reference.kendall_w.chisq],
        [w.p, reference.kendall_w.p],
        [number(report.fleiss.unweighted).estimate, reference.fleiss_kappa.value],
        [number(report.fleissTest).z, reference.fleiss_kappa.z],
        [number(report.conger.unweighted).estimate, reference.conger_exact_kappa],
        [number(report.light).estimate, reference.light_kappa],
        [100 * number(everyRaterExact).estimate, reference.percent_agreement_all_raters_exact],
        [100 * number(everyRaterWithinOne).estimate, reference.percent_agreement_tolerance1],
      ];
      expect(worst(values)).toBeLessThan(1e-6);
    });
  },
);

describe("printed examples", () => {
  it("Shrout and Fleiss (1979), table 4, to two decimals", () => {
    const icc = number(agreement(load("shrout_fleiss_1979").table, { gates: false }).icc);
    const printed = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91];
    INTRACLASS.forEach((name, i) => {
      expect(number(icc[name]).estimate).toBeCloseTo(printed[i] ?? 9, 2);
    });
  });

  it("Krippendorff (2011), section C: nominal .743, ordinal .815, interval .849", () => {
    const rows = [
      [1, 1, undefined, 1],
      [2, 2, 3, 2],
      [3, 3, 3, 3],
      [3, 3, 3, 3],
      [2, 2, 2, 2],
      [1, 2, 3, 4],
      [4, 4, 4, 4],
      [1, 1, 2, 1],
      [2, 2, 2, 2],
      [undefined, 5, 5, 5],
      [undefined, undefined, 1, 1],
      [undefined, undefined, 3, undefined],
    ];
    const { krippendorff } = agreement(ratingTable({ raters: ["A", "B", "C", "D"], rows }));
    expect(number(krippendorff.nominal).estimate).toBeCloseTo(0.743, 3);
    expect(number(krippendorff.ordinal).estimate).toBeCloseTo(0.815, 3);
    expect(number(krippendorff.interval).estimate).toBeCloseTo(0.849, 3);
  });

  it("Fleiss, Levin and Paik (2003), table 18.1: kappa .676; error by the formula of 1969", () => {
    const cells = [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ];
    const rows = cells.flatMap((row, a) =>
      row.flatMap((count, b) => Array.from({ length: count }, () => [a, b])),
    );
    const report = agreement(ratingTable({ raters: ["A", "B"], rows }), { level: "nominal" });
    expect(report.primary.key).toBe("gwet.ac1");
    const kappa = number(report.conger.unweighted);
    expect(kappa.estimate).toBeCloseTo(0.676, 3);
    // Their large-sample error has n where this one has n − 1.
    expect(kappa.se * Math.sqrt(99 / 100)).toBeCloseTo(0.0877029535, 9);
  });
});
