import type * as z from "zod/mini";

type AnySchema = z.core.$ZodType;
type Def = z.core.$ZodTypes["_zod"]["def"];

/** What a place of the input is held against, and whether null would do there; nothing where that hangs on the input. */
export function schemaAt(
  schema: AnySchema,
  path: readonly PropertyKey[],
): { def: Def; takesNull: boolean } | undefined {
  let place: AnySchema | undefined = schema;
  for (const key of path) {
    place = place === undefined ? undefined : inside(unwrap(place).def, key);
  }
  return place === undefined ? undefined : unwrap(place);
}

function inside(def: Def, key: PropertyKey): AnySchema | undefined {
  if (def.type === "object") return def.shape[String(key)];
  if (def.type === "array") return def.element;
  if (def.type === "record") return def.valueType;
  return undefined;
}

function unwrap(schema: AnySchema): { def: Def; takesNull: boolean } {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "nullable") return { ...unwrap(def.innerType), takesNull: true };
  if (def.type === "optional" || def.type === "default") return unwrap(def.innerType);
  return { def, takesNull: false };
}
