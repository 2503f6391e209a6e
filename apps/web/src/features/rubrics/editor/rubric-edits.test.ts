import {
  checkRubric,
  diffRubric,
  mergeDrafts,
  occupationalTherapistStarter,
  Rubric,
  starterRubrics,
} from "@evenhand/rubric";
import { describe, expect, it } from "vitest";
import { withoutChange } from "./base-differences.ts";
import { canBeBoth, chooseSide } from "./choose-side.ts";
import {
  reworded,
  valueIn,
  withItem,
  withItemAt,
  withoutItem,
  withValue,
} from "./document-edits.ts";
import { newCriterion, newStage, newVariant } from "./new-items.ts";
import {
  withAnchor,
  withCommon,
  withoutCriterion,
  withoutDisclosure,
  withoutLevel,
  withoutSignal,
  withoutTopPoint,
  withPoint,
  withStageCriterion,
} from "./rubric-edits.ts";

const [starter] = starterRubrics(occupationalTherapistStarter);
if (starter === undefined) throw new Error("there is no starter");
const rubric: Rubric = starter;
const others = starterRubrics(occupationalTherapistStarter).slice(1);

const broken = (document: Rubric) =>
  checkRubric(document).filter(({ code }) =>
    ["unknown-reference", "duplicate-id", "repeated-reference"].includes(code),
  );

describe("whatever is removed, nothing is left pointing at it", () => {
  it.each(rubric.criteria.map(({ id }) => id))("criterion %s", (id) => {
    const left = withoutCriterion(rubric, id);
    expect(broken(left)).toEqual([]);
    expect(Rubric.parse(left)).toEqual(left);
    expect(JSON.stringify(left)).not.toContain(`"${id}"`);
  });

  it("signals, disclosure items and levels", () => {
    for (const { id } of rubric.signals)
      expect(JSON.stringify(withoutSignal(rubric, id))).not.toContain(`"${id}"`);
    for (const { id } of rubric.disclosure)
      expect(JSON.stringify(withoutDisclosure(rubric, id))).not.toContain(`"${id}"`);
    const [level] = rubric.levels;
    const variant = newVariant(level?.id ?? "", null);
    const list = ["criteria", rubric.criteria[0]?.id ?? "", "anchors", "1", "variants"];
    const varied = withItem(rubric, list, variant);
    expect(valueIn(varied, list)).toHaveLength(1);
    expect(valueIn(withoutLevel(varied, level?.id ?? ""), list)).toEqual([]);
  });
});

it("puts a common criterion into every stage, and every common one into a new stage", () => {
  const criterion = newCriterion(rubric);
  const added = withItem(rubric, ["criteria"], criterion);
  const common = withCommon(added, criterion.id, true);
  for (const stage of common.stages)
    expect(stage.criteria.filter((one) => one.criterion === criterion.id)).toHaveLength(1);
  expect(newStage(common).criteria.map((one) => one.criterion)).toContain(criterion.id);
  expect(withCommon(common, criterion.id, true)).toEqual(common);
  const [stage] = rubric.stages;
  const rated = withStageCriterion(added, stage?.id ?? "", criterion.id);
  expect(rated.stages[0]?.criteria.at(-1)?.criterion).toBe(criterion.id);
  expect(Rubric.parse(rated)).toEqual(rated);
});

it("grows and shrinks the scale with its anchors", () => {
  const five = withPoint(rubric, "Beyond");
  expect(five.scale.points).toHaveLength(5);
  const id = rubric.criteria[0]?.id ?? "";
  const described = withAnchor(five, id, 5);
  expect(described.criteria[0]?.anchors.map(({ point }) => point)).toEqual([1, 2, 3, 4, 5]);
  expect(withAnchor(described, id, 5)).toEqual(described);
  expect(withoutTopPoint(described)).toEqual(rubric);
  const three = withoutTopPoint(withValue(rubric, ["scale", "meets"], 4));
  expect(three.scale).toMatchObject({ meets: 3 });
  expect(Rubric.parse(three)).toEqual(three);
});

it("moves an item to a place, and stops at the ends", () => {
  const order = (document: Rubric) => document.stages.map(({ id }) => id);
  const [a = "", b = "", ...rest] = order(rubric);
  expect(order(withItemAt(rubric, ["stages"], a, 1))).toEqual([b, a, ...rest]);
  expect(order(withItemAt(rubric, ["stages"], a, 99))).toEqual([b, ...rest, a]);
  expect(withItemAt(rubric, ["stages"], a, -1)).toBe(rubric);
  expect(withItemAt(rubric, ["stages"], "nobody", 1)).toBe(rubric);
});

