import { occupationalTherapistStarter } from "@evenhand/rubric";
import { describe, expect, it } from "vitest";
import { calendarAround } from "./calendar.ts";
import { planLoop } from "./loop-plan.ts";
import { SHOWCASE } from "./showcase.ts";
import { DEMO_SEED } from "./truth.ts";

const SHORTEST = 10;
const LONGEST = 2000;

/** Words that would say something of a person which a hiring record must not hold, or that point at a patient. */
const FORBIDDEN = [
  /\b(?:he|she|him|his|her|hers|mr|mrs|ms)\b/i,
  /\b(?:salary|wage|pay history|pension|religio\w*|church|mosque|synagogue|prayer)\b/i,
  /\b(?:pregnan\w*|disab\w*|sick leave|nationality|immigra\w*|native speaker|foreign|accent|ethnic\w*)\b/i,
  /\b(?:years? old|retire\w*|young|elderly|MRN|record number)\b/i,
  /\b(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2})\b/,
];

const stageCriteria = occupationalTherapistStarter.base.stages.map((stage) =>
  stage.criteria.map(({ criterion }) => criterion),
);
const planned = planLoop(
  DEMO_SEED,
  calendarAround(new Date("2026-11-23T00:00:00Z"), "America/New_York"),
  { stageCriteria },
).filter(({ showcase }) => showcase);

/** Every text of the ten, with where it stands. */
const texts = SHOWCASE.flatMap(({ candidate, stages }) =>
  stages.flatMap((card, stage) => {
    const where = `candidate ${candidate}, stage ${stage}`;
    const evidence = Object.entries(card.evidence).flatMap(([criterion, fields]) =>
      Object.entries(fields).map(
        ([field, text]) => [`${where}, ${criterion}, ${field}`, text] as const,
      ),
    );
    const lines = (["takeAway", "handOverLine", "reason"] as const).map(
      (field) => [`${where}, ${field}`, card[field]] as const,
    );
    return [...evidence, ...lines];
  }),
);

describe("the showcase", () => {
  it("is about the ten that the plan names, in its order", () => {
    expect(SHOWCASE).toHaveLength(10);
    expect(SHOWCASE.map(({ candidate }) => candidate)).toEqual(
      planned.map(({ candidate }) => candidate),
    );
  });

  it("has evidence for each rated criterion of the first card and for no other", () => {
    const rated = planned.map(({ candidate, interviews }) => ({
      candidate,
      stages: interviews
        .filter(({ round }) => round === 1)
        .toSorted((one, other) => one.stage - other.stage)
        .map(({ cards }) =>
          Object.entries(cards[0]?.ratings ?? {})
            .filter(([, rating]) => rating !== "not-observed")
            .map(([criterion]) => criterion)
            .toSorted(),
        ),
    }));
    const written = SHOWCASE.map(({ candidate, stages }) => ({
      candidate,
      stages: stages.map(({ evidence }) => Object.keys(evidence).toSorted()),
    }));
    expect(written).toEqual(rated);
  });

  it("leaves no field empty, too long or padded", () => {
    const unfit = texts.filter(
      ([, text]) => text.trim() !== text || text.length <= SHORTEST || text.length > LONGEST,
    );
    expect(unfit).toEqual([]);
  });

  it("says nothing twice", () => {
    const said = texts.map(([, text]) => text.toLowerCase());
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
  });

  it("holds no word that a hiring record must not hold", () => {
    const found = texts.filter(([, text]) => FORBIDDEN.some((word) => word.test(text)));
    expect(found).toEqual([]);
  });
});
