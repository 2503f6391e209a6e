/**
 * The generalizability study: how much of what is seen is the candidate, and what one more
 * interviewer or criterion would buy.
 */
import type { Finding } from "../finding.ts";
import { isNotEnough, notEnough, type NotEnough } from "../not-enough.ts";
import { type Component, COMPONENTS } from "./components.ts";
import {
  decisionRow,
  type DecisionRow,
  type Dependability,
  type Needed,
  neededRaters,
  type StudyBasis,
} from "./decision-study.ts";
import { type LevelEffect, levelEffects } from "./level-effects.ts";
import { type StudyDesign, studyDesign } from "./study-design.ts";
import { studyBasis } from "./study-basis.ts";
import { studyFindings } from "./study-findings.ts";
import { studyReading } from "./study-reading.ts";
import type { StudyRatings } from "./study-ratings.ts";
import { type VarianceComponent, varianceComponents } from "./variance-components.ts";

export interface GeneralizabilityReport {
  readonly design: StudyDesign;
  readonly estimator: "restricted maximum likelihood" | "moments" | "none";
  readonly converged: boolean;
  readonly iterations: number;
  /** −2 log restricted likelihood. */
  readonly remlCriterion: number | NotEnough;
  readonly grandMean: number | NotEnough;
  readonly components: Record<Component, VarianceComponent | NotEnough>;
  /** At the numbers of interviewers and criteria that a candidate had, on the harmonic mean. */
  readonly observed: DecisionRow | NotEnough;
  /** Interviewers in separate interviews. */
  readonly decisionStudy: readonly DecisionRow[] | NotEnough;
  readonly haloCeiling:
    | readonly { readonly raters: number; readonly g: Dependability }[]
    | NotEnough;
  readonly needed: readonly Needed[] | NotEnough;
  /** The same with all interviewers of a candidate in one room. */
  readonly oneSession:
    | { readonly decisionStudy: readonly DecisionRow[]; readonly needed: readonly Needed[] }
    | NotEnough;
  readonly candidates: readonly LevelEffect[];
  readonly raters: readonly LevelEffect[];
  /** One or two sentences that claim no more than the intervals allow. */
  readonly reading: string;
  readonly findings: readonly Finding[];
}

const MOST_RATERS = 8;

export function generalizability(ratings: StudyRatings): GeneralizabilityReport {
  const design = studyDesign(ratings);
  const result = varianceComponents(ratings);
  if (isNotEnough(result)) return nothing(design, result);
  const basis = studyBasis(result);
  const { fit, model } = result;
  const effects = (name: "candidate" | "rater", ids: readonly string[]): LevelEffect[] =>
    fit === undefined || isNotEnough(result.components[name])
      ? []
      : levelEffects(model, fit, name, ratings[name], ids);
  const tables = isNotEnough(basis)
    ? everyTable(basis)
    : decisionTables(basis, design, result.components["candidate:session"]);
  return {
    design,
    estimator: fit === undefined ? "moments" : "restricted maximum likelihood",
    converged: fit?.converged ?? true,
    iterations: fit?.iterations ?? 1,
    remlCriterion:
      fit?.state.deviance ?? notEnough(0, 1, "likelihoods: the components are by moments"),
    grandMean: result.grandMean,
    components: result.components,
    ...tables,
    candidates: effects("candidate", ratings.labels.candidates),
    raters: effects("rater", ratings.labels.raters),
    reading: readingOf(tables),
    findings: studyFindings(design, result),
  };
}

type Tables = Pick<
  GeneralizabilityReport,
  "observed" | "decisionStudy" | "haloCeiling" | "needed" | "oneSession"
>;

function everyTable(missing: NotEnough): Tables {
  return {
    observed: missing,
    decisionStudy: missing,
    haloCeiling: missing,
    needed: missing,
    oneSession: missing,
  };
}

function decisionTables(
  basis: StudyBasis,
  design: StudyDesign,
  room: VarianceComponent | NotEnough,
): Tables {
  const { criteria, sessions, ratersPerCandidate, sessionsPerCandidate } = design;
  const counts = criteria > 1 ? [...new Set([1, criteria, 2 * criteria])] : [1];
  const raters = Array.from({ length: MOST_RATERS }, (_, i) => i + 1);
  const rows = (sessionsOf: (n: number) => number): DecisionRow[] =>
    raters.flatMap((n) => counts.map((m) => decisionRow(basis, n, m, sessionsOf(n))));
  const separate: Omit<Tables, "oneSession"> = {
    observed: decisionRow(
      basis,
      ratersPerCandidate,
      design.criteriaPerInterview,
      sessions > 0 ? sessionsPerCandidate : ratersPerCandidate,
    ),
    decisionStudy: rows((n) => n),
    haloCeiling:
      criteria > 1
        ? raters.map((n) => ({ raters: n, g: decisionRow(basis, n, Infinity).g }))
        : notEnough(criteria, 2, "criteria, to tell an interviewer's impression from the rest"),
    needed: neededRaters(basis, criteria),
  };
  // Where the candidate's one session is all there is, the room is part of the candidate.
  const roomOnly = sessions > 0 && sessions === design.candidates && design.doubleRated > 0;
  const together = {
    decisionStudy: rows(() => 1),
    needed: neededRaters(basis, criteria, "one session"),
  };
  if (!isNotEnough(room)) return { ...separate, oneSession: together };
  if (!roomOnly) return { ...separate, oneSession: room };
  return { ...everyTable(room), observed: separate.observed, oneSession: together };
}

function readingOf({ observed, needed, oneSession }: Tables): string {
  if (!isNotEnough(needed) || isNotEnough(oneSession)) {
    return studyReading(observed, needed, "in separate interviews");
  }
  return studyReading(observed, oneSession.needed, "in one room");
}

function nothing(design: StudyDesign, missing: NotEnough): GeneralizabilityReport {
  const components = Object.fromEntries(COMPONENTS.map((name) => [name, missing]));
  return {
    design,
    estimator: "none",
    converged: true,
    iterations: 0,
    remlCriterion: missing,
    grandMean: missing,
    components: components as Record<Component, NotEnough>,
    ...everyTable(missing),
    candidates: [],
    raters: [],
    reading: studyReading(missing, missing, "in separate interviews"),
    findings: [],
  };
}
