import type { Finding } from "../finding.ts";
import { isNotEnough } from "../not-enough.ts";
import { COMPONENTS } from "./components.ts";
import type { StudyDesign } from "./study-design.ts";
import type { ComponentFit } from "./variance-components.ts";

const FEW_CANDIDATES = 10;
const FEW_RATERS = 5;

/** What a reader of the components must know beside them. */
export function studyFindings(design: StudyDesign, result: ComponentFit): Finding[] {
  const findings: Finding[] = [];
  const { fit, components, names, variances } = result;
  if (fit === undefined) {
    findings.push({
      code: "by-moments",
      message: `${result.model.blocks.columnCount} interviewers, criteria and pairs of them are too many for the exact likelihood: the components are by moments, without intervals.`,
    });
  } else if (!fit.converged) {
    findings.push({
      code: "not-converged",
      message: `The likelihood was still rising after ${fit.iterations} rounds: read the components as rough.`,
    });
  }
  if (design.doubleRated < FEW_CANDIDATES) {
    findings.push({
      code: "few-candidates",
      message: `${design.doubleRated} candidates were rated by two interviewers or more; below ${FEW_CANDIDATES} the components are rough.`,
    });
  }
  if (design.raters > 1 && design.raters < FEW_RATERS) {
    findings.push({
      code: "few-interviewers",
      message: `With ${design.raters} interviewers, how far interviewers differ is hardly known.`,
    });
  }
  if (design.criteria === 1) {
    findings.push({
      code: "one-criterion",
      message:
        "With one criterion nothing can be said of others, and one interviewer's impression of a candidate is part of the residual.",
    });
  }
  if (design.sessions > 0 && design.sessions === design.candidates && design.doubleRated > 0) {
    findings.push({
      code: "one-session-each",
      message:
        "The interviewers of a candidate always sat in one session: what they share there counts as the candidate's, so the figures hold for a panel in one room and say nothing of separate interviews.",
    });
  }
  const zero = names.filter((name, i) => variances[i] === 0 && !isNotEnough(components[name]));
  if (zero.length > 0) {
    findings.push({
      code: "at-zero",
      message: `Estimated at zero, as happens where a part is small: ${zero.join(", ")}. Its interval says how large it may be.`,
    });
  }
  const unknown = COMPONENTS.filter(
    (name) => name !== "candidate:session" && isNotEnough(components[name]),
  );
  if (unknown.length > 0) {
    findings.push({
      code: "not-separable",
      message: `This design cannot tell apart: ${unknown.join(", ")}.`,
    });
  }
  return findings;
}
