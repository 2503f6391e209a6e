import * as z from "zod/mini";
import { Anchor } from "./anchor.ts";
import { Id } from "./id.ts";
import { Origin } from "./origin.ts";
import { MOST_POINTS } from "./scale.ts";
import { Label, Text } from "./wording.ts";

/**
 * One thing rated. `question` says what the rating answers. A *common* criterion stands in every
 * stage; a *safety* criterion's lowest point is shown at the top of the round-up whatever the mean.
 * `weight` is 1 unless `weightReason` says why it is not.
 */
export const Criterion = z.strictObject({
  id: Id,
  name: Label,
  question: Text,
  common: z.boolean(),
  safety: z.boolean(),
  weight: z.number().check(z.positive(), z.lte(10)),
  weightReason: z.nullable(Text),
  anchors: z.array(Anchor).check(z.maxLength(MOST_POINTS)),
  origin: Origin,
});
export type Criterion = z.infer<typeof Criterion>;
