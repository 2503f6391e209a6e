import type { NotEnough } from "@evenhand/calibration";
import type { LikelyRange, PanelStep, PartName } from "@evenhand/contract/calibration";

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
  sds: { candidate: number; interviewer: number; interview: number; session?: number };
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
    | (Record<PartName, number> & {
        /** Since version 0.3.0 of the engine, and so of a panel's steps. */
        ranges?: Record<PartName, LikelyRange>;
        reading: string;
      })
    | NotEnough;
  panel: { steps: StoredStep[]; reading: string } | NotEnough;
  further: StoredFurther;
  seconds: number;
};

export type StoredStep = Omit<PanelStep, "reliabilityRange" | "changePlacesRange"> &
  Partial<Pick<PanelStep, "reliabilityRange" | "changePlacesRange">>;

export type StoredShare = { share: number; range: [number, number] };

/** What came with version 0.2.0 of the engine. */
export type StoredFurther = {
  agreement: {
    units: number;
    exact: StoredShare | NotEnough;
    adjacent: StoredShare | NotEnough;
    chance: number;
    reading: string;
    pairs:
      | { a: string; b: string; units: number; exact: StoredShare | null; chance: number }[]
      | NotEnough;
  };
  scale: {
    points: number[];
    counts: number[];
    rare: string | null;
    interviewers: {
      id: string;
      counts: number[];
      verdict: "middle" | "ends" | "cannot say" | "not enough";
      reading: string;
    }[];
  };
  course: {
    id: string;
    course:
      | {
          blocks: {
            from: number;
            to: number;
            count: number;
            points: number;
            range: [number, number];
          }[];
          moved: boolean;
        }
      | NotEnough;
    reading: string;
  }[];
  criteria: {
    id: string;
    ratings: number;
    average: number;
    exact: StoredShare | NotEnough;
    worthReading: boolean;
    reading: string;
  }[];
};

/** Cards and criteria of the ratings that lie far from what was expected, the farthest first. */
export type StoredUnexpected = {
  total: number;
  ratings: { scorecardId: string; criterionId: string }[];
};

/**
 * What stands in the run's row: the result, and the words for labels that are not people. A run by an engine before
 * 0.2.0 has no further parts.
 */
export type KeptResult = Omit<StoredResult, "further"> & {
  names: Record<string, string>;
  further?: StoredFurther;
  unexpected?: StoredUnexpected;
};

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
  /** Rows of those that lie far from what was expected, the farthest first. */
  unexpected: { total: number; rows: number[] };
};
