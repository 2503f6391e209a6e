import { occupationalTherapistStarter, type Rubric } from "@evenhand/rubric";
import { expect, it } from "vitest";
import { crosswalkLines } from "./crosswalk-words.ts";

const { base } = occupationalTherapistStarter;

function linesAfter(change: (rubric: Rubric) => void) {
  const after = structuredClone(base);
  change(after);
  return crosswalkLines(base, after);
}

it("says nothing of what stands as it stood", () => {
  expect(linesAfter(() => undefined)).toEqual([]);
});

it("says of a common criterion once what holds in all its stages", () => {
  const [line, ...others] = linesAfter(({ criteria }) => {
    criteria[0]!.name = "Safety first";
  });
  expect(others).toEqual([]);
  expect(line?.name).toBe("Safety first");
  expect(line?.words).toMatch(/count together/);
  expect(line?.stages).toEqual(base.stages.map(({ name }) => name));
});

it("tells a criterion that is gone by its former name, and where it was rated", () => {
  const stage = base.stages[0]!;
  const removed = stage.criteria.at(-1)!.criterion;
  const lines = linesAfter((rubric) => {
    rubric.stages[0]!.criteria.pop();
  });
  const name = base.criteria.find(({ id }) => id === removed)?.name;
  expect(lines).toEqual([{ name, stages: [stage.name], words: "Not rated any more." }]);
});
