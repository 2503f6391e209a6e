import * as z from "zod/mini";
import { Id, type Moment } from "./ids.ts";
import type { InterviewView } from "./interviews.ts";
import type { MemberName } from "./openings.ts";
import { PageQuery, type Page } from "./page.ts";
import { Email, PersonName } from "./text.ts";

export const ApplicationState = z.enum(["active", "withdrawn", "declined", "hired"]);
export type ApplicationState = z.infer<typeof ApplicationState>;

const Link = z
  .url()
  .check(
    z.maxLength(2000),
    z.regex(/^https?:\/\//, "an address that starts with http:// or https://"),
  );
const Phone = z.string().check(z.trim(), z.minLength(3), z.maxLength(40));
const Note = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** A person, apart from any application. */
export type Candidate = {
  id: Id;
  name: string;
  email: string | null;
  phone: string | null;
  cvUrl: string | null;
  recordUrl: string | null;
  linkedMember: MemberName | null;
  revision: number;
};

export type CandidateSummary = {
  applicationId: Id;
  candidate: { id: Id; name: string; email: string | null };
  opening: { id: Id; title: string };
  state: ApplicationState;
  isInternal: boolean;
  /** Every card is in and nobody has decided since. */
  needsDecision: boolean;
  addedAt: Moment;
  archivedAt: Moment | null;
};

export type RequirementCheck = {
  id: Id;
  label: string;
  state: "open" | "met" | "not_met" | "waived";
  note: string | null;
  checkedBy: string | null;
  checkedAt: Moment | null;
  revision: number;
};

export const ArrangementKind = z.enum([
  "extra_time",
  "interpreter",
  "questions_in_writing",
  "access",
  "other",
]);
export type ArrangementKind = z.infer<typeof ArrangementKind>;

/** What to do, never why. */
export type Arrangement = {
  id: Id;
  kind: ArrangementKind;
  whatToDo: string;
  addedBy: string;
  addedAt: Moment;
};

export type ApplicationView = {
  id: Id;
  revision: number;
  candidate: Candidate;
  opening: { id: Id; title: string; level: string; setting: string };
  state: ApplicationState;
  stateReason: string | null;
  stateChangedAt: Moment;
  source: string | null;
  isInternal: boolean;
  /** Every card is in and nobody has decided since. */
  needsDecision: boolean;
  /** An earlier application of the same person; its cards stay hidden from the new panel until it has submitted. */
  previous: { applicationId: Id; openingTitle: string } | null;
  moves: {
    from: string;
    to: string;
    carriedStages: string[];
    reason: string | null;
    by: string;
    at: Moment;
  }[];
  requirements: RequirementCheck[];
  arrangements: Arrangement[];
  stages: { id: string; name: string; closed: { reason: string; by: string; at: Moment } | null }[];
  interviews: InterviewView[];
  archivedAt: Moment | null;
  can: {
    edit: boolean;
    schedule: boolean;
    withdraw: boolean;
    reactivate: boolean;
    move: boolean;
    merge: boolean;
    archive: boolean;
    closeStage: boolean;
    checkRequirements: boolean;
    seeRoundUp: boolean;
    decide: boolean;
  };
};

export const NewCandidate = z.strictObject({
  name: PersonName,
  email: z.nullable(Email),
  phone: z.nullable(Phone),
  cvUrl: z.nullable(Link),
  recordUrl: z.nullable(Link),
  source: z.nullable(Note(200)),
  isInternal: z.boolean(),
  /** A member of this organisation who is the candidate: they get 404 for everything about themselves. */
  linkedMemberId: z.nullable(Id),
  /** Add an application to this person instead of making a new one. */
  existingCandidateId: z.nullable(Id),
});
export type NewCandidate = z.input<typeof NewCandidate>;

export const AddCandidates = z.strictObject({
  candidates: z.array(NewCandidate).check(z.minLength(1), z.maxLength(1000)),
});
export type AddCandidates = z.input<typeof AddCandidates>;

/** One line that was read from pasted text or CSV; `problems` where it cannot be added as it is. */
export type ReadCandidate = {
  line: number;
  candidate: NewCandidate;
  problems: string[];
  /** People who look like the same person: same e-mail address, or same name. */
  lookAlikes: { id: Id; name: string; email: string | null; because: "same_email" | "same_name" }[];
};

export const ReadCandidates = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(200_000)),
});
export type ReadCandidates = z.input<typeof ReadCandidates>;

