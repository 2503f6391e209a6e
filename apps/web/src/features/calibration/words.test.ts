import { expect, it } from "vitest";
import { byName, numbered, sentenceText } from "./names.tsx";
import { furtherWords } from "./further-words.ts";
import { calibrationWords, points } from "./words.ts";

const AVOIDED =
  /fair score|severe|severity|misfit|certificate|interrogate|harsh|lenient|biased|unfair|\bwrong\b|outlier|true score|significant|p-value|accurate|predicts|guarantee|mistaken/i;

it("uses none of the words that say more than the numbers know", () => {
  const texts = [...Object.values(calibrationWords), ...Object.values(furtherWords)].flatMap(
    (word) =>
      typeof word === "string" ? [word] : typeof word === "object" ? Object.values(word) : [],
  );
  const told = texts.filter((text) => typeof text === "string");
  expect(told.length).toBeGreaterThan(80);
  expect(told.filter((text) => AVOIDED.test(text))).toEqual([]);
});

it("gives points one decimal, and nothing no sign", () => {
  expect([0.54, -0.46, 0.04, -0.04].map(points)).toEqual(["+0.5", "−0.5", "0", "0"]);
});

it("names the spread of rooms only where panels sat in one", () => {
  const sds = { candidate: 1.2, interviewer: 0.4, interview: 0.3 };
  expect(calibrationWords.spread(sds)).toBe("candidates 1.20, interviewers 0.40, interviews 0.30");
  expect(calibrationWords.spread({ ...sds, session: 0.5 })).toMatch(/, rooms 0\.50$/);
});

it("hides names in every place, in an order that is not theirs", () => {
  const people = [
    { id: "b", name: "Ana" },
    { id: "a", name: "Ben" },
  ];
  const nameOf = numbered(people);
  expect(people.map(nameOf)).toEqual(["Interviewer 2", "Interviewer 1"]);
  expect(nameOf({ id: "c", name: "Cleo" })).toBe("another interviewer");
  expect(byName(people, nameOf).map(nameOf)).toEqual(["Interviewer 1", "Interviewer 2"]);
  expect(sentenceText([{ id: "b", name: "Ana" }, " rated lower."], nameOf)).toBe(
    "Interviewer 2 rated lower.",
  );
});
