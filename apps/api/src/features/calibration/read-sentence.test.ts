import type { StartingPoints } from "@evenhand/contract/calibration";
import { describe, expect, test } from "vitest";
import { nextStep } from "./next-step.ts";
import { readSentence } from "./read-sentence.ts";

const INES = "01a20994-ac90-76d6-9df4-cda108aa71d0";
const NOOR = "01a20994-ac90-76d6-9df4-cda108aa71d1";
const RUBRIC = "01a20994-ac90-76d6-9df4-cda108aa71d2";

describe("a sentence of the engine", () => {
  const words = {
    people: new Map([[INES, "Ines"]]),
    labels: {
      [`stage:${RUBRIC}.1.case`]: "Case",
      [`criterion:${RUBRIC}.1.case.plan-of-care`]: "Plan of care (Case)",
    },
  };
  test("names people as parts, stages and criteria as words, and no candidate", () => {
    expect(
      readSentence(
        `${INES} only takes stage:${RUBRIC}.1.case~2; criterion:${RUBRIC}.1.case.plan-of-care of ${NOOR}.`,
        words,
      ),
    ).toEqual([
      { id: INES, name: "Ines" },
      " only takes ",
      "Case",
      "; ",
      "Plan of care (Case)",
      " of ",
      "a candidate",
      ".",
    ]);
  });
});

describe("the next step", () => {
  const text = (points: Parameters<typeof nextStep>[0]) =>
    nextStep(points)
      .map((part) => (typeof part === "string" ? part : part.name))
      .join("");
  const none = { total: 0, latest: [] };
  const nothing: Omit<StartingPoints, "nextStep"> = {
    cardsOwed: none,
    unrated: none,
    gaps: none,
    promptsMissed: none,
    withoutEvidence: none,
    panels: 1,
    hiddenPanels: 0,
  };
  const place = { applicationId: NOOR, candidate: "Noor", opening: "Days", stage: "Case" };
  test("is the cheapest: a card before a conversation", () => {
    const cardsOwed = { total: 1, latest: [{ ...place, by: { id: INES, name: "Ines" } }] };
    const gaps = { total: 1, latest: [{ ...place, criterion: "Plan", lowest: 1, highest: 4 }] };
    expect(text({ ...nothing, cardsOwed, gaps })).toMatch(/Ines hands in the card on Noor/);
    expect(text({ ...nothing, gaps })).toMatch(/what a 1 and a 4 looked like on Plan for Noor/);
  });
  test("says so where there is none, and where there is nothing to look at", () => {
    expect(text(nothing)).toBe("Nothing is missing from the cards.");
    expect(text({ ...nothing, panels: 0 })).toMatch(/hold an interview with two interviewers/);
  });
});
