import {
  calibratedRatings,
  fit,
  fitReport,
  inShort,
  interviewersMatterSentence,
  interviewersReport,
  interviewerSentence,
  isNotEnough,
  linksReport,
  notEnough,
  panelSentence,
  panelSteadiness,
  PRACTICAL_BAND,
  varianceParts,
  verdictOn,
  whatItCanTell,
  type Fit,
  type Interval,
  type NotEnough,
  type Steadiness,
  type VarianceParts,
} from "@evenhand/calibration";
import type { LikelyRange, PanelStep } from "@evenhand/contract/calibration";
import { farthestRows, furtherParts } from "./compute-further.ts";
import { OPTIONS } from "./engine.ts";
import { engineRatings } from "./engine-ratings.ts";
import type { InputRating } from "./run-input.ts";
import type { ComputedRun, StoredMeasure } from "./stored-run.ts";

const MOST_INTERVIEWERS_SHOWN = 6;
const FEWEST_CANDIDATES = 10;

/** A whole run, from ratings to sentences. Pure; takes as long as the fit. */
export function computeRun(input: { ratings: InputRating[]; points: number }): ComputedRun {
  const started = performance.now();
  const { estimator, interviewEffect, sds } = OPTIONS;
  const fitted = fit(engineRatings(input.ratings, input.points), {
    estimator,
    interviewEffect,
    sds,
  });
  const { design } = fitted;
  const tooFew = fewCandidates(design.candidates);
  const parts = tooFew ?? varianceParts(fitted);
  const steps = tooFew ?? panelSteadiness(fitted, { most: MOST_INTERVIEWERS_SHOWN });
  const ratings = calibratedRatings(fitted);
  return {
    result: {
      counts: {
        ratings: design.ratings,
        candidates: design.candidates,
        interviewers: design.raters,
        criteria: design.criteria,
      },
      converged: fitted.converged,
      sds: {
        candidate: fitted.sds.candidate ?? 0,
        interviewer: fitted.sds.rater ?? 0,
        interview: fitted.sds.interview ?? 0,
        ...(fitted.sds.session !== undefined && { session: fitted.sds.session }),
      },
      findings: fitted.findings.map(({ code, message }) => ({ code, message })),
      canTell: [...whatItCanTell(fitted)],
      inShort: inShort(fitted),
      groups: groupsOf(fitted),
      band: PRACTICAL_BAND,
      interviewers: interviewersOf(fitted),
      parts: isNotEnough(parts)
        ? parts
        : { ...partsOf(parts), reading: interviewersMatterSentence(fitted) },
      panel: isNotEnough(steps)
        ? steps
        : { steps: steps.map(stepOf), reading: panelSentence(fitted) },
      further: furtherParts(fitted),
      seconds: (performance.now() - started) / 1000,
    },
    measures: measuresOf(fitted),
    expected: [...ratings.expected],
    residual: [...ratings.residual],
    calibrated: [...ratings.calibrated],
    unexpected: farthestRows(fitted),
  };
}

/** With few candidates the spread between them, on which the order hangs, is a guess. */
function fewCandidates(candidates: number) {
  if (candidates >= FEWEST_CANDIDATES) return undefined;
  return notEnough(
    candidates,
    FEWEST_CANDIDATES,
    `How far apart candidates are can be said from ${FEWEST_CANDIDATES} candidates on; here ${candidates === 1 ? "is 1" : `are ${candidates}`}.`,
  );
}

function partsOf({
  candidates,
  interviewers,
  interviews,
  criteria,
  chance,
  ranges,
}: VarianceParts) {
  return {
    candidates,
    interviewers,
    interviews,
    criteria,
    chance,
    ranges: {
      candidates: likelyRange(ranges.candidates),
      interviewers: likelyRange(ranges.interviewers),
      interviews: likelyRange(ranges.interviews),
      criteria: likelyRange(ranges.criteria),
      chance: likelyRange(ranges.chance),
    },
  };
}

function stepOf({ interval, changePlacesInterval, ...step }: Steadiness): PanelStep {
  return {
    ...step,
    reliabilityRange: likelyRange(interval),
    changePlacesRange: likelyRange(changePlacesInterval),
  };
}

function likelyRange(range: Interval | NotEnough): LikelyRange {
  return isNotEnough(range) ? null : [range[0], range[1]];
}

function groupsOf(fitted: Fit): { interviewers: string[]; candidates: number }[] {
  return linksReport(fitted).subsets.map(({ raters, candidates }) => ({
    interviewers: [...raters],
    candidates: candidates.length,
  }));
}

function interviewersOf(fitted: Fit): ComputedRun["result"]["interviewers"] {
  return interviewersReport(fitted).interviewers.map((one) => ({
    id: one.id,
    ratings: one.count,
    candidates: one.candidates,
    shared: one.shared,
    partners: one.partners,
    difference: isNotEnough(one.difference)
      ? one.difference
      : {
          points: one.difference.points,
          se: one.difference.se,
          range: [one.difference.interval[0], one.difference.interval[1]],
          likely: [one.difference.likely[0], one.difference.likely[1]],
        },
    verdict: verdictOn(one),
    reading: interviewerSentence(fitted, one),
  }));
}

/** Every measure with its error, behind the gates; what is not known stays said as such. */
function measuresOf(fitted: Fit): StoredMeasure[] {
  const report = fitReport(fitted);
  const row = (
    facet: StoredMeasure["facet"],
    element: string,
    measure: number | object,
    se: number | object,
    document: object,
  ): StoredMeasure => {
    const known = typeof measure === "number" && typeof se === "number";
    return { facet, element, measure: known ? measure : null, se: known ? se : null, document };
  };
  return [
    ...report.candidates.map((one) => row("candidate", one.id, one.measure, one.se, one)),
    ...report.raters.map((one) => row("interviewer", one.id, one.severity, one.se, one)),
    ...report.criteria.map((one) => row("criterion", one.id, one.difficulty, one.se, one)),
    ...report.thresholds.map((one) =>
      row("threshold", String(one.category), one.value, one.se, one),
    ),
  ];
}
