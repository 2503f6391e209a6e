import * as z from "zod/mini";
import { LIMITS } from "./limits.ts";

/** A place in the hiring report: its section's heading and the 1-based line of the raw text. */
export const Place = z.strictObject({
  section: z.string().check(z.maxLength(LIMITS.section)),
  line: z.int().check(z.gte(1)),
});
export type Place = z.infer<typeof Place>;

/**
 * Where an element comes from. `report`: the hiring report, with every place that says it (merged
 * duplicates keep all their places). `team`: not in the report; `via` tells whether a member wrote it
 * (`editor`), a shipped starter brought it (`starter`), or `draftRubric` filled in a sentence that
 * still wants a person's eye (`template`).
 */
export const Origin = z.discriminatedUnion("from", [
  z.strictObject({
    from: z.literal("report"),
    places: z.array(Place).check(z.minLength(1), z.maxLength(LIMITS.places)),
  }),
  z.strictObject({
    from: z.literal("team"),
    via: z.enum(["editor", "starter", "template"]),
  }),
]);
export type Origin = z.infer<typeof Origin>;
