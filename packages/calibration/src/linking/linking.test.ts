import { describe, expect, it } from "vitest";
import { fit } from "../fit/fit.ts";
import { simulate } from "../fit/simulate.ts";
import { isNotEnough } from "../not-enough.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import type { RatingRecord } from "../ratings/ratings.ts";
import { linksReport } from "./links.ts";
import { nextPairings } from "./next-pairing.ts";

const SCALE = { lowest: 1, highest: 4 };
const SHAPE = {
  candidates: 24,
  raters: 4,
  criteria: 5,
  panel: 2,
  categories: 4,
  candidateSd: 1.2,
  raterSd: 0.7,
  interviewSd: 0.3,
  seed: 8,
};
const { records } = simulate(SHAPE);

function apart(rows: readonly RatingRecord[], suffix: string): RatingRecord[] {
  return rows.map((row) => ({
    ...row,
    candidate: row.candidate + suffix,
    rater: row.rater + suffix,
  }));
}

describe("links", () => {
  it("names the groups that share nobody", () => {
    const result = fit(buildRatings([...records, ...apart(records, "b")], { scale: SCALE }));
    const { subsets, comparable } = linksReport(result);
    expect(subsets).toHaveLength(2);
    expect(subsets[0]!.raters).toEqual(["R001", "R002", "R003", "R004"]);
    expect(subsets[1]!.raters).toEqual(["R001b", "R002b", "R003b", "R004b"]);
    expect(comparable).toHaveLength(2);
  });

  it("a group held to the rest by one candidate is connected in name only", () => {
    const wide = simulate({ ...SHAPE, raterSd: 1.4 }).records;
    const bridge = wide.filter(({ candidate }) => candidate === "C0001").slice(0, 5);
    const joined = [
      ...wide,
      ...apart(wide, "b"),
      ...bridge.map((row) => ({ ...row, rater: "R001b" })),
    ];
    const { subsets, weakLinks } = linksReport(fit(buildRatings(joined, { scale: SCALE })));
    expect(subsets).toHaveLength(1);
    const across = weakLinks.filter(
      ({ first, second }) => first.endsWith("b") !== second.endsWith("b"),
    );
    expect(across.length).toBeGreaterThan(0);
    expect(weakLinks.map(({ sd }) => sd)).toEqual(
      weakLinks.map(({ sd }) => sd).toSorted((a, b) => b - a),
    );
  });
});

describe("next pairing", () => {
  const result = fit(buildRatings(records, { scale: SCALE }));
  const found = nextPairings(result);
  const pairings = isNotEnough(found) ? [] : found;

  it("names people who have not met, and promises less uncertainty", () => {
    expect(pairings.length).toBeGreaterThan(0);
    for (const { rater, candidate, between, sdBefore, sdAfter } of pairings) {
      expect(between).toContain(rater);
      expect(records.some((row) => row.rater === rater && row.candidate === candidate)).toBe(false);
      expect(sdAfter).toBeLessThan(sdBefore);
    }
  });

  it("holding that interview brings about what was promised", () => {
    const { rater, candidate, between, sdAfter } = pairings[0]!;
    const sample = records.filter((row) => row.candidate === candidate).slice(0, 5);
    const more = fit(
      buildRatings([...records, ...sample.map((row) => ({ ...row, rater }))], { scale: SCALE }),
    );
    const [r, s] = between.map((id) => more.ratings.labels.raters.indexOf(id)) as [number, number];
    const variance =
      more.severityCovariance(r, r) +
      more.severityCovariance(s, s) -
      2 * more.severityCovariance(r, s);
    expect(Math.abs(Math.sqrt(variance) - sdAfter)).toBeLessThan(0.06);
  });

  it("is refused where nobody is left to meet", () => {
    const all = simulate({
      candidates: 6,
      raters: 2,
      criteria: 3,
      panel: 2,
      categories: 4,
      candidateSd: 1,
      raterSd: 0.5,
      interviewSd: 0,
      seed: 2,
    });
    expect(nextPairings(fit(buildRatings(all.records, { scale: SCALE })))).toMatchObject({
      notEnough: { have: 0 },
    });
  });
});
