import type { Line } from "./read-lines.ts";
import type { Mention, Report } from "./report.ts";

type Lists = Omit<
  Report,
  "role" | "industry" | "year" | "sections" | "other" | "artifacts" | "constraints"
>;

/** A line that names constraints. */
export type ConstraintLine = { names: string[]; line: number };

/** What the sections hold, before what is said twice is merged. */
export type Found = Lists & {
  artifacts: Mention[];
  constraints: ConstraintLine[];
  /** Risks named in the summary, which usually repeats the section on risks. */
  summaryRisks: Mention[];
};

/** What one line holds, or `null` where it is none of the report's elements. */
export type Reader = (line: Line) => Partial<Found> | null;

export function nothingFound(): Found {
  return {
    settings: [],
    stages: [],
    signals: [],
    antiSignals: [],
    skills: [],
    scenarios: [],
    levels: [],
    outcomes: [],
    advice: [],
    screenQuestions: [],
    compensation: [],
    risks: [],
    drivers: [],
    arc90: [],
    candidateQuestions: [],
    artifacts: [],
    constraints: [],
    summaryRisks: [],
  };
}
