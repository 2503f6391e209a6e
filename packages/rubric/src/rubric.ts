import * as z from "zod/mini";
import { LIMITS } from "./limits.ts";
import { Criterion } from "./criterion.ts";
import {
  CandidateTopic,
  Constraint,
  DisclosureItem,
  Level,
  Outcome,
  Requirement,
  Screen,
  TeamNote,
} from "./kit-item.ts";
import { Scale } from "./scale.ts";
import { Signal } from "./signal.ts";
import { Stage } from "./stage.ts";
import { Label, Wording } from "./wording.ts";

/**
 * A role's stages, criteria and anchors for a setting: one JSON document, no key ever absent.
 * A draft and a published version have the same shape; what a published one must have besides is
 * listed by `checkRubric`. `setting` is null in a base rubric that several settings inherit from.
 */
export const Rubric = z.strictObject({
  format: z.literal(1),
  role: Label,
  industry: z.nullable(Label),
  setting: z.nullable(Label),
  /** What the report asks about first in this setting; null where it says nothing. */
  emphasis: z.nullable(Wording),
  scale: Scale,
  levels: z.array(Level).check(z.maxLength(LIMITS.list)),
  criteria: z.array(Criterion).check(z.maxLength(LIMITS.list)),
  signals: z.array(Signal).check(z.maxLength(LIMITS.list)),
  stages: z.array(Stage).check(z.maxLength(LIMITS.list)),
  screen: z.nullable(Screen),
  disclosure: z.array(DisclosureItem).check(z.maxLength(LIMITS.list)),
  candidateTopics: z.array(CandidateTopic).check(z.maxLength(LIMITS.list)),
  requirements: z.array(Requirement).check(z.maxLength(LIMITS.list)),
  outcomes: z.array(Outcome).check(z.maxLength(LIMITS.list)),
  constraints: z.array(Constraint).check(z.maxLength(LIMITS.list)),
  teamNotes: z.array(TeamNote).check(z.maxLength(LIMITS.list)),
});
export type Rubric = z.infer<typeof Rubric>;
