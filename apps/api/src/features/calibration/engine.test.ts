import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { computeRun } from "./compute-run.ts";
import { ENGINE } from "./engine.ts";
import type { InputRating } from "./run-input.ts";

const rating = (candidate: number, rater: number, points: number): InputRating => ({
  candidate: `candidate ${candidate}`,
  rater: `rater ${rater}`,
  criterion: "safety",
  stage: "case",
  session: `candidate ${candidate}`,
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

describe("the computing", () => {
  test("gives the same to the last bit, but for the time it took", () => {
    const timeless = ({ result, ...rest }: ReturnType<typeof computeRun>) => ({
      ...rest,
      result: { ...result, seconds: 0 },
    });
    expect(timeless(computeRun({ ratings, points: 4 }))).toEqual(
      timeless(computeRun({ ratings, points: 4 })),
    );
  });
  test("tells agreement in one room from agreement in separate interviews", () => {
    const again = ratings.map((one) => ({
      ...one,
      stage: "case~2",
      session: `${one.candidate}, once more`,
      rating: 5 - one.rating,
    }));
    const { result } = computeRun({ ratings: [...ratings, ...again], points: 4 });
    expect(result.further.agreement.reading).not.toMatch(/separate interviews/);
    const wider = [...ratings, ...again].flatMap((one) => [one, { ...one, criterion: "plan" }]);
    const twice = computeRun({ ratings: wider, points: 4 }).result;
    expect(twice.further.agreement.reading).toMatch(
      /In one room interviewers gave the same point on \d+ of 100 marks, in separate interviews on \d+/,
    );
    expect(twice.findings.map(({ code }) => code)).toContain("shared-sessions");
  });
  test("says so when the engine refuses what it is given", () => {
    expect(() => computeRun({ ratings: [rating(1, 1, 9)], points: 4 })).toThrow(
      /rating: got 9, want a whole number from 1 to 4/,
    );
  });
});
