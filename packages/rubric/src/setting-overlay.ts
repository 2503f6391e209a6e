import * as z from "zod/mini";
import { Id } from "./id.ts";
import { Label, Text } from "./wording.ts";

const Path = z.array(z.string().check(z.maxLength(500))).check(z.minLength(1), z.maxLength(12));
const Key = z.string().check(z.maxLength(2000));

/**
 * A setting's changes to the base rubric; whatever it does not name is inherited. Paths are field names
 * and ids, as in `["criteria", "assessment", "anchors", "3", "text"]`. `was` is what the base said when
 * the overlay was written, so that a base edited since then is noticed.
 */
export const SettingOverlay = z.strictObject({
  format: z.literal(1),
  setting: Label.check(z.minLength(1)),
  /** New items, each behind the item whose key is `after`, or first where that is null. */
  adds: z.array(z.strictObject({ list: Path, item: z.json(), after: z.nullable(Key) })),
  rewords: z.array(z.strictObject({ path: Path, was: z.json(), now: z.json() })),
  drops: z.array(z.strictObject({ list: Path, key: Key })),
  weighs: z.array(
    z.strictObject({
      criterion: Id,
      weight: z.number().check(z.positive(), z.lte(10)),
      reason: z.nullable(Text),
    }),
  ),
  /** Lists that stand in another order than the base's; keys in the setting's order. */
  orders: z.array(z.strictObject({ list: Path, keys: z.array(Key) })),
});
export type SettingOverlay = z.infer<typeof SettingOverlay>;
