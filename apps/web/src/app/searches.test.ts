import { expect, test } from "vitest";
import { searchOf } from "./searches.ts";

const read = searchOf("state", ["closed", "archived"]);

test("what the address says is taken where the list knows it", () => {
  expect(read({ search: "harbour", state: "closed" })).toEqual({
    search: "harbour",
    state: "closed",
  });
});

test("anything else is left out, and what stood there by mistake with it", () => {
  expect(read({})).toEqual({});
  expect(read({ search: "", state: "open", more: 1 })).toEqual({});
  expect(read({ search: 12, state: ["closed"] })).toEqual({});
});
