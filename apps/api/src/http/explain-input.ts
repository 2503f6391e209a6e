import type { InputProblem } from "@evenhand/contract/error";
import type * as z from "zod/mini";
import { schemaAt } from "./schema-at.ts";

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** What zod found, as sentences that name the field, what came and what is wanted. */
export function explainIssues(
  issues: readonly Issue[],
  input: unknown,
  schema: Schema,
): InputProblem[] {
  return issues.flatMap((issue) => explain(issue, input, schema));
}

function explain(issue: Issue, input: unknown, schema: Schema): InputProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problem([...issue.path, key], "a field that is not known here", "no such field"),
    );
  }
  const got = describe(valueAt(input, issue.path));
  return [problem(issue.path, got, wanted(issue, schema))];
}

function problem(path: readonly PropertyKey[], got: string, want: string): InputProblem {
  const name = path.length === 0 ? "the whole input" : path.map(String).join(".");
  return {
    path: path.map(String).join("."),
    got,
    want,
    message: `${name}: got ${got}, want ${want}.`,
  };
}

function wanted(issue: Issue, schema: Schema): string {
  switch (issue.code) {
    case "invalid_type":
      return wantedKind(issue, schema);
    case "invalid_value":
      return oneOf(issue.values);
    case "too_small":
      return `${issue.inclusive === false ? "more than" : "at least"} ${amount(issue.origin, issue.minimum)}`;
    case "too_big":
      return `${issue.inclusive === false ? "less than" : "at most"} ${amount(issue.origin, issue.maximum)}`;
    case "invalid_format":
      return FORMATS[issue.format] ?? said(issue.message) ?? `the format ${issue.format}`;
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "custom":
      return said(issue.message) ?? "another value";
    case "invalid_union":
      return "options" in issue && issue.options !== undefined
        ? oneOf(issue.options)
        : "another shape";
    case "invalid_key":
    case "invalid_element":
      return "another shape";
    case "unrecognized_keys":
      return "no such field";
  }
}

/** zod names the kind alone: of which form, and that null would do as well, stands in the shape. */
function wantedKind(issue: z.core.$ZodIssueInvalidType, schema: Schema): string {
  const place = schemaAt(schema, issue.path);
  const format = place?.def.type === "string" && "format" in place.def ? place.def.format : null;
  const kind = FORMATS[String(format)] ?? NOUNS[issue.expected] ?? issue.expected;
  return place?.takesNull === true ? `${kind}, or null` : kind;
}

/** What the shape itself has to say, where it says anything. */
function said(message: string): string | null {
  return message === "" || message === "Invalid input" ? null : message;
}

function oneOf(values: readonly unknown[]): string {
  return `${values.length === 1 ? "" : "one of "}${values.map(String).join(", ")}`;
}

const NOUNS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
  date: "a date",
};

const FORMATS: Record<string, string> = {
  email: "an e-mail address such as name@example.org",
  uuid: "an id (a UUID)",
  datetime: "a moment such as 2026-03-01T09:30:00Z",
  url: "an address that starts with https://",
};

function amount(origin: string, limit: number | bigint): string {
  if (origin === "string") return `${limit} ${limit === 1 ? "character" : "characters"}`;
  if (origin === "array" || origin === "set")
    return `${limit} ${limit === 1 ? "entry" : "entries"}`;
  return String(limit);
}

/** The kind and size of a value, never its text: what people type about candidates is not echoed. */
function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string")
    return value === ""
      ? "empty text"
      : `text of ${value.length} ${value.length === 1 ? "character" : "characters"}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return "an object";
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (value === null || typeof value !== "object") return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
