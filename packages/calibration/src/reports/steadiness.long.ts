import { expect, it } from "vitest";
import { steadinessCoverage } from "./steadiness-study.ts";

it.each([0.2, 0.5, 0.8])(
  "nineteen in twenty ranges of a panel's steadiness hold the truth over 200 sets, interview effect of sd %s",
  { timeout: 120_000 },
  (interviewSd) => {
    const share = steadinessCoverage(200, interviewSd);
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.995);
  },
);
