import * as z from "zod/mini";
import { LIMITS } from "./limits.ts";
import { Origin } from "./origin.ts";

/** A heading or a name: one line. Empty while a draft is being written. */
export const Label = z.string().check(z.maxLength(LIMITS.label));

/** A sentence or a few; a hiring report's longest item fits. Empty while a draft is being written. */
export const Text = z.string().check(z.maxLength(LIMITS.text));

/**
 * Text for the interviewer, with the report's own words beside it where they differ.
 * `original` is null when `text` is already what the report says, or when nothing was kept.
 */
export const Wording = z.strictObject({
  text: Text,
  original: z.nullable(Text),
  origin: Origin,
});
export type Wording = z.infer<typeof Wording>;
