import { describe, expect, it } from "vitest";
import { driftInPoints } from "../effects/drift-in-points.ts";
import { fit } from "../fit/fit.ts";
import { simulate } from "../fit/simulate.ts";
import { isNotEnough } from "../not-enough.ts";
import { seededRandom } from "../random/seeded-random.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import type { RatingRecord } from "../ratings/ratings.ts";
import { criteriaToRead } from "../reports/criteria-to-read.ts";
import { scaleUse } from "../reports/scale-use.ts";
import { courseSentence } from "./course-sentence.ts";
import { criterionSentence } from "./criterion-sentence.ts";
import { rarePoints, scaleSentence } from "./scale-sentence.ts";

const { records } = simulate({
  candidates: 80,
  raters: 6,
  criteria: 6,
  panel: 3,
  categories: 4,
  candidateSd: 1.2,
  raterSd: 0.1,
  interviewSd: 0.2,
  seed: 21,
});
const timed = records.map((record, i) => ({ ...record, at: i }));
const fitted = (list: readonly RatingRecord[]) =>
  fit(buildRatings(list, { scale: { lowest: 1, highest: 4 } }));
const clamp = (rating: number) => Math.min(4, Math.max(1, rating));

const plain = fitted(timed);
const drifting = fitted(
  timed.map((one) =>
    one.rater === "R002"
      ? { ...one, rating: clamp(one.rating + (one.at < records.length / 2 ? 1 : -1)) }
      : one,
  ),
);
const huddling = fitted(
  timed.map((one) => (one.rater === "R003" ? { ...one, rating: one.rating <= 2 ? 2 : 3 } : one)),
);

describe("a course over time", () => {
  it("of those in whom nothing was planted is that we cannot say", () => {
    for (const one of driftInPoints(plain)) {
      expect(courseSentence(one)).toBe(`We cannot say that how ${one.id} rates has moved.`);
    }
  });

  it("that goes down is told in points, with a range that leaves nothing out", () => {
    const moved = driftInPoints(drifting).filter(
      ({ course }) => !isNotEnough(course) && course.moved,
    );
    expect(moved.map(({ id }) => id)).toEqual(["R002"]);
    expect(courseSentence(moved[0]!)).toMatch(
      /^Compared with the others on the same candidates, R002 rated about \d\.\d points lower in the last stretch than in the first\. Likely range \d\.\d to \d\.\d lower: worth talking about\.$/,
    );
  });

  it("is in points: below their own average where they gave fewer", () => {
    const own = driftInPoints(drifting).find(({ id }) => id === "R002")!;
    if (isNotEnough(own.course)) throw new Error("want a course");
    const [first] = own.course.blocks;
    const last = own.course.blocks.at(-1);
    expect(first!.points).toBeGreaterThan(0.3);
    expect(last!.points).toBeLessThan(-0.3);
    expect(first!.interval[0]).toBeLessThan(first!.points);
  });

  it("claims no direction where the first and the last stretch cannot be told apart", () => {
    const change = { points: 0.1, interval: [-0.2, 0.4] as const };
    expect(courseSentence({ id: "A", course: { blocks: [], change, moved: true } })).toMatch(
      /^How A rates has moved up and down/,
    );
  });
});

describe("the use of the scale", () => {
  it("nearer the middle is told of the one who huddles there, and of nobody else", () => {
    const told = scaleUse(huddling).raters.filter(({ verdict }) => verdict === "middle");
    expect(told.map(({ id }) => id)).toEqual(["R003"]);
    expect(scaleSentence(told[0]!)).toMatch(/the points of R003 stay nearer the middle/);
    for (const one of scaleUse(plain).raters) {
      expect(scaleSentence(one)).toMatch(/^We cannot say/);
    }
  });

  it("counts every rating once", () => {
    const { counts, raters } = scaleUse(plain);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(records.length);
    expect(raters.flatMap((one) => one.counts).reduce((sum, count) => sum + count, 0)).toBe(
      records.length,
    );
  });

  it("says which points are too rare to say anything of", () => {
    expect(rarePoints([0, 1, 9, 30], 1)).toBe(
      "Nobody gave 1, 2 was given once, 3 was given 9 times: too seldom to say what it means to those who give it.",
    );
    expect(rarePoints([10, 10, 10, 10], 1)).toBeUndefined();
    expect(rarePoints([0, 0, 0, 0], 1)).toBeUndefined();
  });
});

describe("criteria to read together", () => {
  it("none where nothing was planted", () => {
    expect(criteriaToRead(plain).flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  it("the one whose points are drawn by lot, for both reasons", () => {
    const odd = records[1]!.criterion;
    const random = seededRandom(3);
    const lot = fitted(
      timed.map((one) =>
        one.criterion === odd ? { ...one, rating: 1 + Math.floor(4 * random.uniform()) } : one,
      ),
    );
    const found = criteriaToRead(lot).filter(({ reasons }) => reasons.length > 0);
    expect(found.map(({ id }) => id)).toEqual([odd]);
    expect(criterionSentence(found[0]!)).toMatch(
      /less often than on the rest: worth reading its text together/,
    );
    expect(criterionSentence(found[0]!)).toMatch(/follow the rest of a candidate's points less/);
  });
});

it("no input breaks them", () => {
  for (const size of [0, 1, 2, 30]) {
    const few = fitted(timed.slice(0, size));
    const numbers = JSON.stringify([driftInPoints(few), scaleUse(few), criteriaToRead(few)]);
    expect(numbers).not.toMatch(/null/);
  }
});
