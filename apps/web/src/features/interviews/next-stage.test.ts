import { expect, test } from "vitest";
import { isMet, nextStage } from "./next-stage.ts";

const stages = [{ id: "case" }, { id: "setting" }, { id: "notes" }];
const at = (id: string, state: Parameters<typeof isMet>[1][number]["state"]) => ({
  stage: { id },
  state,
});

test("the next interview is at the first stage that nothing is planned for", () => {
  expect(nextStage(stages, [])?.id).toBe("case");
  expect(nextStage(stages, [at("case", "held"), at("setting", "planned")])?.id).toBe("notes");
});

test("an interview that did not take place is still to be planned", () => {
  expect(nextStage(stages, [at("case", "cancelled")])?.id).toBe("case");
  expect(nextStage(stages, [at("case", "candidate_absent"), at("setting", "held")])?.id).toBe(
    "case",
  );
  expect(isMet("case", [at("case", "moved")])).toBe(false);
});

test("after the last stage the first is offered again, as another round", () => {
  const all = stages.map(({ id }) => at(id, "held"));
  expect(nextStage(stages, all)?.id).toBe("case");
  expect(isMet("case", all)).toBe(true);
});
