import * as z from "zod/mini";
import { Id } from "./id.ts";
import { Origin } from "./origin.ts";
import { Label, Text } from "./wording.ts";

/** A seniority: Entry, Mid, Senior, Leadership. `text` says what is expected of it. */
export const Level = z.strictObject({ id: Id, name: Label, text: Text, origin: Origin });
export type Level = z.infer<typeof Level>;

/** What the team tells every candidate about the work: workload, scope, supervision … */
export const DisclosureItem = z.strictObject({ id: Id, topic: Label, text: Text, origin: Origin });
export type DisclosureItem = z.infer<typeof DisclosureItem>;

/** What the person hired should have brought about after ninety days. */
export const Outcome = z.strictObject({ id: Id, text: Text, origin: Origin });
export type Outcome = z.infer<typeof Outcome>;

/** Checked on the application, never rated: licence, certification, start date. */
export const Requirement = z.strictObject({ id: Id, text: Text, origin: Origin });
export type Requirement = z.infer<typeof Requirement>;

/** A condition the work is done under. `gloss` is offered beside words of the report's industry. */
export const Constraint = z.strictObject({
  id: Id,
  text: Text,
  gloss: z.nullable(Text),
  origin: Origin,
});
export type Constraint = z.infer<typeof Constraint>;

/** Something candidates ask about; picked from in the hand-over. */
export const CandidateTopic = z.strictObject({ id: Id, text: Label, origin: Origin });
export type CandidateTopic = z.infer<typeof CandidateTopic>;

/** The short call before the loop: the same few questions for everyone, noted and never rated. */
export const Screen = z.strictObject({
  minutes: z.int().check(z.gte(5), z.lte(60)),
  questions: z
    .array(z.strictObject({ id: Id, text: Text, origin: Origin }))
    .check(z.minLength(1), z.maxLength(10)),
});
export type Screen = z.infer<typeof Screen>;

/** Advice of the report to the hiring team, kept for the people who run the loop. */
export const TeamNote = z.strictObject({ id: Id, text: Text, origin: Origin });
export type TeamNote = z.infer<typeof TeamNote>;
