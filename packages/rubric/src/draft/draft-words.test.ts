import { describe, expect, it } from "vitest";
import { significantWords, wordOverlap } from "../significant-words.ts";
import { industryGloss } from "./industry-gloss.ts";
import { newIds } from "./slug.ts";
import { askedAsPrompt, turnedToInterviewer } from "./turn-to-interviewer.ts";

describe("words for the interviewer", () => {
  it.each([
    ["Practice case: Explain the plan.", "Explain the plan."],
    ["Practise a handover: what you say.", "Take us through a handover: what you say."],
    ["Be ready to explain the rota.", "Explain the rota."],
    ["Be ready to discuss the rota.", "Talk us through the rota."],
    ["Prepare one story where it failed.", "Tell us about a time when it failed."],
    ["Rehearse the Floor walk stage: narrate what you see.", "Talk us through what you see."],
    ["Try a timed mock: Explain the plan.", "Explain the plan."],
    ["Bring one story where it failed.", "Tell us about a time when it failed."],
    ["Describe your day.", "Describe your day."],
  ])("turn “%s” to “%s”", (told, asked) => {
    expect(askedAsPrompt(told)).toBe(asked);
  });

  it("keep the guidance to the candidate and say what to do with it", () => {
    for (const guidance of ["bring a plan.", "bring a plan"])
      expect(turnedToInterviewer(guidance)).toMatch(/“bring a plan\.” Watch for it/u);
  });

  it("are offered beside words of the industry only where there are some", () => {
    expect(industryGloss("A list under retention pressure.")).toBe(
      "A list under pressure to keep visits up.",
    );
    expect(industryGloss("Patient safety")).toBeNull();
  });
});

describe("shared words", () => {
  it("meet in their stems and leave out what every sentence has", () => {
    expect(significantWords("The plans, planned by the planning team")).toEqual(
      new Set(["plan", "team"]),
    );
    expect(wordOverlap("Shift planning", "Plan the next shift")).toEqual({
      score: 1,
      shared: ["planning", "shift"],
    });
    expect(wordOverlap("Équipement léger", "un équipement")).toMatchObject({ score: 0.5 });
    expect(wordOverlap("", "anything")).toEqual({ score: 0, shared: [] });
  });
});

describe("ids", () => {
  it("come from names, never the same twice, whatever the script", () => {
    const ids = newIds();
    expect(ids("Plan of care")).toBe("plan-of-care");
    expect(ids("Plan of Care!")).toBe("plan-of-care-2");
    expect(ids("Übergabe", "stage")).toBe("stage-ubergabe");
    expect(ids("北", "stage")).toBe("stage");
    expect(ids("北")).toBe("item");
    expect(ids("word ".repeat(40)).length).toBeLessThanOrEqual(60);
  });
});
