/** A JSON Schema of the few words that the schemas in docs/ use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const KNOWN = new Set(
  "$schema $id title description $ref $defs anyOf type const enum required properties additionalProperties items minItems maxItems minimum maximum".split(
    " ",
  ),
);

/** Where `value` breaks the schema, each as `path: what`; empty where it does not. */
export function schemaProblems(
  value: unknown,
  schema: Schema,
  root: Schema = schema,
  at = "$",
): string[] {
  const unknown = Object.keys(schema).find((word) => !KNOWN.has(word));
  if (unknown !== undefined)
    throw new Error(`${at}: the schema word ${unknown} is not checked here`);
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace("#/$defs/", "")];
    if (target === undefined) throw new Error(`${at}: no definition ${schema.$ref}`);
    return schemaProblems(value, target, root, at);
  }
  if (schema.anyOf !== undefined) {
    const tries = schema.anyOf.map((option) => schemaProblems(value, option, root, at));
    return tries.some((problems) => problems.length === 0) ? [] : tries.flat();
  }
  if ("const" in schema && value !== schema.const) return [`${at}: not ${String(schema.const)}`];
  if (schema.enum?.includes(value) === false)
    return [`${at}: not one of ${schema.enum.join(", ")}`];
  if (schema.type === undefined) return [];
  if (schema.type === "object") return objectProblems(value, schema, root, at);
  if (schema.type === "array") return arrayProblems(value, schema, root, at);
  if (schema.type === "number" || schema.type === "integer")
    return numberProblems(value, schema, at);
  return typeof value === schema.type ? [] : [`${at}: not a ${schema.type}`];
}

function objectProblems(value: unknown, schema: Schema, root: Schema, at: string): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [`${at}: not an object`];
  }
  const missing = (schema.required ?? []).filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${at}: no ${name}`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const own = schema.properties?.[name] ?? schema.additionalProperties;
      if (own === false) return [`${at}: unknown ${name}`];
      if (own === undefined || own === true) return [];
      return schemaProblems(inner, own, root, `${at}.${name}`);
    }),
  ];
}

function arrayProblems(value: unknown, schema: Schema, root: Schema, at: string): string[] {
  if (!Array.isArray(value)) return [`${at}: not an array`];
  const { items, minItems = 0, maxItems = Infinity } = schema;
  if (value.length < minItems || value.length > maxItems) return [`${at}: ${value.length} items`];
  if (items === undefined) return [];
  return value.flatMap((item, i) => schemaProblems(item, items, root, `${at}[${i}]`));
}

function numberProblems(value: unknown, schema: Schema, at: string): string[] {
  if (typeof value !== "number" || !Number.isFinite(value)) return [`${at}: not a number`];
  if (schema.type === "integer" && !Number.isInteger(value)) return [`${at}: not a whole number`];
  if (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)) {
    return [`${at}: ${value} is out of range`];
  }
  return [];
}
