import { expect, it } from "vitest";
import { wordDiff } from "./word-diff.ts";

const shown = (was: string, now: string) =>
  wordDiff(was, now)
    .map(
      ({ kind, text }) =>
        ({ same: text, gone: `[-${text.trim()}-]`, new: `{+${text.trim()}+}` })[kind],
    )
    .join("|");

it("keeps what both have and tells the rest apart", () => {
  expect(shown("Names the risk early", "Names every risk")).toBe(
    "Names |[-the-]|{+every+}|risk|[-early-]",
  );
});

it("finds nothing between equal texts, and everything between strangers", () => {
  expect(wordDiff("one two", "one two")).toEqual([{ kind: "same", text: "one two" }]);
  expect(shown("", "new words")).toBe("{+new words+}");
  expect(shown("old words", "")).toBe("[-old words-]");
});

it("shows a text that was replaced as one, not as a mixture of two", () => {
  expect(shown("Does the plan hold on a full day?", "Who finds the fault, and when?")).toBe(
    "[-Does the plan hold on a full day?-]|{+Who finds the fault, and when?+}",
  );
});

it("gives back both texts, whatever they are", () => {
  const was = "a b  c\nd e";
  const now = "a x c d  f e";
  const side = (kind: string) =>
    wordDiff(was, now)
      .filter((run) => run.kind === "same" || run.kind === kind)
      .map(({ text }) => text)
      .join("")
      .split(/\s+/u);
  expect(side("gone")).toEqual(was.split(/\s+/u));
  expect(side("new")).toEqual(now.split(/\s+/u));
});

it("shows very long texts whole", () => {
  const long = "word ".repeat(600);
  expect(wordDiff(`${long}x`, `${long}y`).map(({ kind }) => kind)).toEqual(["gone", "new"]);
});
