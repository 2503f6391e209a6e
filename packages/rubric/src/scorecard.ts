import * as z from "zod/mini";
import { LIMITS } from "./limits.ts";
import { Id } from "./id.ts";
import { Point } from "./scale.ts";

/** Longest entry of one evidence field, of a sentence, and of free notes; in UTF-16 units. */
export const LONGEST = { field: 2000, sentence: 1000, notes: 20_000 } as const;

const Time = z.iso.datetime({ offset: true });
const Ids = z.array(Id).check(z.maxLength(LIMITS.list));
const Field = z.string().check(z.maxLength(LONGEST.field));
const Sentence = z.string().check(z.maxLength(LONGEST.sentence));

/** A point of the scale, or *not observed*: never zero, never in a mean. */
export const Rating = z.union([Point, z.literal("not-observed")]);
export type Rating = z.infer<typeof Rating>;

/** One line of evidence, in three short fields, and when it was noted. */
export const Evidence = z.strictObject({
  id: Id,
  didWhat: Field,
  whatChanged: Field,
  howVerified: Field,
  at: Time,
});
export type Evidence = z.infer<typeof Evidence>;

const onCriterion = {
  criterion: Id,
  /** The interviewer doubts their own rating and wants to talk about it. */
  doubt: z.boolean(),
  /** Why the criterion does not fit this job or interview: for the admin. Null: it fits. */
  doesNotFit: z.nullable(Sentence),
  evidence: z.array(Evidence).check(z.maxLength(LIMITS.list)),
};

/** What the draft holds on one criterion; `rating` is null until one is given. */
export const DraftRating = z.strictObject({
  ...onCriterion,
  rating: z.nullable(Rating),
  ratedAt: z.nullable(Time),
});
export type DraftRating = z.infer<typeof DraftRating>;

export const SubmittedRating = z.strictObject({ ...onCriterion, rating: Rating, ratedAt: Time });
export type SubmittedRating = z.infer<typeof SubmittedRating>;

/** Ticks: null while the interviewer has said neither. */
export const DraftSignal = z.strictObject({
  signal: Id,
  observed: z.nullable(z.boolean()),
  at: z.nullable(Time),
});
export type DraftSignal = z.infer<typeof DraftSignal>;

export const DraftPrompt = z.strictObject({
  prompt: Id,
  asked: z.nullable(z.boolean()),
  at: z.nullable(Time),
});
export type DraftPrompt = z.infer<typeof DraftPrompt>;

export const DraftDisclosure = z.strictObject({
  item: Id,
  told: z.nullable(z.boolean()),
  at: z.nullable(Time),
});
export type DraftDisclosure = z.infer<typeof DraftDisclosure>;

/** A work sample of the kit that was seen, described where no file is kept. */
export const WorkSample = z.strictObject({ artifact: Id, description: Field, at: Time });
export type WorkSample = z.infer<typeof WorkSample>;

/**
 * What the next interviewer may read before they have submitted: topics by id (prompts and disclosure
 * items covered or still open, topics the candidate asked about) and one line without an opinion.
 */
export const HandOver = z.strictObject({
  covered: Ids,
  open: Ids,
  candidateAsked: Ids,
  line: z.string().check(z.maxLength(300)),
});
export type HandOver = z.infer<typeof HandOver>;

export const RecommendationChoice = z.enum(["strong-no", "no", "yes", "strong-yes", "no-decision"]);
export type RecommendationChoice = z.infer<typeof RecommendationChoice>;

/**
 * What an interviewer fills in, as it is saved while they type: one JSON document with a revision of
 * its own outside it. Lists carry one entry per thing on the card, so that two devices merge per field.
 * The private note is not in it: it is stored apart, where no colleague's query reaches.
 */
export const ScorecardDraft = z.strictObject({
  format: z.literal(1),
  stage: Id,
  level: Id,
  ratings: z.array(DraftRating).check(z.maxLength(LIMITS.list)),
  signals: z.array(DraftSignal).check(z.maxLength(LIMITS.list)),
  prompts: z.array(DraftPrompt).check(z.maxLength(LIMITS.list)),
  disclosures: z.array(DraftDisclosure).check(z.maxLength(LIMITS.list)),
  workSamples: z.array(WorkSample).check(z.maxLength(LIMITS.list)),
  takeAway: Field,
  handOver: HandOver,
  /** `sentence` is the reason for the choice. */
  recommendation: z.strictObject({ choice: z.nullable(RecommendationChoice), sentence: Sentence }),
  /** Why recommendation and ratings say different things; asked for once the ratings are frozen. */
  contradiction: Sentence,
  /** Notes of the interview, for the interviewer alone; not submitted. */
  scratch: z.string().check(z.maxLength(LONGEST.notes)),
});
export type ScorecardDraft = z.infer<typeof ScorecardDraft>;

/** What is submitted: every criterion rated or not observed, only ticks that were made, no scratch. */
export const SubmittedScorecard = z.strictObject({
  format: z.literal(1),
  stage: Id,
  level: Id,
  ratings: z.array(SubmittedRating).check(z.minLength(1), z.maxLength(LIMITS.list)),
  signals: z
    .array(z.strictObject({ signal: Id, observed: z.boolean(), at: z.nullable(Time) }))
    .check(z.maxLength(LIMITS.list)),
  prompts: z
    .array(z.strictObject({ prompt: Id, asked: z.boolean(), at: z.nullable(Time) }))
    .check(z.maxLength(LIMITS.list)),
  disclosures: z
    .array(z.strictObject({ item: Id, told: z.boolean(), at: z.nullable(Time) }))
    .check(z.maxLength(LIMITS.list)),
  workSamples: z.array(WorkSample).check(z.maxLength(LIMITS.list)),
  takeAway: Field,
  handOver: HandOver,
  recommendation: z.strictObject({ choice: RecommendationChoice, sentence: Sentence }),
  contradiction: z.nullable(Sentence),
});
export type SubmittedScorecard = z.infer<typeof SubmittedScorecard>;
