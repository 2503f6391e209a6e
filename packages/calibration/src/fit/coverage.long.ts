import { expect, it } from "vitest";
import { coverageStudy } from "./coverage-study.ts";

it.each([0, 0.5, 0.8])(
  "nineteen in twenty intervals hold the truth over 200 sets, interview effect of sd %s",
  { timeout: 120_000 },
  (interviewSd) => {
    const { candidates, pairs, severities } = coverageStudy(200, interviewSd);
    for (const share of [candidates, pairs, severities]) {
      expect(share).toBeGreaterThan(0.92);
      expect(share).toBeLessThan(0.98);
    }
  },
);
