import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editedRubric } from "./arbitrary-edits.ts";
import { applyDiff, diffRubric } from "./diff-rubric.ts";
import { byEditor } from "./provenance.ts";
import type { Rubric } from "./rubric.ts";
import { occupationalTherapistBase as base } from "./starters/occupational-therapist/base.ts";
import { occupationalTherapistStarter, starterRubrics } from "./starters/starters.ts";

function edited(change: (rubric: Rubric) => void): Rubric {
  const copy = structuredClone(base);
  change(copy);
  return copy;
}

function sentences(change: (rubric: Rubric) => void): string[] {
  return diffRubric(base, edited(change)).changes.map(({ sentence }) => sentence);
}

function bump(change: (rubric: Rubric) => void): string {
  return diffRubric(base, edited(change)).bump;
}

describe("diffRubric and applyDiff", () => {
  it("find nothing between a rubric and itself", () => {
    fc.assert(
      fc.property(editedRubric(base), (rubric) => {
        expect(diffRubric(rubric, structuredClone(rubric))).toEqual({ changes: [], bump: "none" });
      }),
      { numRuns: 50 },
    );
  });

  it("lead from any rubric to any other, also after a way through JSON", () => {
    fc.assert(
      fc.property(editedRubric(base), editedRubric(base), (before, after) => {
        const diff = JSON.parse(JSON.stringify(diffRubric(before, after)));
        expect(applyDiff(before, diff)).toEqual(after);
      }),
      { numRuns: 150 },
    );
  });

  it("lead from one setting's starter to the next", () => {
    const rubrics = starterRubrics(occupationalTherapistStarter);
    for (const before of rubrics)
      for (const after of rubrics)
        expect(applyDiff(before, diffRubric(before, after))).toEqual(after);
  });

  it("refuse a diff of another rubric", () => {
    const other = edited((rubric) => rubric.criteria.shift());
    const diff = diffRubric(base, other);
    expect(() => applyDiff(other, diff)).toThrow(/made from another rubric/u);
  });
});

describe("the words of a diff", () => {
  it("say who was renamed, reworded and weighed", () => {
    expect(
      sentences((rubric) => {
        const [, , assessment] = rubric.criteria;
        if (assessment === undefined) return;
        assessment.name = "Evaluation";
        assessment.weight = 2;
        assessment.weightReason = "Most of the work here.";
      }),
    ).toEqual([
      "Criterion “Assessment”: name changed from “Assessment” to “Evaluation”.",
      "Criterion “Assessment”: weight changed from 1 to 2.",
      "Criterion “Assessment”: reason for the weight changed from nothing to “Most of the work here.”.",
    ]);
  });

  it("tell a move from a removal and an addition", () => {
    const [said] = sentences(({ stages }) => {
      const prompt = stages[0]?.corePrompts.pop();
      if (prompt !== undefined) stages[1]?.corePrompts.unshift(prompt);
    });
    expect(said).toMatch(
      /^Core prompt “A referral says.+ moved from Stage “Case scenario discussion” to Stage “Setting fit and workflow realities”\.$/u,
    );
  });

  it("say that a core prompt became a probe", () => {
    const [said, ...others] = sentences(({ stages }) => {
      const prompt = stages[0]?.corePrompts.pop();
      if (prompt !== undefined) stages[0]?.probes.unshift(prompt);
    });
    expect(said).toMatch(/ became a probe: Stage “Case scenario discussion”\.$/u);
    expect(others).toEqual([]);
  });

  it("name only what was picked up in a new order", () => {
    const said = sentences((rubric) => {
      rubric.stages.push(...rubric.stages.splice(0, 1));
    });
    expect(said).toEqual([
      "Order (stage): “Case scenario discussion” moved behind “Documentation and prioritization”.",
    ]);
  });

  it("call every item by its kind, and a mark by what it says", () => {
    const said = sentences(({ signals, constraints, disclosure, criteria }) => {
      signals[9]!.safety = true;
      criteria[1]!.common = false;
      constraints[0]!.gloss = "What has to be written";
      disclosure[0]!.topic = "Work";
    });
    expect(said.map((sentence) => sentence.replaceAll(/“[^”]*”/gu, "“…”"))).toEqual([
      "Criterion “…”: no longer common to all stages.",
      "Signal “…”: now about safety.",
      "Disclosure item “…”: topic changed from “…” to “…”.",
      "Constraint “…”: plainer reading changed from nothing to “…”.",
    ]);
  });

  it("name the criterion that a stage no longer rates", () => {
    const said = sentences((rubric) => rubric.stages[0]?.criteria.pop());
    expect(said).toEqual([
      "Criterion “Ambiguity to options” removed: Stage “Case scenario discussion”.",
    ]);
  });
});

describe("versions", () => {
  it("are major when a rating comes to mean something else", () => {
    const firstAnchor = (rubric: Rubric) => rubric.criteria[0]?.anchors[0];
    expect(bump((rubric) => rubric.criteria.pop())).toBe("major");
    expect(bump((rubric) => rubric.stages.pop())).toBe("major");
    expect(bump((rubric) => rubric.levels.pop())).toBe("major");
    expect(bump((rubric) => rubric.stages[0]?.criteria.pop())).toBe("major");
    expect(bump((rubric) => (rubric.scale.meets = 4))).toBe("major");
    expect(bump((rubric) => rubric.scale.points.pop())).toBe("major");
    expect(
      bump((rubric) => {
        const anchor = firstAnchor(rubric);
        if (anchor !== undefined) anchor.text = "Something else.";
      }),
    ).toBe("major");
    expect(bump((rubric) => rubric.criteria[0]?.anchors[2]?.variants.pop())).toBe("major");
  });

  it("are major for another job, and when a rating counts in another way", () => {
    const first = (rubric: Rubric) => rubric.criteria[0]!;
    for (const change of [
      (rubric: Rubric) => (rubric.role = "Nurse"),
      (rubric: Rubric) => (rubric.setting = "Hospice"),
      (rubric: Rubric) => (first(rubric).weight = 2),
      (rubric: Rubric) => (first(rubric).common = false),
      (rubric: Rubric) => (first(rubric).safety = false),
      (rubric: Rubric) => (first(rubric).question = "Something else?"),
    ])
      expect(bump(change)).toBe("major");
    expect(bump((rubric) => (first(rubric).anchors[0]!.origin = byEditor))).toBe("minor");
  });

  it("are minor when only the wording around it changes", () => {
    expect(bump((rubric) => rubric.stages.reverse())).toBe("minor");
    expect(bump((rubric) => rubric.stages[0]?.probes.pop())).toBe("minor");
    expect(bump((rubric) => rubric.stages[0]?.corePrompts.pop())).toBe("minor");
    expect(bump((rubric) => rubric.disclosure.pop())).toBe("minor");
    const shout = (rubric: Rubric) => {
      const anchor = rubric.criteria[0]?.anchors[0];
      if (anchor !== undefined) anchor.text = anchor.text.toUpperCase().replaceAll(",", " –");
    };
    expect(bump(shout)).toBe("minor");
  });
});
