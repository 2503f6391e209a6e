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
    for (const one of criteria) if (one.id === "safety-first-judgment") one.name = "Safety first";
  });
  expect(others).toEqual([]);
  expect(line?.name).toBe("Safety first");
  expect(line?.words).toMatch(/count together/);
  expect(line?.stages).toEqual(base.stages.map(({ name }) => name));
});

it("tells a criterion that is gone by its former name, and where it was rated", () => {
  const lines = linesAfter(({ stages }) => {
    for (const stage of stages)
      stage.criteria = stage.criteria.filter(({ criterion }) => criterion !== "plan-of-care");
  });
  expect(lines).toEqual([
    { name: "Plan of care", stages: ["Case scenario discussion"], words: "Not rated any more." },
  ]);
});
