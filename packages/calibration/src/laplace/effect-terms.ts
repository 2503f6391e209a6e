import type { Finding } from "../finding.ts";
import type { FitOptions } from "../fit/fit-shape.ts";
import type { Design } from "../ratings/design.ts";
import { interviewTerm } from "./interview-term.ts";
import { sessionTerm } from "./session-term.ts";
import type { EffectTerms } from "./spread-parameters.ts";

/** What is done about the errors of interviews and of rooms; switched off, they go together. */
export function effectTerms(
  design: Design,
  wanted: NonNullable<FitOptions["interviewEffect"]>,
): { readonly terms: EffectTerms; readonly findings: readonly Finding[] } {
  const interview = interviewTerm(design, wanted);
  if (interview.term === "absent") {
    return { terms: { interview: "absent", session: "absent" }, findings: interview.findings };
  }
  const session = sessionTerm(design);
  return {
    terms: { interview: interview.term, session: session.term },
    findings: [...interview.findings, ...session.findings],
  };
}