it("shares what an edit does not touch", () => {
  const [first, second] = rubric.criteria;
  const next = withValue(rubric, ["criteria", first?.id ?? "", "name"], "Another");
  expect(next.criteria[0]?.name).toBe("Another");
  expect(next.criteria[1]).toBe(second);
  expect(next.stages).toBe(rubric.stages);
  expect(withValue(rubric, ["criteria", "nobody", "name"], "x")).toBe(rubric);
});

describe("a reworded text", () => {
  const path = ["signals", "s"];
  const told = (origin: object) => ({
    ...rubric,
    signals: [
      { id: "s", kind: "signal", text: "Said first", original: null, safety: false, origin },
    ] as Rubric["signals"],
  });

  it("keeps the report's words beside it, until it says the same again", () => {
    const document = told({ from: "report", places: [{ section: "Signals", line: 4 }] });
    const once = reworded(document, path, "Said second");
    expect(once.signals[0]).toMatchObject({ text: "Said second", original: "Said first" });
    const twice = reworded(once, path, "Said third");
    expect(twice.signals[0]).toMatchObject({ original: "Said first" });
    expect(reworded(twice, path, "Said first").signals[0]).toEqual(document.signals[0]);
  });

  it("is the team's own where a template or starter had said it", () => {
    const document = told({ from: "team", via: "template" });
    expect(reworded(document, path, "Ours").signals[0]).toMatchObject({
      text: "Ours",
      original: null,
      origin: { from: "team", via: "editor" },
    });
  });
});

describe("an overlay", () => {
  it.each(others.map((other) => [other.setting, other] as const))(
    "%s is its base again when every change is taken back",
    (_setting, other) => {
      let document = other;
      for (let round = 0; round < 5; round += 1) {
        const { changes } = diffRubric(rubric, document);
        document = changes.reduce((left, change) => withoutChange(left, change, rubric), document);
      }
      expect(diffRubric(rubric, document).changes).toEqual([]);
    },
  );

  it("gets a dropped item back where it stood", () => {
    const [, second] = rubric.stages;
    const without = withoutItem(rubric, ["stages"], second?.id ?? "");
    const { changes } = diffRubric(rubric, without);
    expect(changes).toHaveLength(1);
    const [change] = changes;
    expect(change && withoutChange(without, change, rubric)).toEqual(rubric);
  });
});

describe("a conflict", () => {
  const id = rubric.criteria[0]?.id ?? "";
  const path = ["criteria", id, "question"];
  const mine = withValue(rubric, path, "What did they do first, and how do we know?");
  const theirs = withValue(rubric, path, "What did they check before they acted?");

  it("over a text is mine, theirs, or both one under the other", () => {
    const { merged, conflicts } = mergeDrafts(rubric, mine, theirs);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error("there is no conflict");
    expect(canBeBoth(conflict)).toBe(true);
    expect(chooseSide(merged, conflict, "mine")).toEqual(mine);
    expect(chooseSide(merged, conflict, "theirs")).toEqual(theirs);
    expect(valueIn(chooseSide(merged, conflict, "both"), path)).toBe(
      "What did they do first, and how do we know?\n\nWhat did they check before they acted?",
    );
  });

  it("over something one side removed lets it go, or brings it back as the other has it", () => {
    const removed = withoutCriterion(rubric, id);
    const one = mergeDrafts(rubric, mine, removed);
    const gone = one.conflicts.reduce((left, each) => chooseSide(left, each, "theirs"), one.merged);
    expect(gone.criteria.some((criterion) => criterion.id === id)).toBe(false);
    const two = mergeDrafts(rubric, removed, theirs);
    const back = two.conflicts.reduce((left, each) => chooseSide(left, each, "theirs"), two.merged);
    expect(back.criteria.find((criterion) => criterion.id === id)?.question).toBe(
      "What did they check before they acted?",
    );
  });

  it("over the order takes the order that was chosen", () => {
    const [a = "", b = "", c = ""] = rubric.stages.map((stage) => stage.id);
    const { merged, conflicts } = mergeDrafts(
      rubric,
      withItemAt(rubric, ["stages"], a, 1),
      withItemAt(rubric, ["stages"], c, 0),
    );
    expect(conflicts).toHaveLength(1);
    const chosen = conflicts.reduce((left, each) => chooseSide(left, each, "theirs"), merged);
    expect(chosen.stages.slice(0, 3).map((stage) => stage.id)).toEqual([c, a, b]);
  });
});
