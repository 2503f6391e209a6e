import { expect, it } from "vitest";
import { roomCoverage } from "./room-coverage-study.ts";

it("nineteen in twenty intervals hold the truth where rooms share an error; untold, fewer", () => {
  const told = roomCoverage(40, { stages: 2, roomSd: 0.5 }, true);
  const untold = roomCoverage(40, { stages: 2, roomSd: 0.5 }, false);
  for (const share of [told.candidates, told.pairs]) {
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.985);
  }
  expect(untold.candidates).toBeLessThan(told.candidates - 0.01);
  expect(untold.pairs).toBeLessThan(told.pairs - 0.02);
  expect(Math.abs(told.roomSd - 0.5)).toBeLessThan(0.1);
});
