import type { NotEnough } from "@evenhand/calibration";

type StoredDifference = {
  points: number;
  se: number;
  range: [number, number];
  likely: [number, number];
};

/** What a run keeps of its report. Sentences name people, stages and criteria by their labels. */
export type StoredResult = {
  counts: { ratings: number; candidates: number; interviewers: number; criteria: number };
  converged: boolean;
  sds: { candidate: number; interviewer: number; interview: number };
  findings: { code: string; message: string }[];
  canTell: string[];
  inShort: string[];
  groups: { interviewers: string[]; candidates: number }[];
  band: number;
  interviewers: {
    id: string;
    ratings: number;
    candidates: number;
    shared: number;
    partners: number;
    difference: StoredDifference | NotEnough;
    verdict: "lower" | "higher" | "alike" | "cannot say" | "not enough";
    reading: string;
  }[];
  parts:
    | {
        candidates: number;
        interviewers: number;
        interviews: number;
        criteria: number;
        chance: number;
        reading: string;
      }
    | NotEnough;
  panel:
    | {
        steps: { interviewers: number; reliability: number; changePlaces: number }[];
        reading: string;
      }
    | NotEnough;
  seconds: number;
};

/** What stands in the run's row: the result, and the words for labels that are not people. */
export type KeptResult = StoredResult & { names: Record<string, string> };

export type StoredMeasure = {
  facet: "candidate" | "interviewer" | "criterion" | "threshold";
  element: string;
  measure: number | null;
  se: number | null;
  document: object;
};

/** What the worker hands back. The arrays follow the ratings that went in. */
export type ComputedRun = {
  result: StoredResult;
  measures: StoredMeasure[];
  expected: number[];
  residual: number[];
  calibrated: number[];
};
