import { expect, it } from "vitest";
import { parseChange } from "./live-events.ts";

it("reads a change and lets go of what is none", () => {
  const id = "018f0000-0000-7000-8000-000000000001";
  expect(parseChange(JSON.stringify({ noun: "members", id }))).toEqual({ noun: "members", id });
  expect(parseChange("{}")).toBeNull();
  expect(parseChange("null")).toBeNull();
  expect(parseChange("not json")).toBeNull();
});
