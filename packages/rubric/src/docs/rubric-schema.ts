import * as z from "zod/mini";
import { Anchor, AnchorVariant } from "../anchor.ts";
import { Criterion } from "../criterion.ts";
import { Id } from "../id.ts";
import * as kit from "../kit-item.ts";
import { Mapping } from "../mapping.ts";
import { Origin, Place } from "../origin.ts";
import { Rubric } from "../rubric.ts";
import { Point, Scale } from "../scale.ts";
import { Signal } from "../signal.ts";
import * as stage from "../stage.ts";
import { Label, Text, Wording } from "../wording.ts";

/** Where the JSON Schema of a rubric is published. */
export const RUBRIC_SCHEMA_FILE = new URL("../../../../docs/rubric.schema.json", import.meta.url);

/** Parts that the published schema calls by name. */
const NAMED: Readonly<Record<string, z.core.$ZodType>> = {
  Anchor,
  AnchorVariant,
  Criterion,
  Id,
  Label,
  Mapping,
  Origin,
  Place,
  Point,
  Scale,
  Signal,
  Text,
  Wording,
  ...kit,
  ...stage,
};

/** The JSON Schema of a rubric, as the text of its file. */
export function rubricSchema(): string {
  const metadata = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) metadata.add(schema, { id });
  const { $schema, ...rest } = z.toJSONSchema(Rubric, { metadata });
  const titled = {
    $schema,
    title: "Rubric",
    description: "A role's stages, criteria and anchors for a practice setting.",
    ...rest,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
