import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyOverlay } from "./apply-overlay.ts";
import { editedRubric } from "./arbitrary-edits.ts";
import { overlayFrom } from "./overlay-from.ts";
import { SettingOverlay } from "./setting-overlay.ts";
import { occupationalTherapistBase as base } from "./starters/occupational-therapist/base.ts";

describe("a setting's overlay", () => {
  it("made from an edited rubric gives that rubric back, also after a way through JSON", () => {
    fc.assert(
      fc.property(editedRubric(base), (rubric) => {
        const edited = { ...rubric, setting: "Home health" };
        const overlay = SettingOverlay.parse(JSON.parse(JSON.stringify(overlayFrom(base, edited))));
        expect(applyOverlay(base, overlay)).toEqual({ rubric: edited, problems: [] });
      }),
      { numRuns: 100 },
    );
  });

  it("names what it adds, rewords, drops, weighs and orders, and nothing else", () => {
    const edited = { ...structuredClone(base), setting: "Home health" };
    edited.criteria.reverse();
    const [criterion] = edited.criteria;
    if (criterion === undefined) throw new Error("The starter has no criterion.");
    criterion.weight = 2;
    criterion.weightReason = "The report asks about it first.";
    criterion.name = "Choosing under pressure";
    edited.outcomes.pop();
    edited.requirements.push({
      id: "car",
      text: "A car.",
      origin: { from: "team", via: "editor" },
    });
    const overlay = overlayFrom(base, edited);
    expect(overlay.adds.map(({ list }) => list)).toEqual([["requirements"]]);
    expect(overlay.rewords).toEqual([
      {
        path: ["criteria", "tradeoffs-under-pressure", "name"],
        was: "Tradeoffs under pressure",
        now: "Choosing under pressure",
      },
    ]);
    expect(overlay.drops).toEqual([{ list: ["outcomes"], key: "outcome-balance" }]);
    expect(overlay.weighs).toEqual([
      {
        criterion: "tradeoffs-under-pressure",
        weight: 2,
        reason: "The report asks about it first.",
      },
    ]);
    expect(overlay.orders.map(({ list }) => list)).toEqual([["criteria"]]);
  });

  it("inherits what the base says anew", () => {
    const edited = { ...structuredClone(base), setting: "Home health" };
    edited.stages[0]!.brief = "Here it is about homes.";
    const overlay = overlayFrom(base, edited);
    const later = structuredClone(base);
    later.stages[1]!.brief = "Said better.";
    const { rubric, problems } = applyOverlay(later, overlay);
    expect(rubric.stages[0]?.brief).toBe("Here it is about homes.");
    expect(rubric.stages[1]?.brief).toBe("Said better.");
    expect(problems).toEqual([]);
  });

  it("tells where the base has moved on beneath it", () => {
    const edited = { ...structuredClone(base), setting: "Home health" };
    edited.stages[0]!.brief = "Here it is about homes.";
    edited.stages[3]!.name = "Notes";
    const overlay = overlayFrom(base, edited);
    const later = structuredClone(base);
    later.stages[0]!.brief = "Said better.";
    later.stages.pop();
    const { rubric, problems } = applyOverlay(later, overlay);
    expect(rubric.stages[0]?.brief).toBe("Here it is about homes.");
    expect(problems.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ["misfit", "name"],
      ["base-changed", "brief"],
    ]);
  });
});
