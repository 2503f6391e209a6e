import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { computeInWorker } from "./compute-in-worker.ts";
import { computeRun } from "./compute-run.ts";
import { ENGINE } from "./engine.ts";
import type { InputRating } from "./run-input.ts";

const rating = (candidate: number, rater: number, points: number): InputRating => ({
  candidate: `candidate ${candidate}`,
  rater: `rater ${rater}`,
  criterion: "safety",
  stage: "case",
  group: "mid / Outpatient",
  rating: points,
  at: candidate,
});
const ratings = Array.from({ length: 24 }, (_, i) =>
  rating(i % 8, Math.floor(i / 8), 1 + ((i * 7) % 4)),
);

test("a run names the engine's own version", () => {
  const shelf = new URL(
    "package.json",
    import.meta.resolve("@evenhand/calibration").replace("src/index.ts", ""),
  );
  const { version } = JSON.parse(readFileSync(shelf, "utf8")) as { version: string };
  expect(ENGINE).toBe(`evenhand-calibration ${version}`);
});

describe("the worker", () => {
  test("gives what the engine gives, to the last bit", async () => {
    const timeless = ({ result, ...rest }: ReturnType<typeof computeRun>) => ({
      ...rest,
      result: { ...result, seconds: 0 },
    });
    const here = computeRun({ ratings, points: 4 });
    expect(timeless(await computeInWorker({ ratings, points: 4 }))).toEqual(timeless(here));
  });
  test("leaves the event loop free while it computes", async () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      rating(i % 1000, Math.floor(i / 1000) + (i % 7), 1 + ((i * 7) % 4)),
    );
    let turns = 0;
    const ticking = setInterval(() => turns++, 5);
    await computeInWorker({ ratings: many, points: 4 });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });
  test("says so when the engine refuses what it is given", async () => {
    await expect(computeInWorker({ ratings: [rating(1, 1, 9)], points: 4 })).rejects.toThrow(
      /rating: got 9, want a whole number from 1 to 4/,
    );
  });
});
