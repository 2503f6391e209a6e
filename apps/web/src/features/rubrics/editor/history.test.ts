import { expect, it } from "vitest";
import { begun, edited, rebased, redone, undone } from "./history.ts";

const typed = (text: string, at: number) => ({ text, at });

function typing(start: string, ...letters: { text: string; at: number }[]) {
  return letters.reduce((history, { text, at }) => edited(history, text, "name", at), begun(start));
}

it("makes one step of the letters of one field, and a new one after a pause", () => {
  const history = typing("", typed("a", 0), typed("ab", 200), typed("abc", 2_000));
  expect(history.past).toEqual(["", "ab"]);
  expect(undone(history).present).toBe("ab");
  expect(undone(undone(history)).present).toBe("");
});

it("makes a step of each edit that is not typing, and of each other field", () => {
  const one = edited(begun("a"), "b", null, 0);
  const two = edited(one, "c", null, 1);
  const three = edited(two, "d", "name", 2);
  const four = edited(three, "e", "question", 3);
  expect(four.past).toEqual(["a", "b", "c", "d"]);
});

it("goes forward again until something else is done", () => {
  const history = undone(edited(edited(begun("a"), "b", null, 0), "c", null, 1));
  expect(redone(history).present).toBe("c");
  expect(redone(edited(history, "d", null, 2)).present).toBe("d");
});

it("stops at both ends", () => {
  const start = begun("a");
  expect(undone(start)).toBe(start);
  expect(redone(start)).toBe(start);
  expect(edited(start, "a", null, 0)).toBe(start);
});

it("brings another's edit into every step, so that undoing leaves it alone", () => {
  const history = undone(edited(edited(begun("a"), "ab", null, 0), "abc", null, 1));
  const merged = rebased(history, "ab!", (step) => `${step}!`);
  expect(undone(merged).present).toBe("a!");
  expect(redone(merged).present).toBe("abc!");
});

it("forgets the oldest past two hundred steps", () => {
  let history = begun(0);
  for (let step = 1; step <= 250; step += 1) history = edited(history, step, null, step);
  expect(history.past).toHaveLength(200);
  expect(history.past[0]).toBe(50);
});
