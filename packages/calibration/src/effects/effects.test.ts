import { describe, expect, it } from "vitest";
import { fit } from "../fit/fit.ts";
import { simulate } from "../fit/simulate.ts";
import { isNotEnough } from "../not-enough.ts";
import { seededRandom } from "../random/seeded-random.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import type { RatingRecord } from "../ratings/ratings.ts";
import { raterEffects, type RaterEffects } from "./rater-effects.ts";

const SHAPE = {
  candidates: 60,
  raters: 8,
  criteria: 6,
  panel: 4,
  categories: 5,
  candidateSd: 1.2,
  raterSd: 0.4,
  interviewSd: 0,
  seed: 77,
};

function effectsOf(change: (record: RatingRecord, i: number) => RatingRecord): RaterEffects[] {
  const { records } = simulate(SHAPE);
  const planted = records.map((record, i) => ({ ...change(record, i), at: i }));
  return raterEffects(
    fit(buildRatings(planted, { scale: { lowest: 1, highest: 5 } }), { interviewEffect: "off" }),
  );
}

/** Whose effect is reported at a false discovery rate of 5 %. */
function reported(
  effects: readonly RaterEffects[],
  name: "spread" | "halo" | "inconsistency" | "drift" | "severity",
): string[] {
  return effects
    .filter((effect) => {
      const found = effect[name];
      return !isNotEnough(found) && found.rate < 0.05;
    })
    .map(({ id }) => id);
}

const only = (rater: string, change: (record: RatingRecord, i: number) => RatingRecord) =>
  effectsOf((record, i) => (record.rater === rater ? change(record, i) : record));

describe("effects of single interviewers", () => {
  it("nothing planted: nothing reported but severities", () => {
    const effects = effectsOf((record) => record);
    for (const name of ["spread", "halo", "inconsistency", "drift"] as const) {
      expect(reported(effects, name)).toEqual([]);
    }
  });

  it("one who gives a point and a half less is reported as lower, with a positive severity", () => {
    const effects = only("R002", (record, i) => ({
      ...record,
      rating: Math.max(1, record.rating - 1 - (i % 2)),
    }));
    expect(reported(effects, "severity")).toContain("R002");
    const { severity } = effects.find(({ id }) => id === "R002")!;
    expect("value" in severity && severity.value > 0.5).toBe(true);
  });

  it("one who huddles in the middle", () => {
    const effects = only("R003", (record) => ({
      ...record,
      rating: record.rating === 1 ? 2 : record.rating === 5 ? 4 : 3,
    }));
    expect(reported(effects, "spread")).toContain("R003");
    const { spread } = effects.find(({ id }) => id === "R003")!;
    expect("relative" in spread && spread.relative < -0.2).toBe(true);
  });

  it("one who gives one mark to a whole interview", () => {
    const first = new Map<string, number>();
    const effects = only("R004", (record) => {
      const mark = first.get(record.candidate) ?? record.rating;
      first.set(record.candidate, mark);
      return { ...record, rating: mark };
    });
    expect(reported(effects, "halo")).toEqual(["R004"]);
    const { halo } = effects.find(({ id }) => id === "R004")!;
    expect("identical" in halo && halo.identical > 5 * halo.identicalExpected).toBe(true);
  });

  it("one who rolls dice", () => {
    const random = seededRandom(5);
    const effects = only("R005", (record) => ({
      ...record,
      rating: 1 + Math.floor(5 * random.uniform()),
    }));
    expect(reported(effects, "inconsistency")).toContain("R005");
    const { inconsistency } = effects.find(({ id }) => id === "R005")!;
    expect("infit" in inconsistency && inconsistency.infit > 1.3).toBe(true);
  });

  it("one who becomes stricter half way", () => {
    const half = SHAPE.candidates * SHAPE.panel * SHAPE.criteria * 0.5;
    const effects = only("R006", (record, i) =>
      i > half ? { ...record, rating: Math.max(1, record.rating - 1) } : record,
    );
    expect(reported(effects, "drift")).toEqual(["R006"]);
    const { drift } = effects.find(({ id }) => id === "R006")!;
    const blocks = "blocks" in drift ? drift.blocks : [];
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocks[blocks.length - 1]!.smoothed).toBeGreaterThan(blocks[0]!.smoothed + 0.5);
  });
});