export const ChangeCandidate = z.strictObject({
  name: z.optional(PersonName),
  email: z.optional(z.nullable(Email)),
  phone: z.optional(z.nullable(Phone)),
  cvUrl: z.optional(z.nullable(Link)),
  recordUrl: z.optional(z.nullable(Link)),
  linkedMemberId: z.optional(z.nullable(Id)),
});
export type ChangeCandidate = z.input<typeof ChangeCandidate>;

export const EndApplication = z.strictObject({
  state: z.enum(["withdrawn", "declined"]),
  reason: z.nullable(Note(2000)),
});
export type EndApplication = z.input<typeof EndApplication>;

/** Cards stay on their version; each stage with cards is accepted at the new opening or repeated. */
export const MoveApplication = z.strictObject({
  openingId: Id,
  stages: z
    .array(
      z.strictObject({
        stageId: z.string().check(z.maxLength(200)),
        carry: z.enum(["accept", "repeat"]),
      }),
    )
    .check(z.maxLength(20)),
  reason: z.nullable(Note(2000)),
});
export type MoveApplication = z.input<typeof MoveApplication>;

/** The other person's applications come to this one; the other is kept as a pointer. */
export const MergeCandidate = z.strictObject({ duplicateId: Id });
export type MergeCandidate = z.input<typeof MergeCandidate>;

export const CheckRequirement = z.strictObject({
  state: z.enum(["open", "met", "not_met", "waived"]),
  note: z.nullable(Note(500)),
});
export type CheckRequirement = z.input<typeof CheckRequirement>;

export const AddArrangement = z.strictObject({ kind: ArrangementKind, whatToDo: Note(500) });
export type AddArrangement = z.input<typeof AddArrangement>;

export const CloseStage = z.strictObject({
  stageId: z.string().check(z.minLength(1), z.maxLength(200)),
  reason: Note(2000),
});
export type CloseStage = z.input<typeof CloseStage>;

export const ListCandidates = z.extend(PageQuery, {
  search: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  state: z.optional(ApplicationState),
  openingId: z.optional(Id),
  archived: z.optional(z.enum(["yes", "no"])),
});
export type ListCandidates = PageQuery & {
  search?: string;
  state?: ApplicationState;
  openingId?: Id;
  archived?: "yes" | "no";
};

export type CandidateRoutes = {
  "GET /api/candidates": { query: ListCandidates; answer: Page<CandidateSummary> };
  /** Reads pasted lines or CSV and stores nothing. */
  "POST /api/openings/:openingId/candidates/read": {
    body: ReadCandidates;
    answer: { candidates: ReadCandidate[] };
  };
  /** All or none. */
  "POST /api/openings/:openingId/candidates": {
    body: AddCandidates;
    answer: { added: CandidateSummary[] };
  };
  /** `If-Match`: the candidate's revision. */
  "PATCH /api/candidates/:candidateId": { body: ChangeCandidate; answer: Candidate };
  "POST /api/candidates/:candidateId/merge": { body: MergeCandidate; answer: Candidate };
  "GET /api/applications/:applicationId": { answer: ApplicationView };
  "POST /api/applications/:applicationId/end": { body: EndApplication; answer: ApplicationView };
  "POST /api/applications/:applicationId/reactivate": { answer: ApplicationView };
  "POST /api/applications/:applicationId/archive": { answer: ApplicationView };
  "POST /api/applications/:applicationId/restore": { answer: ApplicationView };
  "POST /api/applications/:applicationId/move": { body: MoveApplication; answer: ApplicationView };
  "POST /api/applications/:applicationId/arrangements": {
    body: AddArrangement;
    answer: ApplicationView;
  };
  "DELETE /api/applications/:applicationId/arrangements/:arrangementId": { answer: null };
  /** `If-Match`: the requirement's revision. */
  "PATCH /api/applications/:applicationId/requirements/:requirementId": {
    body: CheckRequirement;
    answer: RequirementCheck;
  };
  "POST /api/applications/:applicationId/close-stage": {
    body: CloseStage;
    answer: ApplicationView;
  };
  "POST /api/applications/:applicationId/reopen-stage": {
    body: CloseStage;
    answer: ApplicationView;
  };
};
