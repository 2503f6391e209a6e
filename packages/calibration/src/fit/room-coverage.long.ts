import { expect, it } from "vitest";
import { roomCoverage } from "./room-coverage-study.ts";

it(
  "nineteen in twenty intervals hold the truth over 300 sets of two rooms a candidate",
  { timeout: 300_000 },
  () => {
    const told = roomCoverage(300, { stages: 2, roomSd: 0.5 }, true);
    const untold = roomCoverage(300, { stages: 2, roomSd: 0.5 }, false);
    for (const share of [told.candidates, told.pairs]) {
      expect(share).toBeGreaterThan(0.92);
      expect(share).toBeLessThan(0.98);
    }
    expect(untold.candidates).toBeLessThan(told.candidates - 0.01);
    expect(untold.pairs).toBeLessThan(0.935);
    expect(Math.abs(told.roomSd - 0.5)).toBeLessThan(0.05);
  },
);

it.each([0, 0.3, 0.5])(
  "held at 0.5 where each candidate was in one room, intervals hold the truth of sd %s",
  { timeout: 300_000 },
  (roomSd) => {
    const { candidates, pairs, roomSd: held } = roomCoverage(200, { stages: 1, roomSd }, true);
    expect(held).toBeCloseTo(0.5, 12);
    for (const share of [candidates, pairs]) {
      expect(share).toBeGreaterThan(0.92);
      expect(share).toBeLessThan(0.98);
    }
  },
);
