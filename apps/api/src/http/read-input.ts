import type { Context } from "hono";
import type * as z from "zod/mini";
import { explainIssues } from "./explain-input.ts";
import { refuse, type Refusal } from "./refusals.ts";
import { refuseField } from "./refuse-field.ts";

export const DEFAULT_BODY_LIMIT = 256 * 1024;

export type Schema = z.ZodMiniType;

/** The request's JSON body, held to a size, a media type and a shape. */
export async function readBody(
  c: Context,
  schema: Schema,
  limit: number,
): Promise<{ value: unknown; text: string } | Refusal> {
  const mediaType = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    return refuse(
      "wrong_media_type",
      `The body must be application/json; it says ${mediaType === undefined ? "nothing" : "something else"}.`,
    );
  }
  const text = await readLimited(c.req.raw, limit);
  if (text === null) {
    return refuse("body_too_large", `The body is too large: ${limit} bytes is the limit.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text, (_key, value: unknown) =>
      typeof value === "string" ? storableText(value) : value,
    );
  } catch {
    return refuse("malformed_json", "The body is not JSON that can be read.");
  }
  const value = checkShape(schema, json);
  return isRefusal(value) ? value : { value: value.value, text };
}

/** Query parameters, each given once. */
export function readQuery(c: Context, schema: Schema): { value: unknown } | Refusal {
  const twice = Object.entries(c.req.queries()).find(([, values]) => values.length > 1);
  if (twice !== undefined) return refuseField(twice[0], `${twice[1].length} values`, "one");
  const query = Object.entries(c.req.query()).map(([key, value]) => [key, storableText(value)]);
  return checkShape(schema, Object.fromEntries(query));
}

/**
 * PostgreSQL stores no NUL and no half of a surrogate pair (an emoji that was cut in two). Each becomes the
 * replacement character: to refuse would be to lose everything else that was typed.
 */
function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

function checkShape(schema: Schema, input: unknown): { value: unknown } | Refusal {
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data };
  const problems = explainIssues(result.error.issues, input, schema);
  return refuse("invalid_input", problems.map((problem) => problem.message).join(" "), {
    problems,
  });
}

function isRefusal(value: object): value is Refusal {
  return "code" in value;
}

async function readLimited(request: Request, limit: number): Promise<string | null> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
