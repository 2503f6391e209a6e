import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { MyInterview } from "@evenhand/contract/interviews";
import { DonePart } from "./done-part.tsx";

function done(number: number): MyInterview {
  return {
    interviewId: `interview-${number}`,
    scorecardId: `card-${number}`,
    candidate: { name: `Candidate ${number}` },
    opening: { id: "opening", title: "Home health East" },
    role: "Occupational Therapist",
    setting: "Home health",
    level: "Mid",
    stage: { id: "case", name: "Case discussion", brief: "" },
    startsAt: null,
    timeZone: "Europe/Berlin",
    minutes: 45,
    place: null,
    videoUrl: null,
    focus: null,
    colleagues: [],
    arrangements: [],
    card: "submitted",
    owedSince: null,
    state: "held",
    can: { openCard: false, confirmHeld: false },
  };
}

const drawn = (count: number) =>
  renderToStaticMarkup(
    createElement(DonePart, {
      interviews: Array.from({ length: count }, (_, index) => done(index)),
      linkToCard: (id: string, words: string) => createElement("a", { href: id }, words),
    }),
  );

test("the last five are there, each by one link, and how many more there are", () => {
  const shown = drawn(7);
  expect(shown.match(/<a /g)).toHaveLength(5);
  expect(shown).toContain("Candidate 4</a>");
  expect(shown).toContain("Show all 7");
});

test("five or fewer have nothing more to show", () => {
  expect(drawn(5)).not.toContain("<button");
});
