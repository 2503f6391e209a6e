import type { RouteName } from "@evenhand/contract/wire";
import type { Context } from "hono";
import { isId } from "../db/ids.ts";
import type { Corridor } from "./corridor.ts";
import { packAnswer } from "./packing.ts";
import { DEFAULT_BODY_LIMIT, readBody, readQuery } from "./read-input.ts";
import { NOT_FOUND, Refusal } from "./refusals.ts";
import type { MemberCall, Route } from "./route.ts";
import type { Services } from "./services.ts";

/** A smaller answer fits into two packets as it is. */
const WORTH_PACKING = 2_000;

/**
 * What is read travels packed. An answer to a write does not: it may hand out a link or a secret, and the size of a
 * packed answer tells something about what is in it.
 */
export async function respond(
  c: Context<Corridor>,
  status: number,
  answer: unknown,
): Promise<Response> {
  if (status === 204) return c.body(null, 204);
  if (c.req.method !== "GET") return c.json(answer as object, status as 200);
  const text = JSON.stringify(answer);
  const headers = { "Content-Type": "application/json", Vary: "Accept-Encoding" };
  const packed = text.length < WORTH_PACKING ? null : await packAnswer(c, text);
  if (packed === null) return c.body(text, status as 200, headers);
  return c.body(new Uint8Array(packed.bytes), status as 200, {
    ...headers,
    "Content-Encoding": packed.encoding,
  });
}

/** Params, query and body, checked; the body's text too, which an idempotent attempt is compared by. */
export async function readInputs(
  c: Context<Corridor>,
  route: Route,
): Promise<
  { call: Pick<MemberCall<RouteName>, "params" | "query" | "body">; bodyText: string } | Refusal
> {
  const params = c.req.param() as Record<string, string>;
  if (!Object.values(params).every(isId)) return NOT_FOUND;
  const query = route.query === undefined ? undefined : readQuery(c, route.query);
  if (query instanceof Refusal) return query;
  const body =
    route.body === undefined
      ? undefined
      : await readBody(c, route.body, route.bodyLimit ?? DEFAULT_BODY_LIMIT);
  if (body instanceof Refusal) return body;
  const call = { params, query: query?.value, body: body?.value } as unknown as Pick<
    MemberCall<RouteName>,
    "params" | "query" | "body"
  >;
  return { call, bodyText: body?.text ?? "" };
}

export function here(c: Context<Corridor>, services: Services) {
  return {
    services,
    now: services.now(),
    requestId: c.var.requestId,
    address: c.var.address,
    headers: c.req.raw.headers,
    setCookies: (headers: Headers) => {
      // better-auth has cookies of its own beside it, which are neither needed nor bound to https.
      for (const cookie of headers.getSetCookie().filter((line) => SESSION_COOKIE.test(line)))
        c.header("Set-Cookie", cookie, { append: true });
    },
  };
}

const SESSION_COOKIE = /^(?:__Host-)?evenhand_session=/;
