import * as z from "zod/mini";
import type { ApplicationState } from "./candidates.ts";
import { Id, type Moment } from "./ids.ts";
import { PageQuery, type Page } from "./page.ts";

export const OpeningState = z.enum(["open", "on_hold", "closed"]);
export type OpeningState = z.infer<typeof OpeningState>;

export type MemberName = { id: Id; name: string };

export type OpeningSummary = {
  id: Id;
  title: string;
  role: string;
  setting: string;
  level: { id: string; name: string };
  state: OpeningState;
  confidential: boolean;
  hiringManager: MemberName;
  version: { id: Id; major: number; minor: number };
  counts: { active: number; needDecision: number; cardsOwed: number };
  createdAt: Moment;
  archivedAt: Moment | null;
};

export type OpeningView = OpeningSummary & {
  revision: number;
  rubricId: Id;
  stages: {
    id: string;
    name: string;
    brief: string;
    minutes: number | null;
    focuses: { id: string; name: string }[];
  }[];
  deputies: MemberName[];
  /** A newer published version of the same rubric, where there is one. */
  newerVersion: { id: Id; major: number; minor: number } | null;
  can: {
    edit: boolean;
    close: boolean;
    archive: boolean;
    addCandidates: boolean;
    schedule: boolean;
    decide: boolean;
    changeDeputies: boolean;
  };
};

/** Where one candidate stands at one stage. Never a rating. */
export type StageStanding = {
  stageId: string;
  state: "not_planned" | "planned" | "cards_owed" | "cards_in" | "closed" | "carried";
  interviewId: Id | null;
  startsAt: Moment | null;
  /** Where it takes place. */
  timeZone: string | null;
  owedBy: MemberName[];
};

export type PipelineEntry = {
  applicationId: Id;
  candidate: { id: Id; name: string };
  state: ApplicationState;
  isInternal: boolean;
  stages: StageStanding[];
  needsDecision: boolean;
  /** The outcome of the latest decision, where there is one and you may see it. */
  decision: "hire" | "no_hire" | "hold" | null;
  can: { seeRoundUp: boolean };
};

const Title = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

export const StartOpening = z.strictObject({
  title: Title,
  rubricVersionId: Id,
  level: z.string().check(z.minLength(1), z.maxLength(200)),
  hiringManagerId: Id,
  deputyIds: z.array(Id).check(z.maxLength(20)),
  confidential: z.boolean(),
});
export type StartOpening = z.input<typeof StartOpening>;

export const ChangeOpening = z.strictObject({
  title: z.optional(Title),
  hiringManagerId: z.optional(Id),
  deputyIds: z.optional(z.array(Id).check(z.maxLength(20))),
  confidential: z.optional(z.boolean()),
  state: z.optional(OpeningState),
});
export type ChangeOpening = z.input<typeof ChangeOpening>;

export const ListOpenings = z.extend(PageQuery, {
  search: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  state: z.optional(OpeningState),
  archived: z.optional(z.enum(["yes", "no"])),
});
export type ListOpenings = PageQuery & {
  search?: string;
  state?: OpeningState;
  archived?: "yes" | "no";
};

export const ListPipeline = z.extend(PageQuery, {
  search: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  only: z.optional(z.enum(["active", "needs_decision", "cards_owed", "ended"])),
});
export type ListPipeline = PageQuery & {
  search?: string;
  only?: "active" | "needs_decision" | "cards_owed" | "ended";
};

export type OpeningRoutes = {
  "GET /api/openings": {
    query: ListOpenings;
    answer: Page<OpeningSummary> & { can: { start: boolean } };
  };
  "POST /api/openings": { body: StartOpening; answer: OpeningView };
  "GET /api/openings/:openingId": { answer: OpeningView };
  /** `If-Match`. */
  "PATCH /api/openings/:openingId": { body: ChangeOpening; answer: OpeningView };
  "POST /api/openings/:openingId/archive": { answer: OpeningView };
  "POST /api/openings/:openingId/restore": { answer: OpeningView };
  "GET /api/openings/:openingId/pipeline": { query: ListPipeline; answer: Page<PipelineEntry> };
};
