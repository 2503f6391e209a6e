import type { Evidence, RecommendationChoice } from "@evenhand/rubric";
import * as z from "zod/mini";
import type { Id, Moment } from "./ids.ts";
import type { Panelist } from "./interviews.ts";
import type { CardCounts } from "./scorecards.ts";

/** One interviewer's mark on one criterion. `rating: null`: their card is not in, or not open to you. */
export type RoundUpCell = {
  panelistId: Id;
  rating: number | "not-observed" | null;
  doubt: boolean;
  doesNotFit: string | null;
  evidence: Evidence[];
};

export type RoundUpStage = {
  stageId: string;
  name: string;
  interviewId: Id | null;
  round: number;
  version: string;
  carriedFrom: string | null;
  closed: { reason: string; by: string } | null;
  scale: { point: number; name: string }[];
  panel: {
    panelistId: Id;
    name: string;
    card: Panelist["card"];
    scorecardId: Id | null;
    counts: CardCounts;
    recommendation: RecommendationChoice | null;
    recommendationReason: string | null;
    contradiction: string | null;
    takeAway: string | null;
    submittedAt: Moment | null;
  }[];
  criteria: {
    id: string;
    name: string;
    common: boolean;
    safety: boolean;
    cells: RoundUpCell[];
    /** Largest minus smallest rating; null where fewer than two rated. A gap of two points or more is worth talking about. */
    gap: number | null;
    /** Nobody rated it. */
    unrated: boolean;
  }[];
  signals: { id: string; name: string; anti: boolean; observedBy: Id[]; notObservedBy: Id[] }[];
  corePromptsNotAsked: string[];
};

/** What stands at the top whatever the mean: a lowest point on a safety criterion, or a safety anti-signal. */
export type SafetyConcern = {
  kind: "lowest_point" | "anti_signal";
  stage: string;
  what: string;
  by: string;
  evidence: Evidence[];
};

export type DecisionView = {
  id: Id;
  version: number;
  outcome: "hire" | "no_hire" | "hold";
  rationale: string;
  dissent: { member: string; text: string }[];
  safetyAnswer: string | null;
  levelBefore: string | null;
  levelAfter: string | null;
  decidedBy: string;
  decidedAt: Moment;
};

export type RoundUp = {
  applicationId: Id;
  candidate: { id: Id; name: string };
  opening: { id: Id; title: string; level: string; setting: string };
  /** Not null: ratings are hidden from you, and this says why and until when; then every cell is empty. */
  hidden: { because: string; until: string; canOpenEarly: boolean } | null;
  safety: SafetyConcern[];
  stages: RoundUpStage[];
  decisions: DecisionView[];
  levels: { id: string; name: string }[];
  needsDecision: boolean;
  can: { decide: boolean; openEarly: boolean };
};

const Text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

export const Decide = z.strictObject({
  outcome: z.enum(["hire", "no_hire", "hold"]),
  rationale: Text(10_000),
  dissent: z.array(z.strictObject({ member: Text(200), text: Text(5_000) })).check(z.maxLength(20)),
  /** Asked for, in a sentence, where there is a safety concern. */
  safetyAnswer: z.nullable(Text(5_000)),
  levelBefore: z.nullable(z.string().check(z.maxLength(200))),
  levelAfter: z.nullable(z.string().check(z.maxLength(200))),
});
export type Decide = z.input<typeof Decide>;

export const OpenEarly = z.strictObject({ reason: Text(2_000) });
export type OpenEarly = z.input<typeof OpenEarly>;

export type DebriefRoutes = {
  "GET /api/applications/:applicationId/round-up": { answer: RoundUp };
  /** Audited; your own later card is marked "scored after seeing others" and is not counted. */
  "POST /api/applications/:applicationId/open-early": { body: OpenEarly; answer: RoundUp };
  "POST /api/applications/:applicationId/decisions": { body: Decide; answer: RoundUp };
};
