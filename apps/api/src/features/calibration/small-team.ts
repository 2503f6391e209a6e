import type { NotEnough } from "@evenhand/contract/calibration";
import { FEWEST_INTERVIEWERS } from "./policy.ts";

type Counted = { counts: { interviewers: number } };

/** Whether what is said of somebody would be a remark on one person. */
export const isSmallTeam = ({ counts }: Counted): boolean =>
  counts.interviewers < FEWEST_INTERVIEWERS;

export function tooFewText(interviewers: number): string {
  return `With ${interviewers === 1 ? "one interviewer" : `${interviewers} interviewers`}, nothing is shown about single persons; that takes ${FEWEST_INTERVIEWERS}.`;
}

export function tooFew(interviewers: number): NotEnough {
  return {
    notEnough: {
      have: interviewers,
      need: FEWEST_INTERVIEWERS,
      because: [tooFewText(interviewers)],
    },
  };
}
