import { describe, expect, it } from "vitest";
import { simulate } from "../fit/simulate.ts";
import { fit } from "../fit/fit.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { BadRating, buildRatings } from "../ratings/build-ratings.ts";
import { arrangeRatings } from "../ratings/design.ts";
import type { RatingRecord } from "../ratings/ratings.ts";
import { cardCoder } from "./code-card.ts";
import { insertCard } from "./insert-card.ts";
import { warmFit } from "./warm-fit.ts";

const SCALE = { lowest: 1, highest: 5 };

function drawn(candidates: number, raters: number, seed: number): readonly RatingRecord[] {
  return simulate({
    candidates,
    raters,
    criteria: 8,
    panel: 3,
    categories: 5,
    candidateSd: 1.2,
    raterSd: 0.6,
    interviewSd: 0.4,
    seed,
  }).records;
}

const plain = drawn(833, 41, 7);
const number = (id: string): number => Number(id.slice(1));
const SHAPES: readonly [string, readonly RatingRecord[]][] = [
  ["plain", plain],
  ["groups", plain.map((row) => ({ ...row, group: `G${number(row.candidate) % 3}` }))],
  ["weights", plain.map((row, i) => ({ ...row, weight: 1 + (i % 3) / 2 }))],
  ["stages", plain.map((row) => ({ ...row, stage: `S${number(row.rater) % 2}` }))],
];

/** One interview taken out: the candidate's last, or all but the candidate's first. */
function splitOff(rows: readonly RatingRecord[], who: string, isNew: boolean) {
  const own = rows.filter(({ candidate }) => candidate === who);
  const { rater } = own.at(-1)!;
  const card = own.filter((row) => row.rater === rater);
  const left = rows.filter((row) => (isNew ? row.candidate !== who : !card.includes(row)));
  return { card, left, all: [...left, ...card] };
}

function farthest(a: Float64Array, b: Float64Array, unit: Float64Array): number {
  return a.reduce((most, v, i) => Math.max(most, Math.abs(v - b[i]!) / unit[i]!), 0);
}

const codes = ({ findings }: Fit): string[] => findings.map(({ code }) => code);

const CARDS: readonly [string, string, boolean][] = [
  ["of a known candidate", "C0400", false],
  ["of a new one", "C0401", true],
  ["of a new one who comes first", "C0001", true],
  ["of a known one who comes last", "C0833", false],
];

describe.each(SHAPES)("one more card of 20,000 ratings, %s", (shape, rows) => {
  const cards = shape === "plain" ? CARDS : CARDS.slice(0, 2);
  it.each(cards)(
    "%s: near the cold fit, and a cold fit's shape",
    { timeout: 30_000 },
    (_, who, isNew) => {
      const { card, left, all } = splitOff(rows, who, isNew);
      const warm = warmFit(left, { scale: SCALE }).withCard(card);
      expect(codes(warm)).toContain("warm-preview");
      const cold = fit(buildRatings(all, { scale: SCALE }));
      expect(warm.ratings.labels).toEqual(cold.ratings.labels);
      expect(farthest(warm.abilities.value, cold.abilities.value, cold.abilities.se)).toBeLessThan(
        0.02,
      );
      expect(farthest(warm.abilities.se, cold.abilities.se, cold.abilities.se)).toBeLessThan(0.01);
      const { severities } = cold;
      expect(farthest(warm.severities.value, severities.value, severities.se)).toBeLessThan(0.02);
      expect(farthest(warm.severities.se, severities.se, severities.se)).toBeLessThan(0.01);
      const c = cold.ratings.labels.candidates.indexOf(who);
      const d = c === 0 ? 1 : 0;
      const unit = cold.abilities.se[c]! * cold.abilities.se[d]!;
      expect(Math.abs(warm.covariance(c, d) - cold.covariance(c, d))).toBeLessThan(0.02 * unit);
      expect(warm.halo).toHaveLength(cold.halo.length);
    },
  );
});

describe("the card in its place", () => {
  it.each(SHAPES)("stands as if it had been there from the start, %s", (_, rows) => {
    for (const [who, isNew] of [
      ["C0007", true],
      ["C0010", false],
      ["C0020", true],
    ] as const) {
      const some = rows.filter(({ candidate }) => number(candidate) <= 20);
      const { card, left, all } = splitOff(some, who, isNew);
      const ratings = buildRatings(left, { scale: SCALE });
      const coded = cardCoder(ratings)(card);
      expect(coded).toBeDefined();
      const inserted = insertCard(ratings, arrangeRatings(ratings), coded!);
      const wanted = buildRatings(all, { scale: SCALE });
      expect(inserted.ratings).toEqual(wanted);
      expect(inserted.design).toEqual(arrangeRatings(wanted));
    }
  });
});

describe("a card that starts cold", () => {
  const few = drawn(20, 6, 3);
  const { card, left, all } = splitOff(few, "C0004", false);

  it("in a small set, where the sds are not known well: the numbers of a stored run", () => {
    const warm = warmFit(left, { scale: SCALE });
    const next = warm.withCard(card);
    const cold = fit(buildRatings(all, { scale: SCALE }));
    expect(codes(next)).toContain("started-cold");
    expect(next.abilities).toEqual(cold.abilities);
    expect(next.severities).toEqual(cold.severities);
    expect(warm.fit.abilities).toEqual(fit(buildRatings(left, { scale: SCALE })).abilities);
  });

  it.each<[string, Partial<RatingRecord>]>([
    ["an interviewer", { rater: "R999" }],
    ["a criterion", { criterion: "K99" }],
    ["a session", { session: "second" }],
    ["a weight", { weight: 2 }],
    ["a group", { group: "G1" }],
  ])("where it brings %s that was not there", (_, change) => {
    const coder = cardCoder(buildRatings(left, { scale: SCALE }));
    expect(coder(card)).toBeDefined();
    expect(coder(card.map((row) => ({ ...row, ...change })))).toBeUndefined();
  });

  it("where a point was never given, where it has two candidates, or none", () => {
    const low = left.map((row) => ({ ...row, rating: Math.min(4, row.rating) }));
    const coder = cardCoder(buildRatings(low, { scale: SCALE }));
    expect(coder([{ ...card[0]!, rating: 5 }])).toBeUndefined();
    expect(coder([card[0]!, { ...card[0]!, candidate: "C0001" }])).toBeUndefined();
    expect(coder([])).toBeUndefined();
  });

  it("refuses a bad card", () => {
    const { withCard } = warmFit(left, { scale: SCALE });
    expect(() => withCard([{ ...card[0]!, rating: 9 }])).toThrow(BadRating);
    expect(() => withCard([{ ...card[0]!, rating: 9 }])).toThrow("a whole number from 1 to 5");
  });
});
