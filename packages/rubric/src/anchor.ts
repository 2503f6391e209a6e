import * as z from "zod/mini";
import { LIMITS } from "./limits.ts";
import { Id } from "./id.ts";
import { Origin } from "./origin.ts";
import { Point } from "./scale.ts";
import { Label, Text } from "./wording.ts";

/** Another text for the same point, at one level, in one setting, or both. Null means any. */
export const AnchorVariant = z
  .strictObject({
    level: z.nullable(Id),
    setting: z.nullable(Label),
    text: Text,
    origin: Origin,
  })
  .check(
    z.refine(
      (variant) => variant.level !== null || variant.setting !== null,
      "A variant of an anchor names a level, a setting, or both.",
    ),
  );
export type AnchorVariant = z.infer<typeof AnchorVariant>;

/** What one point of the scale looks like for one criterion. */
export const Anchor = z.strictObject({
  point: Point,
  text: Text,
  origin: Origin,
  variants: z.array(AnchorVariant).check(z.maxLength(LIMITS.list)),
});
export type Anchor = z.infer<typeof Anchor>;
