import { describe, expect, it } from "vitest";
import { simulate } from "../fit/simulate.ts";
import { isNotEnough } from "../not-enough.ts";
import { panelAgreementSentence } from "../reading/panel-agreement-sentence.ts";
import { seededRandom } from "../random/seeded-random.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import type { RatingRecord } from "../ratings/ratings.ts";
import { panelAgreement } from "./panel-agreement.ts";

const SCALE = { lowest: 1, highest: 4 };
const rows = (list: readonly (readonly [string, string, string, number, string?])[]) =>
  buildRatings(
    list.map(([candidate, rater, criterion, rating, stage]) => ({
      candidate,
      rater,
      criterion,
      rating,
      stage,
    })),
    { scale: SCALE },
  );
const known = <T extends object>(value: T) => {
  if (isNotEnough(value)) throw new Error(value.notEnough.because);
  return value as Exclude<T, { notEnough: unknown }>;
};

describe("agreement on one interview", () => {
  it("by hand: three see c1, two see c2; two of four pairs of c1's marks and one unit of c2's", () => {
    const found = panelAgreement(
      rows([
        ["c1", "a", "x", 2],
        ["c1", "b", "x", 2],
        ["c1", "c", "x", 3],
        ["c2", "a", "x", 4],
        ["c2", "b", "x", 4],
        ["c3", "a", "x", 1],
      ]),
      2,
    );
    expect(found.units).toBe(2);
    // 1 of 3 pairs in the first unit, 1 of 1 in the second.
    expect(known(found.exact).estimate).toBeCloseTo((1 / 3 + 1) / 2, 12);
    expect(known(found.adjacent).estimate).toBe(1);
    // Of five marks 2, 2, 3, 4, 4.
    expect(found.chance).toBeCloseTo((4 + 1 + 4) / 25, 12);
    expect(found.pairs.map(({ a, b, units }) => [a, b, units])).toEqual([
      ["a", "b", 2],
      ["a", "c", 1],
      ["b", "c", 1],
    ]);
    const [first, second] = found.pairs;
    expect(known(first!.exact).estimate).toBe(1);
    expect(first!.chance).toBeCloseTo(0.5, 12);
    expect(second!.exact).toMatchObject({ notEnough: { have: 1, need: 2 } });
  });

  it("is of the same interview alone: another stage is another thing", () => {
    const found = panelAgreement(
      rows([
        ["c1", "a", "x", 2, "case"],
        ["c1", "b", "x", 2, "fit"],
      ]),
    );
    expect(found).toMatchObject({
      units: 0,
      pairs: [],
      exact: { notEnough: { have: 0, need: 10 } },
    });
    expect(panelAgreementSentence(found)).toMatch(
      /^Two people rated the same thing 0 times so far/,
    );
  });

  const { records } = simulate({
    candidates: 60,
    raters: 6,
    criteria: 6,
    panel: 3,
    categories: 4,
    candidateSd: 1.2,
    raterSd: 0.2,
    interviewSd: 0.3,
    seed: 5,
  });
  const ratings = (list: readonly RatingRecord[]) => buildRatings(list, { scale: SCALE });

  it("does not depend on the order of the rows or on what people are called", () => {
    const plain = panelAgreement(ratings(records));
    expect(panelAgreement(ratings(records.toReversed()))).toEqual(plain);
    const renamed = records.map((record) => ({
      ...record,
      rater: `Z${10 - Number(record.rater.slice(1))}`,
    }));
    expect(panelAgreement(ratings(renamed)).exact).toEqual(plain.exact);
  });

  it("finds the criterion on which people agree less, and no other", () => {
    const random = seededRandom(3);
    const flipped = records.map((record) =>
      record.criterion === records[2]!.criterion
        ? { ...record, rating: 1 + Math.floor(4 * random.uniform()) }
        : record,
    );
    const odd = (list: readonly RatingRecord[]) =>
      panelAgreement(ratings(list)).criteria.flatMap(({ id, exact }) => {
        const { rate, z } = known(exact);
        return rate < 0.05 && z < 0 ? [id] : [];
      });
    expect(odd(records)).toEqual([]);
    expect(odd(flipped)).toEqual([records[2]!.criterion]);
  });

  it("is told with its likely range and chance beside it", () => {
    expect(panelAgreementSentence(panelAgreement(ratings(records)))).toMatch(
      /gave the same point on \d+ of 100 criteria \(likely range \d+ to \d+\), and at most one point apart on \d+\. Chance alone would bring the same point on \d+\.$/,
    );
    const random = records.map((record, i) => ({
      ...record,
      rating: 1 + ((i * i * 31 + i * 7) % 4),
    }));
    expect(panelAgreementSentence(panelAgreement(ratings(random)))).toMatch(
      /we cannot say|which is more/,
    );
  });
});
