import * as z from "zod/mini";
import { LIMITS } from "./limits.ts";
import { Id } from "./id.ts";
import { Mapping } from "./mapping.ts";
import { Origin } from "./origin.ts";
import { Label, Text, Wording } from "./wording.ts";

/** A place where a stage rates a criterion. */
export const StageCriterion = z.strictObject({ criterion: Id, mapping: Mapping });
export type StageCriterion = z.infer<typeof StageCriterion>;

/** A signal to watch for in a stage: 1 primary, 2 secondary. */
export const SignalLink = z.strictObject({
  signal: Id,
  weight: z.literal([1, 2]),
  mapping: Mapping,
});
export type SignalLink = z.infer<typeof SignalLink>;

/**
 * A question put to the candidate. Core prompts are asked of every candidate of the stage, probes
 * when there is need. `criteria` are those that the answer gives evidence for.
 */
export const Prompt = z.strictObject({
  id: Id,
  text: Text,
  original: z.nullable(Text),
  scenario: z.boolean(),
  criteria: z.array(Id).check(z.maxLength(LIMITS.list)),
  mapping: Mapping,
  origin: Origin,
});
export type Prompt = z.infer<typeof Prompt>;

/** A work sample that a stage may ask for; a candidate brings one of those listed. */
export const Artifact = z.strictObject({
  id: Id,
  text: Text,
  original: z.nullable(Text),
  /** A plainer reading of the report's industry words, offered beside them. */
  gloss: z.nullable(Text),
  mapping: Mapping,
  origin: Origin,
});
export type Artifact = z.infer<typeof Artifact>;

/** A named share of a stage's criteria that one panelist is asked to watch most closely. */
export const Focus = z.strictObject({
  id: Id,
  name: Label,
  criteria: z.array(Id).check(z.minLength(1), z.maxLength(LIMITS.list)),
});
export type Focus = z.infer<typeof Focus>;

/** One interview in the loop. `minutes` is its planned length. */
export const Stage = z.strictObject({
  id: Id,
  name: Label,
  /** What the interview is for, in a sentence or two, to the interviewer. */
  brief: Text,
  minutes: z.nullable(z.int().check(z.gte(5), z.lte(480))),
  /** The report's guidance for the stage, turned to the interviewer, its own words beside. */
  guidance: z.nullable(Wording),
  criteria: z.array(StageCriterion).check(z.maxLength(LIMITS.list)),
  signals: z.array(SignalLink).check(z.maxLength(LIMITS.list)),
  corePrompts: z.array(Prompt).check(z.maxLength(LIMITS.list)),
  probes: z.array(Prompt).check(z.maxLength(LIMITS.list)),
  artifacts: z.array(Artifact).check(z.maxLength(LIMITS.list)),
  focuses: z.array(Focus).check(z.maxLength(LIMITS.list)),
  /** The disclosure items that the interviewer of this stage tells the candidate. */
  disclosure: z.array(Id).check(z.maxLength(LIMITS.list)),
  origin: Origin,
});
export type Stage = z.infer<typeof Stage>;
