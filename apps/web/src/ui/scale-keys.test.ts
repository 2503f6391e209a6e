import { expect, it } from "vitest";
import { pointForKey } from "./scale-keys.ts";

const press = (key: string, more: object = {}) =>
  pointForKey({ key, altKey: false, ctrlKey: false, metaKey: false, target: null, ...more }, 4);

it("rates by number, as far as the scale goes", () => {
  expect(["1", "2", "3", "4"].map((key) => press(key))).toEqual([1, 2, 3, 4]);
  expect(press("5")).toBeUndefined();
});

it("knows not observed, and how to take a rating back", () => {
  expect(press("n")).toBe("not-observed");
  expect(press("N")).toBe("not-observed");
  expect(press("0")).toBeNull();
});

it("leaves every other key, and the browser's own shortcuts, alone", () => {
  expect(press("a")).toBeUndefined();
  expect(press("1", { ctrlKey: true })).toBeUndefined();
  expect(press("n", { metaKey: true })).toBeUndefined();
  expect(press("0", { altKey: true })).toBeUndefined();
});
