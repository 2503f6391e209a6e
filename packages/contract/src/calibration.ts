import * as z from "zod/mini";
import { Id, type Moment } from "./ids.ts";

/** Words of a sentence, and the people it names: so that a page may hide names. */
export type SentencePart = string | { id: Id; name: string };
export type Sentence = SentencePart[];

/** What stands where a number would claim more than the ratings know. */
export type NotEnough = { notEnough: { have: number; need: number; because: Sentence } };

/** A range in points, low to high. */
export type PointRange = [low: number, high: number];

/** `replaced` never travels: such a run is shown as the stored one with the same ratings. */
export type RunState = "waiting" | "finished" | "failed";

export type CalibrationScope = {
  /** Null: all openings of the organisation together. */
  openingId: Id | null;
  title: string;
  can: { run: boolean };
};

export type CalibrationRun = {
  id: Id;
  /** Null: all openings of the organisation together. */
  opening: { id: Id; title: string } | null;
  state: RunState;
  askedBy: { id: Id; name: string };
  askedAt: Moment;
  finishedAt: Moment | null;
  /** Why there is no result; null where there is one, or will be. */
  failure: string | null;
};

/** What an interviewer's difference from the panel amounts to, by rule. */
export type Verdict = "lower" | "higher" | "alike" | "cannot_say" | "not_enough";

export type CalibratedInterviewer = {
  id: Id;
  name: string;
  ratings: number;
  candidates: number;
  /** Candidates also met by another interviewer in the same stage, and by how many others. */
  shared: number;
  partners: number;
};

/** In points above the panel on the same candidates and criteria; negative is below. */
export type InterviewerDifference = CalibratedInterviewer & {
  difference: { points: number; se: number; range: PointRange; likely: PointRange } | NotEnough;
  verdict: Verdict;
  reading: Sentence;
};

/** Where a number lies, 95 chances in 100; null in a run that was made before these were. */
export type LikelyRange = [low: number, high: number] | null;

export type PanelStep = {
  interviewers: number;
  /** Agreement of the order of candidates with that of another such panel, 0 to 1. */
  reliability: number;
  reliabilityRange: LikelyRange;
  /** The share of pairs of candidates that would change places under another such panel. */
  changePlaces: number;
  changePlacesRange: LikelyRange;
};

export type PartName = "candidates" | "interviewers" | "interviews" | "criteria" | "chance";

/** A share of 0 to 1, with its likely range. */
export type Share = { share: number; range: [low: number, high: number] };

/** On the same criterion of the same interview. */
export type PairAgreement = {
  a: Id;
  b: Id;
  /** What both rated. */
  units: number;
  /** How often both gave the same point; null where they rated too little together. */
  exact: Share | null;
  /** How often chance alone would. */
  chance: number;
};

export type AgreementPart = {
  units: number;
  exact: Share | NotEnough;
  /** At most one point apart. */
  adjacent: Share | NotEnough;
  chance: number;
  reading: Sentence;
  pairs: PairAgreement[] | NotEnough;
};

/** A stretch of somebody's time: points above or below what they give over all. */
export type CourseBlock = {
  from: Moment;
  to: Moment;
  ratings: number;
  points: number;
  range: PointRange;
};

export type InterviewerCourse = {
  id: Id;
  name: string;
  course: { blocks: CourseBlock[]; moved: boolean } | NotEnough;
  reading: Sentence;
};

/** Points nearer the middle of the scale than the panel's on the same candidates, or nearer its ends. */
export type ScaleVerdict = "middle" | "ends" | "cannot_say" | "not_enough";

export type ScalePart = {
  /** The points of the scale, from the lowest. */
  points: number[];
  /** How often each was given. */
  counts: number[];
  /** Points that were hardly given. */
  rare: Sentence | null;
  interviewers:
    | { id: Id; name: string; counts: number[]; verdict: ScaleVerdict; reading: Sentence }[]
    | NotEnough;
};

export type CalibratedCriterion = {
  /** What it is asked for by, in the ratings behind it. */
  label: string;
  /** With its stage. */
  name: string;
  ratings: number;
  average: number;
  exact: Share | NotEnough;
  /** Whether its text is worth reading together, by rule. */
  worthReading: boolean;
  reading: Sentence;
};

export type FurtherParts = {
  agreement: AgreementPart;
  scale: ScalePart;
  course: InterviewerCourse[] | NotEnough;
  criteria: CalibratedCriterion[];
  /** How many ratings lie far from what was expected; which ones is asked for apart. */
  unexpected: { total: number; reading: Sentence } | NotEnough;
};

