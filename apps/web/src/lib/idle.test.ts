import { expect, it } from "vitest";
import { createWatch } from "./idle.ts";

it("counts from the last sign of life in any tab, by the clock", () => {
  const watch = createWatch(0);
  expect(watch.idleSeconds(60_000)).toBe(60);
  watch.alive(60_000);
  expect(watch.idleSeconds(61_000)).toBe(1);
  watch.heard(100_000);
  expect(watch.idleSeconds(101_000)).toBe(1);
});

it("does not go back when another tab's news is old", () => {
  const watch = createWatch(0);
  watch.alive(50_000);
  watch.heard(20_000);
  expect(watch.idleSeconds(51_000)).toBe(1);
});
