import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { gatherChanges } from "./gather-changes.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("many changes are told of once, and later ones again", () => {
  const told: string[][] = [];
  const gather = gatherChanges((changed) => told.push([...changed]));
  for (let times = 0; times < 1_000; times += 1) gather.add("candidates");
  gather.add("openings");
  expect(told).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual([["candidates", "openings"]]);
  gather.add("openings");
  vi.advanceTimersByTime(200);
  expect(told).toEqual([["candidates", "openings"], ["openings"]]);
});

test("nothing is told after the end", () => {
  const told: string[][] = [];
  const gather = gatherChanges((changed) => told.push([...changed]));
  gather.add("candidates");
  gather.stop();
  vi.advanceTimersByTime(200);
  expect(told).toEqual([]);
});
