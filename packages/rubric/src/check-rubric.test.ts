import { describe, expect, it } from "vitest";
import { checkRubric } from "./check-rubric.ts";
import type { Criterion } from "./criterion.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { byEditor, byTemplate } from "./provenance.ts";
import type { Rubric } from "./rubric.ts";
import type { Stage } from "./stage.ts";
import { occupationalTherapistBase as base } from "./starters/occupational-therapist/base.ts";

type Parts = { rubric: Rubric; stage: Stage; criterion: Criterion };

/** What is found after one change of the starter, in which nothing is found. */
function found(change: (parts: Parts) => void): Finding[] {
  const rubric = structuredClone(base);
  const [stage] = rubric.stages;
  const criterion = rubric.criteria.find(({ id }) => id === "assessment");
  if (stage === undefined || criterion === undefined) throw new Error("The starter is empty.");
  change({ rubric, stage, criterion });
  return checkRubric(rubric);
}

const cases: [FindingCode, Finding["severity"], string, (parts: Parts) => void][] = [
  ["duplicate-id", "blocks", "stages/entry", ({ stage }) => (stage.id = "entry")],
  [
    "unknown-reference",
    "blocks",
    "stages/case-scenario-discussion/signals/no-such",
    ({ stage }) => stage.signals.push({ signal: "no-such", weight: 1, mapping: { by: "team" } }),
  ],
  [
    "unknown-reference",
    "blocks",
    "criteria/safety-first-judgment/anchors/3",
    ({ rubric }) => rubric.levels.shift(),
  ],
  [
    "repeated-reference",
    "blocks",
    "stages/setting-fit-and-workflow-realities/disclosure/tell-scope",
    ({ rubric }) => rubric.stages[1]?.disclosure.push("tell-scope"),
  ],
  [
    "missing-name",
    "blocks",
    "stages/case-scenario-discussion/name",
    ({ stage }) => (stage.name = " "),
  ],
  ["missing-name", "blocks", "criteria/assessment/name", ({ criterion }) => (criterion.name = "")],
  ["no-stage", "blocks", "stages", ({ rubric }) => (rubric.stages = [])],
  ["no-level", "blocks", "levels", ({ rubric }) => (rubric.levels = [])],
  [
    "stage-without-criterion",
    "blocks",
    "stages/case-scenario-discussion/criteria",
    ({ stage }) => (stage.criteria = []),
  ],
  [
    "stage-without-prompt",
    "blocks",
    "stages/case-scenario-discussion/corePrompts",
    ({ stage }) => (stage.corePrompts = []),
  ],
  [
    "core-prompt-count",
    "blocks",
    "stages/case-scenario-discussion/corePrompts",
    ({ stage }) => stage.corePrompts.push(...stage.probes.splice(0, 1)),
  ],
  [
    "core-prompt-count",
    "blocks",
    "stages/case-scenario-discussion/corePrompts",
    ({ stage }) => stage.corePrompts.splice(1),
  ],
  [
    "repeated-core-prompt",
    "blocks",
    "stages/setting-fit-and-workflow-realities/corePrompts/fit-full-day",
    ({ rubric, stage }) => {
      const prompt = rubric.stages[1]?.corePrompts[0];
      if (prompt) prompt.text = `${stage.corePrompts[0]?.text.toUpperCase()} `;
    },
  ],
  [
    "empty-prompt",
    "blocks",
    "stages/case-scenario-discussion/probes/case-probe-we",
    ({ stage }) => stage.probes.forEach((probe) => (probe.text = "")),
  ],
  [
    "protected-topic",
    "advice",
    "stages/case-scenario-discussion/probes/case-probe-we",
    ({ stage }) => stage.probes.forEach((probe) => (probe.text = "Are you married?")),
  ],
  [
    "too-many-criteria",
    "advice",
    "stages/case-scenario-discussion/criteria",
    ({ stage }) =>
      ["time-management", "patient-education"].forEach((criterion) =>
        stage.criteria.push({ criterion, mapping: { by: "team" } }),
      ),
  ],
  [
    "too-many-criteria",
    "advice",
    "criteria",
    ({ rubric, criterion }) =>
      ["a", "b", "c"].forEach((id) => rubric.criteria.push({ ...criterion, id })),
  ],
  [
    "orphan-criterion",
    "blocks",
    "criteria/assessment",
    ({ stage }) =>
      (stage.criteria = stage.criteria.filter((one) => one.criterion !== "assessment")),
  ],
  [
    "common-criterion-not-in-every-stage",
    "blocks",
    "criteria/safety-first-judgment",
    ({ stage }) => stage.criteria.shift(),
  ],
  [
    "criterion-without-prompt",
    "advice",
    "stages/case-scenario-discussion/criteria/plan-of-care",
    ({ stage }) => stage.corePrompts.forEach((prompt) => (prompt.criteria = ["assessment"])),
  ],
  [
    "orphan-signal",
    "advice",
    "signals/plans-from-the-person",
    ({ rubric }) => rubric.stages.forEach((stage) => (stage.signals = [])),
  ],
  [
    "stage-without-artifact",
    "advice",
    "stages/case-scenario-discussion/artifacts",
    ({ stage }) => (stage.artifacts = []),
  ],
  [
    "missing-anchor",
    "blocks",
    "criteria/assessment/anchors/2",
    ({ criterion }) => criterion.anchors.splice(1, 1),
  ],
  [
    "anchor-off-scale",
    "blocks",
    "criteria/assessment/anchors/5",
    ({ criterion }) =>
      criterion.anchors.push({ point: 5, text: "Beyond.", origin: byEditor, variants: [] }),
  ],
  [
    "point-1-not-its-own",
    "blocks",
    "criteria/assessment/anchors/1",
    ({ criterion }) => criterion.anchors.forEach((anchor) => (anchor.origin = byTemplate)),
  ],
  [
    "point-1-not-its-own",
    "blocks",
    "criteria/assessment/anchors/1",
    ({ rubric, criterion }) =>
      criterion.anchors.splice(0, 1, ...(rubric.criteria[0]?.anchors.slice(0, 1) ?? [])),
  ],
  [
    "same-anchor-twice",
    "blocks",
    "criteria/assessment/anchors/4",
    ({ criterion }) => criterion.anchors.forEach((anchor) => (anchor.text = "The same.")),
  ],
  [
    "template-wording",
    "advice",
    "criteria/assessment/anchors/4",
    ({ criterion }) => criterion.anchors.forEach((anchor) => (anchor.origin = byTemplate)),
  ],
  [
    "double-barrelled",
    "advice",
    "criteria/assessment/name",
    ({ criterion }) => (criterion.name = "Assessment and planning"),
  ],
  [
    "double-barrelled",
    "advice",
    "criteria/assessment/question",
    ({ criterion }) => (criterion.question = "Do they assess, and do they plan?"),
  ],
  [
    "vague-wording",
    "advice",
    "criteria/assessment/anchors/3",
    ({ criterion }) =>
      criterion.anchors.forEach((anchor) => (anchor.text = "Understands assessment well.")),
  ],
  [
    "about-the-person",
    "advice",
    "criteria/assessment/question",
    ({ criterion }) => (criterion.question = "Are they confident?"),
  ],
  [
    "weight-without-reason",
    "blocks",
    "criteria/assessment/weight",
    ({ criterion }) => (criterion.weight = 2),
  ],
  ["nothing-disclosed", "advice", "disclosure", ({ rubric }) => (rubric.disclosure = [])],
  [
    "undisclosed-item",
    "advice",
    "disclosure/tell-support",
    ({ rubric }) => rubric.stages[1]?.disclosure.pop(),
  ],
  [
    "no-safety-criterion",
    "advice",
    "criteria",
    ({ rubric }) => rubric.criteria.forEach((criterion) => (criterion.safety = false)),
  ],
  [
    "mapping-not-reviewed",
    "advice",
    "stages/case-scenario-discussion/criteria/assessment",
    ({ stage }) =>
      stage.criteria.forEach(
        (one) => (one.mapping = { by: "words", score: 0.25, shared: ["case"] }),
      ),
  ],
];

describe("checkRubric", () => {
  it("finds nothing in the starter", () => {
    expect(checkRubric(base)).toEqual([]);
  });

  it.each(cases)("finds %s (%s) at %s", (code, severity, path, change) => {
    const there = found(change).filter((finding) => finding.path.join("/") === path);
    const finding = there.find((one) => one.code === code);
    expect(finding).toMatchObject({ code, severity });
    expect(finding?.sentence).toMatch(/^.{15,}[.?”]$/su);
  });

  it("accepts a weight with a reason", () => {
    const findings = found(({ criterion }) => {
      criterion.weight = 2;
      criterion.weightReason = "Most of the work is assessment here.";
    });
    expect(findings).toEqual([]);
  });
});
