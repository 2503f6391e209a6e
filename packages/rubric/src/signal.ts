import * as z from "zod/mini";
import { Id } from "./id.ts";
import { Origin } from "./origin.ts";
import { Text } from "./wording.ts";

/**
 * Something observed or not, apart from the ratings. `text` is what the interviewer reads, `original`
 * the report's words where they differ. A *safety* anti-signal stands at the top of the round-up.
 */
export const Signal = z.strictObject({
  id: Id,
  kind: z.enum(["signal", "anti-signal"]),
  text: Text,
  original: z.nullable(Text),
  safety: z.boolean(),
  origin: Origin,
});
export type Signal = z.infer<typeof Signal>;
