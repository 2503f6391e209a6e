import { describe, expect, it } from "vitest";
import { axisOfPoints, reachOf } from "./axis-of-points.ts";

describe("the axis", () => {
  it("reaches a whole unit either side, however small the differences", () => {
    expect(reachOf([[-0.1, 0.2]])).toBe(1);
    expect(reachOf([])).toBe(1);
  });
  it("reaches whole units further where a range does, so that nothing is cut", () => {
    const ranges = [[-1.3, 0.2] as const, [0, 0.4] as const];
    expect(reachOf(ranges)).toBe(2);
    expect(axisOfPoints(ranges)).toMatchObject({ from: -2, to: 2 });
  });
  it("signs what is not nothing", () => {
    const { tick } = axisOfPoints([]);
    expect([-0.5, 0, 1].map(tick)).toEqual(["−0.5", "0", "+1"]);
  });
});
