import { describe, expect, it } from "vitest";
import { reachOf } from "./interval-plot.tsx";

const row = (low: number, high: number) => ({
  estimate: {
    value: 0,
    wide: [low, high] as [number, number],
    narrow: [low, high] as [number, number],
  },
});

describe("the axis", () => {
  it("reaches a whole unit either side, however small the differences", () => {
    expect(reachOf([row(-0.1, 0.2)])).toBe(1);
    expect(reachOf([])).toBe(1);
    expect(reachOf([{ estimate: null }])).toBe(1);
  });
  it("reaches whole units further where a range does, so that nothing is cut", () => {
    expect(reachOf([row(-1.3, 0.2), row(0, 0.4)])).toBe(2);
  });
});
