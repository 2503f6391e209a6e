import { type Arbitrary, array, assert, constantFrom, integer, option, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { agreement, type AgreementReport } from "./agreement.ts";
import { congerKappa } from "./conger-kappa.ts";
import { type RatingTable, ratingTable } from "./rating-table.ts";

type Mark = number | undefined;
type Rows = readonly (readonly Mark[])[];

const CATEGORIES = [1, 2, 3, 4];
const rowsOf = (mark: Arbitrary<Mark>): Arbitrary<Mark[][]> =>
  integer({ min: 2, max: 4 }).chain((raters) =>
    array(array(mark, { minLength: raters, maxLength: raters }), { minLength: 3, maxLength: 9 }),
  );
const full = rowsOf(constantFrom(...CATEGORIES));
const holed = rowsOf(option(constantFrom(...CATEGORIES), { nil: undefined, freq: 4 }));

function tableOf(rows: Rows): RatingTable {
  const raters = (rows[0] ?? []).map((_, r) => `R${r}`);
  return ratingTable({ raters, rows: rows.map((row) => [...row]), categories: CATEGORIES });
}

/** Every estimate, bound and error of the coefficients, without what names raters. */
function numbers(rows: Rows): number[] {
  const { pairs: _, design: _design, ...rest } = agreement(tableOf(rows), { gates: false });
  const found: number[] = [];
  JSON.stringify(rest, (_key, value: unknown) => {
    if (typeof value === "number") found.push(value);
    return value;
  });
  return found;
}

function expectSame(a: readonly number[], b: readonly number[]): void {
  expect(a.length).toBe(b.length);
  a.forEach((value, i) => {
    const other = b[i] ?? Number.NaN;
    expect(Math.abs(value - other)).toBeLessThan(1e-7 * Math.max(1, Math.abs(value)));
  });
}

function estimate(value: { estimate: number } | NotEnough): number {
  if (isNotEnough(value)) throw new Error(value.notEnough.because);
  return value.estimate;
}

describe("properties", () => {
  it("units and raters may come in any order", () => {
    assert(
      property(holed, (rows) => {
        expectSame(numbers(rows), numbers(rows.toReversed()));
        expectSame(numbers(rows), numbers(rows.map((row) => row.toReversed())));
      }),
    );
  });

  it("a scale read from its other end changes nothing", () => {
    assert(
      property(holed, (rows) => {
        const flipped = rows.map((row) => row.map((mark) => mark && 5 - mark));
        expectSame(numbers(rows), numbers(flipped));
      }),
    );
  });

  it("raters who always agree get 1 from every coefficient", () => {
    const rows = [1, 2, 3, 4, 4, 2, 1, 3, 2, 4].map((mark) => [mark, mark, mark]);
    const report = agreement(tableOf(rows));
    const ones = [
      ...Object.values(report.fleiss),
      ...Object.values(report.conger),
      ...Object.values(report.brennanPrediger),
      ...Object.values(report.gwet),
      ...Object.values(report.krippendorff),
      ...Object.values(report.icc as Exclude<AgreementReport["icc"], NotEnough>),
      ...Object.values(report.percent),
      report.light,
      report.kendallW,
    ];
    for (const value of ones) expect(estimate(value)).toBeCloseTo(1, 12);
    const exact = report.percent.exact as Exclude<AgreementReport["percent"]["exact"], NotEnough>;
    expect(exact.intervalMethod).toBe("exact share");
    expect(exact.interval[0]).toBeCloseTo(0.025 ** 0.1, 12);
  });

  it("no coefficient passes 1, and each lies in its interval", () => {
    assert(
      property(full, (rows) => {
        const { fleiss, conger, gwet, krippendorff } = agreement(tableOf(rows), { gates: false });
        for (const group of [fleiss, conger, gwet, krippendorff]) {
          for (const value of Object.values(group)) {
            if (isNotEnough(value)) continue;
            expect(value.estimate).toBeLessThanOrEqual(1 + 1e-12);
            expect(value.interval[0]).toBeLessThanOrEqual(value.estimate + 1e-12);
            expect(value.interval[1]).toBeGreaterThanOrEqual(value.estimate - 1e-12);
          }
        }
      }),
    );
  });

  it("a rater who is a point lower everywhere keeps consistency and loses agreement", () => {
    const rows = [1, 2, 3, 2, 1, 3, 2, 1, 3, 2].map((mark) => [mark, mark + 1]);
    const report = agreement(tableOf(rows));
    const icc = report.icc as Exclude<AgreementReport["icc"], NotEnough>;
    expect(estimate(icc.ICC3)).toBe(1);
    expect(estimate(icc.ICC2)).toBeLessThan(0.6);
    expect(estimate(report.kendallW)).toBe(1);
    expect(estimate(report.percent.exact)).toBe(0);
    expect(estimate(report.percent.adjacent)).toBe(1);
  });

  it("every unit written twice moves no estimate but alpha's, which knows its sample", () => {
    const rows = [
      [1, 2],
      [3, 3],
      [4, 2],
      [2, 2],
    ];
    const once = congerKappa(tableOf(rows), "quadratic");
    const twice = congerKappa(tableOf([...rows, ...rows]), "quadratic");
    expect(estimate(twice)).toBeCloseTo(estimate(once), 12);
  });
});

describe("Cohen's kappa", () => {
  it("reads the units that both marked, as its pair does; a mark alone changes nothing", () => {
    const both = [1, 2, 3, 4, 1, 2, 3, 4, 2, 3].map((mark, i) => [mark, i % 3 ? mark : 2]);
    const alone = [...both, [4, undefined], [undefined, 1], [4, undefined]];
    const [whole, gaps] = [both, alone].map((rows) => agreement(tableOf(rows)));
    expect(gaps!.cohen).toEqual(whole!.cohen);
    const { kappa } = (gaps!.pairs as Exclude<AgreementReport["pairs"], NotEnough>)[0]!;
    expect((gaps!.cohen as { unweighted: unknown }).unweighted).toEqual(kappa);
  });
});

describe("groups of units", () => {
  const rows = [1, 3, 2, 4, 1, 2].map((mark, i) => [mark, Math.min(4, mark + (i % 2))]);
  const twice = rows.flatMap((row) => [row, row]);

  it("count once: written twice within its group a unit brings no precision", () => {
    const groups = rows.flatMap((_, i) => [`g${i}`, `g${i}`]);
    const grouped = ratingTable({ raters: ["A", "B"], rows: twice, groups });
    const alone = ratingTable({ raters: ["A", "B"], rows });
    const fleiss = (table: RatingTable): number[] =>
      Object.values(agreement(table, { gates: false }).fleiss).flatMap((value) =>
        isNotEnough(value) ? [] : [value.estimate, value.se, ...value.interval],
      );
    expect(fleiss(alone)).toHaveLength(16);
    expectSame(fleiss(grouped), fleiss(alone));
  });
});

describe("which coefficient comes first", () => {
  const many = (row: readonly Mark[], times = 10): Rows => Array.from({ length: times }, () => row);
  it.each<[string, Rows, "nominal" | "ordinal", string]>([
    ["two raters", [...many([1, 2], 5), ...many([3, 4], 5)], "ordinal", "cohen.quadratic"],
    ["two raters", [...many([1, 2], 5), ...many([3, 4], 5)], "nominal", "cohen.unweighted"],
    ["three raters", [...many([1, 2, 2], 5), ...many([3, 4, 4], 5)], "ordinal", "icc.ICC2"],
    [
      "three raters",
      [...many([1, 2, 2], 5), ...many([3, 4, 4], 5)],
      "nominal",
      "conger.unweighted",
    ],
    ["a hole", [...many([1, 2], 9), [3, undefined]], "ordinal", "krippendorff.ordinal"],
    ["one point everywhere", [...many([3, 3], 9), [3, 4]], "ordinal", "gwet.ac2Quadratic"],
    ["one point everywhere", [...many([3, 3], 9), [3, 4]], "nominal", "gwet.ac1"],
  ])("%s, %#", (_, rows, level, key) => {
    expect(agreement(tableOf(rows), { level }).primary.key).toBe(key);
  });

  it("says no more than the interval allows", () => {
    const reading = (rows: Rows): string => agreement(tableOf(rows)).primary.reading;
    expect(reading(many([1, 4], 3))).toBe("We cannot tell yet how far the raters agree.");
    const noise = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2].map((mark, i) => [mark, 1 + ((i * 7) % 4)]);
    expect(reading(noise)).toMatch(/^We cannot tell yet whether .* About \d+ units/);
    const close = Array.from({ length: 60 }, (_, i) => [1 + (i % 4), 1 + (i % 4)]);
    expect(reading([...close, [1, 2]])).toMatch(/^The raters agree closely/);
  });
});

describe("tables that are none", () => {
  it.each([
    [{ raters: ["A"], rows: [[1, 2]] }, "row 1: got 2 marks, want 1"],
    [{ raters: ["A"], rows: [[Number.NaN]] }, "row 1, rater A: got NaN, want a finite number"],
    [{ raters: ["A"], rows: [[5]], categories: [1, 2] }, "got the mark 5, want one of 1, 2"],
    [{ raters: ["A"], rows: [[1]], units: [] }, "units: got 0 names, want 1, one a row"],
    [{ raters: ["A"], rows: [[1]], groups: [] }, "groups: got 0 names, want 1, one a row"],
  ])("refuses %j", (input, message) => {
    expect(() => ratingTable(input)).toThrow(message);
  });
});