export type CalibrationReport = {
  /** Three lines: what there is, what it can tell, what it cannot. */
  canTell: Sentence[];
  /** At most three sentences, chosen by rule. */
  inShort: Sentence[];
  links: {
    /** Those joined, directly or through others, by shared candidates in the same stage. */
    groups: { interviewers: { id: Id; name: string }[]; candidates: number }[];
    interviewers: CalibratedInterviewer[];
  };
  differences: {
    interviewers: InterviewerDifference[] | NotEnough;
    /** Differences within this many points, either way, make no practical difference. */
    band: number;
  };
  /** Of every 100 parts of the variance of one rating. */
  parts:
    | (Record<PartName, number> & { ranges: Record<PartName, LikelyRange>; reading: Sentence })
    | NotEnough;
  panel: { steps: PanelStep[]; reading: Sentence } | NotEnough;
  /** Null in a run that was made before these were: calculate again. */
  further: FurtherParts | null;
  method: {
    engine: string;
    model: string;
    options: Record<string, string>;
    inputHash: string;
    /** In logits; the session's where panels sat in one room. */
    sds: { candidate: number; interviewer: number; interview: number; session?: number };
    converged: boolean;
    seconds: number;
    findings: { code: string; message: Sentence }[];
  };
};

export type CalibrationRunView = CalibrationRun & {
  /** What went in; null until it is finished, or while it is hidden. */
  counts: { ratings: number; candidates: number; interviewers: number; criteria: number } | null;
  /** Null until it is finished, or while it is hidden. */
  report: CalibrationReport | null;
  /** Not null: you still owe a card for a candidate whose ratings are in this run. */
  hidden: { because: string; until: string } | null;
};

/** One rating of a run, in points. */
export type RatingBehind = {
  scorecardId: Id;
  applicationId: Id;
  candidate: string;
  /** With its stage. */
  criterion: string;
  interviewer: { id: Id; name: string };
  given: number;
  /** What the panel would have been expected to give to the same candidate on the same criterion. */
  ofPanel: number;
  /** The same of this very interviewer. */
  expected: number;
  /** What was given less what was expected of this interviewer. */
  residual: number;
};

/** Where on the cards something is missing or stands apart. */
export type PlaceOfCard = {
  applicationId: Id;
  candidate: string;
  opening: string;
  stage: string;
};

/** How many there are, and the latest of them. */
export type FirstOf<Thing> = { total: number; latest: Thing[] };

/**
 * What needs no estimate: what is missing from the cards themselves, and where they stand apart. Panels of
 * candidates for whom you still owe a card are left out.
 */
export type StartingPoints = {
  cardsOwed: FirstOf<PlaceOfCard & { by: { id: Id; name: string } }>;
  /** Criteria that everybody on the panel left as not observed. */
  unrated: FirstOf<PlaceOfCard & { criterion: string }>;
  /** Two points or more between interviewers of the same interview. */
  gaps: FirstOf<PlaceOfCard & { criterion: string; lowest: number; highest: number }>;
  /** Core prompts that nobody on the panel asked. */
  promptsMissed: FirstOf<PlaceOfCard & { prompt: string }>;
  /** Ratings without a line of evidence. */
  withoutEvidence: FirstOf<PlaceOfCard & { criterion: string; by: { id: Id; name: string } }>;
  /** Whole panels that were looked at, and those left out since you still owe a card. */
  panels: number;
  hiddenPanels: number;
  /** The cheapest next step, in one sentence. */
  nextStep: Sentence;
};

export const CalibrationScopeQuery = z.strictObject({ openingId: z.optional(Id) });
export type CalibrationScopeQuery = z.input<typeof CalibrationScopeQuery>;

/** Of one interviewer; of two, what both rated; of one criterion; or those that lie far from what was expected. */
export const RatingsBehindQuery = z.strictObject({
  interviewerId: z.optional(Id),
  otherId: z.optional(Id),
  criterion: z.optional(z.string().check(z.maxLength(300))),
  unexpected: z.optional(z.literal("yes")),
});
export type RatingsBehindQuery = z.input<typeof RatingsBehindQuery>;

export const AskForCalibration = z.strictObject({ openingId: z.nullable(Id) });
export type AskForCalibration = z.input<typeof AskForCalibration>;

export type CalibrationRoutes = {
  "GET /api/calibration/scopes": { answer: { scopes: CalibrationScope[] } };
  "GET /api/calibration/starting-points": { query: CalibrationScopeQuery; answer: StartingPoints };
  /** Newest first, at most fifty. */
  "GET /api/calibration/runs": { query: CalibrationScopeQuery; answer: { runs: CalibrationRun[] } };
  /** The same ratings give the stored run again. */
  "POST /api/calibration/runs": { body: AskForCalibration; answer: CalibrationRun };
  "GET /api/calibration/runs/:runId": { answer: CalibrationRunView };
  /** The ratings behind what a run says: those farthest from what was expected first, at most two hundred. */
  "GET /api/calibration/runs/:runId/ratings": {
    query: RatingsBehindQuery;
    answer: { ratings: RatingBehind[]; total: number };
  };
};
