import { describe, expect, it } from "vitest";
import { byEditor } from "./provenance.ts";
import type { Rubric } from "./rubric.ts";
import { scorecardFor, type ScorecardForm } from "./scorecard-form.ts";
import { occupationalTherapistBase as base } from "./starters/occupational-therapist/base.ts";

const stage = "communication-and-patient-education";

function card(
  rubric: Rubric,
  level: string,
  options?: { focus?: string; setting?: string },
): ScorecardForm {
  const made = scorecardFor(rubric, stage, level, options);
  if ("problems" in made) throw new Error(made.problems.join(" "));
  return made.form;
}

function safetyAt3(form: ScorecardForm): string {
  return form.criteria[0]?.anchors[2]?.text ?? "";
}

describe("scorecardFor", () => {
  it("shows every anchor of the scale with its point's name", () => {
    for (const { anchors } of card(base, "mid").criteria) {
      expect(anchors.map(({ point }) => point)).toEqual([1, 2, 3, 4]);
      expect(anchors[2]?.name).toBe("Meets");
      expect(anchors.every(({ text }) => text.length > 20)).toBe(true);
    }
  });

  it("takes the anchor of the level where there is one", () => {
    expect(safetyAt3(card(base, "entry"))).toMatch(/brings it to the supervisor/u);
    expect(safetyAt3(card(base, "mid"))).toMatch(/^Names the risk/u);
  });

  it("prefers level and setting, then level, then setting, then the plain anchor", () => {
    const rubric = structuredClone(base);
    const anchor = rubric.criteria[0]?.anchors[2];
    const variant = (level: string | null, setting: string | null, text: string) => ({
      level,
      setting,
      text,
      origin: byEditor,
    });
    anchor?.variants.splice(
      0,
      anchor.variants.length,
      variant(null, "School", "at school"),
      variant("entry", null, "at entry"),
      variant("entry", "School", "both"),
    );
    expect(safetyAt3(card(rubric, "entry", { setting: "School" }))).toBe("both");
    expect(safetyAt3(card(rubric, "entry", { setting: "Clinic" }))).toBe("at entry");
    expect(safetyAt3(card(rubric, "mid", { setting: "School" }))).toBe("at school");
    expect(safetyAt3(card(rubric, "mid"))).toMatch(/^Names the risk/u);
  });

  it("puts primary signals first and only this stage's disclosure", () => {
    const { signals, disclosure } = card(base, "mid");
    const weights = signals.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(weights).toContain(1);
    expect(disclosure).toEqual([]);
  });

  it("marks the criteria of a panelist's focus, and keeps the others on the card", () => {
    const { criteria } = card(base, "mid", { focus: "focus-teaching" });
    const marked = criteria.filter(({ inFocus }) => inFocus).map(({ id }) => id);
    expect(marked).toEqual(["safety-first-judgment", "patient-education"]);
    expect(criteria).toHaveLength(4);
  });

  it("says what the rubric does not have", () => {
    const made = scorecardFor(base, "lunch", "junior");
    expect(made).toEqual({
      problems: [
        expect.stringContaining("no stage “lunch”"),
        "The rubric has no level “junior”; it has “entry”, “mid”, “senior”, “leadership”.",
      ],
    });
  });
});
