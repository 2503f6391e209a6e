import { expect, it } from "vitest";
import { coverageStudy } from "./coverage-study.ts";

it.each([0, 0.8])(
  "nineteen in twenty intervals hold the truth, interview effect of sd %s",
  (interviewSd) => {
    const { candidates, pairs, severities } = coverageStudy(40, interviewSd);
    for (const share of [candidates, pairs, severities]) {
      expect(share).toBeGreaterThan(0.92);
      expect(share).toBeLessThan(0.985);
    }
  },
);
