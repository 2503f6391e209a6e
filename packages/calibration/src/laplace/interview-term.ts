import type { Finding } from "../finding.ts";
import type { FitOptions } from "../fit/fit-shape.ts";
import type { Design } from "../ratings/design.ts";
import { HELD_INTERVIEW_SD } from "./priors.ts";
import type { EffectTerm } from "./spread-parameters.ts";

/**
 * Whether the shared error of one interview (halo) can be told from the rest.
 *
 * It takes candidates met by two or more interviewers, and scorecards with two or more criteria.
 * Where it cannot be told it is held at 0.5 logits, never at 0: leaving it out would promise an
 * accuracy that nobody has measured.
 */
export function interviewTerm(
  design: Design,
  wanted: NonNullable<FitOptions["interviewEffect"]>,
): { readonly term: EffectTerm; readonly findings: readonly Finding[] } {
  if (wanted === "off") return { term: "absent", findings: [] };
  if (canTell(design)) return { term: "fitted", findings: [] };
  if (wanted === "on") return { term: "fitted", findings: [NOT_TOLD] };
  return {
    term: "held",
    findings: [
      {
        code: "interview-sd-held",
        message: `How much one interview shares an error over its criteria cannot be told from these ratings: that takes candidates with two interviewers and scorecards with two criteria. It is held at ${HELD_INTERVIEW_SD} logits.`,
      },
    ],
  };
}

/** Asked for all the same: the sds of candidates and interviews then trade against each other. */
const NOT_TOLD: Finding = {
  code: "interview-sd-not-told",
  message:
    "How much one interview shares an error over its criteria cannot be told from these ratings: that takes candidates with two interviewers and scorecards with two criteria. It was fitted because that was asked for; other values of it, with other values of the candidates' standard deviation, fit as well.",
};

function canTell(design: Design): boolean {
  const { interviewStart, raterOf, ratingStart } = design;
  let several = false;
  let broad = false;
  for (let c = 0; c < design.candidates && !several; c++) {
    const from = interviewStart[c]!;
    for (let i = from + 1; i < interviewStart[c + 1]!; i++) {
      if (raterOf[i] !== raterOf[from]) several = true;
    }
  }
  for (let i = 0; i < design.interviews && !broad; i++) {
    for (let k = ratingStart[i]! + 1; k < ratingStart[i + 1]!; k++) {
      if (design.criterion[k] !== design.criterion[k - 1]) broad = true;
    }
  }
  return several && broad;
}
