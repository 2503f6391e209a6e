import {
  ScorecardDraft,
  SubmittedScorecard,
  type ScorecardProblem,
  type ScorecardForm,
} from "@evenhand/rubric";
import * as z from "zod/mini";
import type { Id, Moment } from "./ids.ts";
import type { InterviewState, Panelist } from "./interviews.ts";

export type ScorecardState = "draft" | "sealed" | "submitted";

/** Whether a card's ratings are counted in agreement, severity and adjusted scores, and if not why. */
export type CardCounts = "yes" | "trainee" | "after_reveal" | "after_seeing_others" | "on_behalf";

/** Your own card, or a colleague's that has opened to you. */
export type ScorecardView = {
  id: Id;
  interviewId: Id;
  applicationId: Id;
  author: { id: Id; name: string; isYou: boolean };
  candidate: { name: string; cvUrl: string | null };
  opening: { id: Id; title: string };
  startsAt: Moment | null;
  timeZone: string;
  minutes: number;
  place: string | null;
  videoUrl: string | null;
  arrangements: string[];
  version: { id: Id; label: string };
  form: ScorecardForm;
  state: ScorecardState;
  revision: number;
  counts: CardCounts;
  /** Only in your own card, until it is submitted. */
  draft: ScorecardDraft | null;
  draftSavedAt: Moment;
  submitted: SubmittedScorecard | null;
  sealedAt: Moment | null;
  /** Text may be polished until then; 24 hours after sealing the card is submitted as it stands. */
  textOpenUntil: Moment | null;
  submittedAt: Moment | null;
  versions: {
    version: number;
    kind: "sealed" | "submitted" | "amended";
    reason: string | null;
    clerical: boolean;
    at: Moment;
    /** The card as it stood; null for a sealed one, whose text was still open. */
    card: SubmittedScorecard | null;
  }[];
  /** What the panels of earlier stages hand over: topics by name, one line each; no opinion of the candidate. */
  handOvers: {
    stage: string;
    from: string;
    covered: string[];
    open: string[];
    candidateAsked: string[];
    line: string;
  }[];
  /** Your colleagues on this interview, and why you see, or do not yet see, their cards. */
  colleagues: { member: string; card: Panelist["card"]; scorecardId: Id | null }[];
  hidden: { because: string; until: string } | null;
  privateNote: { body: string; revision: number } | null;
  can: {
    edit: boolean;
    seal: boolean;
    submit: boolean;
    amend: boolean;
    /** The candidate's page and round-up are open to you, too. */
    readRoundUp: boolean;
  };
};

/**
 * What to prepare with, from the day an interview is planned until its card is opened: the form with all its
 * anchors, and everything around it. Nothing that anybody has said about the candidate but the hand-overs.
 */
export type InterviewKit = Pick<
  ScorecardView,
  | "interviewId"
  | "candidate"
  | "opening"
  | "startsAt"
  | "timeZone"
  | "minutes"
  | "place"
  | "videoUrl"
  | "arrangements"
  | "version"
  | "form"
  | "handOvers"
> & {
  state: InterviewState;
  /** Your card, once it has been opened. */
  scorecardId: Id | null;
  colleagues: string[];
  /** Your own answer to "do you know this candidate?". */
  knowsCandidate: Panelist["knowsCandidate"];
  can: { openCard: boolean; answerKnows: boolean };
};

export const SaveDraft = z.strictObject({ draft: ScorecardDraft });
export type SaveDraft = z.input<typeof SaveDraft>;

export type DraftSavedAt = { revision: number; savedAt: Moment };

export const SavePrivateNote = z.strictObject({
  body: z.string().check(z.maxLength(20_000)),
  revision: z.int().check(z.gte(0)),
});
export type SavePrivateNote = z.input<typeof SavePrivateNote>;

/** The whole card as it shall stand; the earlier version is kept and stays visible. */
export const AmendScorecard = z.strictObject({
  card: SubmittedScorecard,
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  clerical: z.boolean(),
});
export type AmendScorecard = z.input<typeof AmendScorecard>;

/** What still keeps a card from being submitted, in the order of the card. */
export type CardProblems = { problems: ScorecardProblem[] };

/** Interviewers' "this criterion does not fit", of one criterion of a rubric. */
export type CriterionFlags = {
  criterion: string;
  /** As the latest card that flags it calls it. */
  name: string;
  count: number;
  /** The latest first; of very many, not all. */
  notes: { words: string; version: string; submittedAt: Moment }[];
};

export type ScorecardRoutes = {
  /** From the submitted cards that you may read; having read them is remembered, as of the cards themselves. */
  "GET /api/rubrics/:rubricId/flags": { answer: { items: CriterionFlags[] } };
  /** Opens your card of an interview you are on; the same one each time. */
  "POST /api/interviews/:interviewId/scorecard": { answer: ScorecardView };
  /** For the panel that is expected, before the card can be opened as after. */
  "GET /api/interviews/:interviewId/kit": { answer: InterviewKit };
  "GET /api/scorecards/:scorecardId": { answer: ScorecardView };
  /** `If-Match`. An autosave: no audit event, no notification. Stale: 412 with `{ revision, draft }` as `current`. */
  "PUT /api/scorecards/:scorecardId/draft": { body: SaveDraft; answer: DraftSavedAt };
  /** `revision` 0 where there is no note yet. Stale: 412 with the present note as `current`. */
  "PUT /api/scorecards/:scorecardId/private-note": {
    body: SavePrivateNote;
    answer: { revision: number };
  };
  /** `If-Match`. Freezes the ratings; text stays open for 24 hours. */
  "POST /api/scorecards/:scorecardId/seal": { answer: ScorecardView };
  /** `If-Match`. No way back. Refused with what is missing, in order. */
  "POST /api/scorecards/:scorecardId/submit": { answer: ScorecardView };
  "POST /api/scorecards/:scorecardId/amend": { body: AmendScorecard; answer: ScorecardView };
};
