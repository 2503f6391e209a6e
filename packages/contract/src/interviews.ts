import * as z from "zod/mini";
import { Id, Moment } from "./ids.ts";
import type { MemberName } from "./openings.ts";
import { TimeZone } from "./text.ts";

/** Only a held interview owes cards. */
export const InterviewState = z.enum([
  "planned",
  "moved",
  "candidate_absent",
  "interviewer_absent",
  "cut_short",
  "cancelled",
  "held",
]);
export type InterviewState = z.infer<typeof InterviewState>;

/**
 * What an interview keeps from its panel: nothing; the CV until each has submitted; or who the candidate is, for
 * a review of a work sample.
 */
export const Hides = z.enum(["nothing", "cv", "candidate"]);
export type Hides = z.infer<typeof Hides>;

export type Panelist = {
  id: Id;
  member: MemberName;
  part: "interviewer" | "shadow" | "reverse_shadow";
  focus: { id: string; name: string } | null;
  state: "expected" | "excused" | "did_not_attend" | "replaced";
  stateReason: string | null;
  knowsCandidate: "no" | "yes" | "asked_to_swap" | null;
  /** Never a rating: whether a card is there and how far it is. */
  card: "not_started" | "draft" | "sealed" | "submitted" | "not_owed";
  isYou: boolean;
};

export type InterviewView = {
  id: Id;
  applicationId: Id;
  stage: { id: string; name: string };
  round: number;
  state: InterviewState;
  stateReason: string | null;
  startsAt: Moment | null;
  timeZone: string;
  minutes: number;
  place: string | null;
  videoUrl: string | null;
  /** When colleagues' cards open to an author: with their own, or with the whole panel's. */
  reveal: "own_submitted" | "panel_submitted";
  hides: Hides;
  panel: Panelist[];
  revision: number;
  can: { edit: boolean; changeState: boolean; changePanel: boolean; openCard: boolean };
};

/** One line of an interviewer's own list. */
export type MyInterview = {
  interviewId: Id;
  scorecardId: Id | null;
  candidate: { name: string };
  opening: { id: Id; title: string };
  role: string;
  setting: string;
  level: string;
  stage: { id: string; name: string; brief: string };
  startsAt: Moment | null;
  timeZone: string;
  minutes: number;
  place: string | null;
  videoUrl: string | null;
  arrangements: string[];
  focus: string | null;
  state: InterviewState;
  card: Panelist["card"];
  /** Since when a card has been owed; null where none is. */
  owedSince: Moment | null;
  colleagues: string[];
  can: { openCard: boolean; confirmHeld: boolean };
};

const Note = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const VideoUrl = z
  .url()
  .check(z.maxLength(2000), z.regex(/^https:\/\//, "an address that starts with https://"));
const Minutes = z.int().check(z.gte(5), z.lte(480));

export const PlanInterview = z.strictObject({
  stageId: z.string().check(z.minLength(1), z.maxLength(200)),
  startsAt: z.nullable(Moment),
  timeZone: TimeZone,
  minutes: Minutes,
  place: z.nullable(Note(300)),
  videoUrl: z.nullable(VideoUrl),
  reveal: z.enum(["own_submitted", "panel_submitted"]),
  /** Nothing where it is left out. It cannot be changed later: what was seen cannot be unseen. */
  hides: z.optional(Hides),
  panel: z
    .array(
      z.strictObject({
        memberId: Id,
        focusId: z.nullable(z.string().check(z.maxLength(200))),
        part: z.enum(["interviewer", "shadow", "reverse_shadow"]),
      }),
    )
    .check(z.minLength(1), z.maxLength(12)),
});
export type PlanInterview = z.input<typeof PlanInterview>;

export const ChangeInterview = z.strictObject({
  startsAt: z.optional(z.nullable(Moment)),
  timeZone: z.optional(TimeZone),
  minutes: z.optional(Minutes),
  place: z.optional(z.nullable(Note(300))),
  videoUrl: z.optional(z.nullable(VideoUrl)),
});
export type ChangeInterview = z.input<typeof ChangeInterview>;

export const SetInterviewState = z.strictObject({
  state: InterviewState,
  reason: z.nullable(Note(2000)),
});
export type SetInterviewState = z.input<typeof SetInterviewState>;

export const AddPanelist = z.strictObject({
  memberId: Id,
  focusId: z.nullable(z.string().check(z.maxLength(200))),
  part: z.enum(["interviewer", "shadow", "reverse_shadow"]),
});
export type AddPanelist = z.input<typeof AddPanelist>;

export const ChangePanelist = z.discriminatedUnion("change", [
  z.strictObject({ change: z.literal("excuse"), reason: Note(2000) }),
  z.strictObject({ change: z.literal("did_not_attend"), reason: z.nullable(Note(2000)) }),
  z.strictObject({ change: z.literal("expect_again") }),
  z.strictObject({ change: z.literal("replace"), memberId: Id, reason: Note(2000) }),
]);
export type ChangePanelist = z.input<typeof ChangePanelist>;

/** The panelist's own answer to "do you know this candidate?". */
export const AnswerKnows = z.strictObject({ knows: z.enum(["no", "yes", "asked_to_swap"]) });
export type AnswerKnows = z.input<typeof AnswerKnows>;

/** A card without a schedule: the interview is held now, you are its panel. */
export const StartCardNow = z.strictObject({
  applicationId: Id,
  stageId: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type StartCardNow = z.input<typeof StartCardNow>;

export type InterviewRoutes = {
  "POST /api/applications/:applicationId/interviews": {
    body: PlanInterview;
    answer: InterviewView;
  };
  "GET /api/interviews/:interviewId": { answer: InterviewView };
  /** `If-Match`. */
  "PATCH /api/interviews/:interviewId": { body: ChangeInterview; answer: InterviewView };
  "POST /api/interviews/:interviewId/state": { body: SetInterviewState; answer: InterviewView };
  "POST /api/interviews/:interviewId/panelists": { body: AddPanelist; answer: InterviewView };
  "POST /api/interviews/:interviewId/panelists/:panelistId": {
    body: ChangePanelist;
    answer: InterviewView;
  };
  "POST /api/interviews/:interviewId/knows": { body: AnswerKnows; answer: InterviewView };
  /** Yours: going on now, coming, owed; the last twenty done. */
  "GET /api/my-interviews": {
    answer: {
      now: MyInterview[];
      upcoming: MyInterview[];
      owed: MyInterview[];
      done: MyInterview[];
    };
  };
  "POST /api/my-interviews": { body: StartCardNow; answer: InterviewView };
};
