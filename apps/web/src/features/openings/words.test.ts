import type { StageStanding } from "@evenhand/contract/openings";
import { expect, test } from "vitest";
import { decisionWords } from "./words.ts";

const standing = (state: StageStanding["state"]): StageStanding => ({
  stageId: state,
  state,
  interviewId: null,
  startsAt: null,
  timeZone: null,
  owedBy: [],
});

test("a stage that nobody has planned is another way on than a decision", () => {
  expect(decisionWords({ stages: [standing("cards_in"), standing("carried")] })).toBe(
    "Needs a decision",
  );
  expect(decisionWords({ stages: [standing("cards_in"), standing("not_planned")] })).toBe(
    "Needs a decision, or the next interview",
  );
});
