import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editedRubric } from "./arbitrary-edits.ts";
import { crosswalk } from "./crosswalk.ts";
import type { Rubric } from "./rubric.ts";
import { occupationalTherapistBase as base } from "./starters/occupational-therapist/base.ts";

function rows(change: (rubric: Rubric) => void) {
  const after = structuredClone(base);
  change(after);
  return crosswalk(base, after);
}

const cells = base.stages.flatMap(({ criteria }) => criteria).length;

describe("crosswalk", () => {
  it("joins everything where nothing changed", () => {
    const all = rows(() => undefined);
    expect(all).toHaveLength(cells);
    expect(all.every(({ relation, joins }) => relation === "same" && joins)).toBe(true);
  });

  it("joins what was only reworded, and not what means something else", () => {
    const all = rows(({ criteria }) => {
      criteria[0]!.name = "Safety first";
      criteria[1]!.anchors[0]!.text = "Something else.";
    });
    const relations = (id: string) =>
      new Set(all.filter(({ after }) => after?.criterion === id).map((row) => row.relation));
    expect(relations("safety-first-judgment")).toEqual(new Set(["reworded"]));
    expect(relations("documentation-habits")).toEqual(new Set(["changed"]));
    expect(relations("assessment")).toEqual(new Set(["same"]));
    expect(all.filter(({ joins }) => !joins)).toHaveLength(base.stages.length);
  });

  it("joins nothing over another scale", () => {
    expect(rows(({ scale }) => (scale.meets = 2)).some(({ joins }) => joins)).toBe(false);
  });

  it("follows a criterion into another stage", () => {
    const all = rows(({ stages }) => {
      const moved = stages[0]?.criteria.pop();
      if (moved !== undefined) stages[2]?.criteria.push(moved);
    });
    expect(all.filter(({ relation }) => relation !== "same")).toEqual([
      {
        before: { stage: "case-scenario-discussion", criterion: "ambiguity-to-options" },
        after: { stage: "communication-and-patient-education", criterion: "ambiguity-to-options" },
        relation: "moved",
        joins: false,
        score: null,
      },
    ]);
  });

  it("proposes a criterion with another id where the words agree, else says gone and new", () => {
    const all = rows(({ criteria, stages }) => {
      criteria[2]!.id = "evaluation";
      criteria[3]!.id = "planning";
      criteria[3]!.name = "Planning";
      criteria[3]!.question = "Something else?";
      for (const anchor of criteria[3]!.anchors) anchor.text = `Unlike before ${anchor.point}.`;
      stages[0]!.criteria[2]!.criterion = "evaluation";
      stages[0]!.criteria[3]!.criterion = "planning";
    });
    const [likely] = all.filter(({ relation }) => relation === "likely");
    expect(likely).toMatchObject({ joins: false, after: { criterion: "evaluation" }, score: 1 });
    expect(all.map(({ relation }) => relation)).toEqual(expect.arrayContaining(["gone", "new"]));
  });

  it("does not guess where a criterion went that is now rated in two other stages", () => {
    const all = rows(({ stages }) => {
      const moved = stages[0]?.criteria.pop();
      if (moved !== undefined) for (const at of [1, 2]) stages[at]?.criteria.push({ ...moved });
    });
    expect(all.map(({ relation }) => relation)).not.toContain("moved");
  });

  it("does not take a few words of many for the same criterion", () => {
    const all = rows(({ criteria, stages }) => {
      const old = criteria[2]!;
      criteria[2] = { ...old, id: "short", question: "", anchors: [] };
      stages[0]!.criteria[2]!.criterion = "short";
    });
    expect(all.map(({ relation }) => relation)).not.toContain("likely");
  });

  it("has every cell of both versions once", () => {
    fc.assert(
      fc.property(editedRubric(base), editedRubric(base), (before, after) => {
        const all = crosswalk(before, after);
        for (const [side, rubric] of [
          ["before", before],
          ["after", after],
        ] as const) {
          const named = (cells: readonly { stage: string; criterion: string }[]) =>
            cells.map(({ stage, criterion }) => `${stage} ${criterion}`).sort();
          const cells = rubric.stages.flatMap((stage) =>
            stage.criteria.map(({ criterion }) => ({ stage: stage.id, criterion })),
          );
          expect(named(all.flatMap((row) => row[side] ?? []))).toEqual(named(cells));
        }
      }),
      { numRuns: 60 },
    );
  });
});
