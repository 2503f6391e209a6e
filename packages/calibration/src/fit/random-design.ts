import * as fc from "fast-check";
import type { RatingRecord } from "../ratings/ratings.ts";

/** Names that have broken programs before. */
const ODD = [
  "__proto__",
  "constructor",
  "a,b",
  '"quoted"',
  "é",
  "😀",
  " ",
  "0",
  "-1",
  "1e9",
  "line\nbreak",
  "toString",
];

/**
 * Random ratings for tests: 0 to `most` of them, 2 to 9 categories, from full tables to scraps,
 * with constant marks, parts that share nobody, repeats, weights from next to nothing to the most
 * there may be, odd names, stages, sessions, groups and dates.
 */
export function anyRatings(most = 300): fc.Arbitrary<{
  readonly records: readonly RatingRecord[];
  readonly scale: { readonly lowest: number; readonly highest: number };
}> {
  return fc
    .record({
      categories: fc.integer({ min: 2, max: 9 }),
      lowest: fc.integer({ min: 0, max: 1 }),
      candidates: fc.integer({ min: 1, max: 12 }),
      raters: fc.integer({ min: 1, max: 6 }),
      criteria: fc.integer({ min: 1, max: 6 }),
      parts: fc.integer({ min: 1, max: 3 }),
      constant: fc.boolean(),
      pattern: fc.constantFrom(
        "random",
        "by rater",
        "by candidate",
        "by criterion",
        "ends",
        "one odd out",
      ),
      stages: fc.boolean(),
      groups: fc.boolean(),
      sessions: fc.boolean(),
      odd: fc.boolean(),
      weight: fc.constantFrom(undefined, 1e-9, 1e-3, 1, 1e6, "mixed" as const),
      dates: fc.boolean(),
      draws: fc.array(
        fc.tuple(
          fc.nat({ max: 11 }),
          fc.nat({ max: 5 }),
          fc.nat({ max: 5 }),
          fc.nat({ max: 8 }),
          fc.nat({ max: 1 }),
        ),
        { maxLength: most, size: "max" },
      ),
    })
    .map((shape) => {
      const { categories, lowest, constant, pattern } = shape;
      const records = shape.draws.map(([a, b, k, value, stage], i): RatingRecord => {
        const part = a % shape.parts;
        const mark = {
          random: value % categories,
          "by rater": b % categories,
          "by candidate": a % categories,
          "by criterion": k % categories,
          ends: value % 2 === 0 ? 0 : categories - 1,
          "one odd out": i === 0 ? categories - 1 : 0,
        }[pattern];
        const c = a % shape.candidates;
        return {
          candidate: `${shape.odd ? ODD[c] : "C"}${part}-${c}`,
          rater: `${shape.odd ? ODD[b] : "R"}${part}-${b % shape.raters}`,
          criterion: `K${k % shape.criteria}`,
          rating: lowest + (constant && i % 7 !== 6 ? 0 : mark),
          ...(shape.stages && { stage: `S${stage}` }),
          ...(shape.groups && { group: `G${c % 2}` }),
          ...(shape.sessions && { session: `${value % 2}` }),
          ...(shape.weight !== undefined && {
            weight: shape.weight === "mixed" ? 10 ** ((value % 8) - 4) : shape.weight,
          }),
          ...(shape.dates && { at: i }),
        };
      });
      return { records, scale: { lowest, highest: lowest + categories - 1 } };
    });
}
