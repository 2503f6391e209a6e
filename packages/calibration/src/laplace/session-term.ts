import type { Finding } from "../finding.ts";
import type { Design } from "../ratings/design.ts";
import { sharedRooms } from "../ratings/shared-rooms.ts";
import { HELD_SESSION_SD } from "./priors.ts";
import type { EffectTerm } from "./spread-parameters.ts";

/**
 * Whether what a room shares can be told from the candidate and from one interviewer's own error.
 *
 * It takes rooms of two or more interviewers, with candidates who were in two or more rooms. Where
 * rooms were shared and it cannot be told it is held at 0.5 logits, never at 0; where nobody
 * shared a room there is nothing to be told from an interviewer's own error, and no such effect.
 */
export function sessionTerm(design: Design): {
  readonly term: EffectTerm;
  readonly findings: readonly Finding[];
} {
  if (sharedRooms(design) === 0) return { term: "absent", findings: [] };
  if (canTell(design)) return { term: "fitted", findings: [] };
  return {
    term: "held",
    findings: [
      {
        code: "session-sd-held",
        message: `How large an error a room shares cannot be told from these ratings: that takes candidates with two sessions, one of them with two interviewers. It is held at ${HELD_SESSION_SD} logits.`,
      },
    ],
  };
}

function canTell(design: Design): boolean {
  const { interviewStart, raterOf, stageOf, sessionOf } = design;
  if (!sessionOf) return false;
  for (let c = 0; c < design.candidates; c++) {
    let [apart, together] = [false, false];
    for (let i = interviewStart[c]!; i < interviewStart[c + 1]!; i++) {
      for (let k = interviewStart[c]!; k < i; k++) {
        const same = sessionOf[k] === sessionOf[i] && stageOf[k] === stageOf[i];
        if (!same) apart = true;
        else if (raterOf[k] !== raterOf[i]) together = true;
      }
    }
    if (apart && together) return true;
  }
  return false;
}
