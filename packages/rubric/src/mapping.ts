import * as z from "zod/mini";
import { LIMITS } from "./limits.ts";

/**
 * Why an element stands in a stage. `table`: the starter mapping knows this stage and element.
 * `words`: they share these words, `score` being the share (0 to 1) of the element's words that the
 * stage uses too, in its name, its guidance or its own criteria; a person still has to look at it. `team`: a person put it there or agreed.
 */
export const Mapping = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("table") }),
  z.strictObject({
    by: z.literal("words"),
    score: z.number().check(z.gte(0), z.lte(1)),
    shared: z.array(z.string().check(z.maxLength(LIMITS.word))).check(z.maxLength(LIMITS.words)),
  }),
  z.strictObject({ by: z.literal("team") }),
]);
export type Mapping = z.infer<typeof Mapping>;
