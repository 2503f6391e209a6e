import type { ErrorBody } from "@evenhand/contract/error";
import type { Answer, Body, PathParams, Query, RouteName } from "@evenhand/contract/wire";
import type { Hono } from "hono";
import type { Corridor } from "../http/corridor.ts";

export const URL_OF_TESTS = "http://localhost:3000";

export type Sent = { status: number; body: unknown; headers: Headers };

type CallOptions<Name extends RouteName> = {
  params?: PathParams<Name>;
  query?: Query<Name>;
  body?: Body<Name>;
  ifMatch?: number;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  address?: string;
};

export type Init = { body?: unknown; headers?: Record<string, string>; address?: string };

/** Somebody with a browser: keeps cookies, sends what our own pages send. */
export type Client = {
  /** Calls a route and expects it to succeed. */
  call<Name extends RouteName>(name: Name, options?: CallOptions<Name>): Promise<Answer<Name>>;
  /** Calls a route and expects a refusal. */
  refused<Name extends RouteName>(
    name: Name,
    options?: CallOptions<Name>,
  ): Promise<{ status: number } & ErrorBody["error"]>;
  /** Calls anything, as it is; of a stream the body is left alone. */
  send(method: string, path: string, init?: Init): Promise<Sent>;
  /** The answer as the browser would get it, unread. */
  open(method: string, path: string, init?: Init): Promise<Response>;
  cookie: string;
  organisation: string | null;
};

let attempts = 0;

/** Somebody new in front of an app that people reach at `url`. */
export function createClient(app: Hono<Corridor>, url: string): Client {
  const client: Client = {
    cookie: "",
    organisation: null,
    async open(method, path, init = {}) {
      const headers = headersOf(client, url, init);
      const body =
        typeof init.body === "string" || init.body === undefined
          ? init.body
          : JSON.stringify(init.body);
      const request = new Request(`${url}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      });
      const incoming = {
        socket: { remoteAddress: init.address ?? "203.0.113.7" },
        headers: Object.fromEntries(headers),
      };
      const response = await app.fetch(request, { incoming, outgoing: {} });
      client.cookie = keepCookies(client.cookie, response.headers.getSetCookie());
      return response;
    },
    async send(method, path, init) {
      const response = await client.open(method, path, init);
      const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
      if (isStream === true) await response.body?.cancel();
      const text = isStream === true ? "" : await response.text();
      const isJson = response.headers.get("content-type")?.startsWith("application/json");
      return {
        status: response.status,
        body: isJson === true ? (JSON.parse(text) as unknown) : text === "" ? null : text,
        headers: response.headers,
      };
    },
    async call(name, options = {}) {
      const sent = await client.send(...request(name, options));
      if (sent.status >= 300)
        throw new Error(`${name} answered ${sent.status}: ${JSON.stringify(sent.body)}`);
      return sent.body as Answer<typeof name>;
    },
    async refused(name, options = {}) {
      const sent = await client.send(...request(name, options));
      if (sent.status < 400)
        throw new Error(`${name} answered ${sent.status}: ${JSON.stringify(sent.body)}`);
      return { ...(sent.body as ErrorBody).error, status: sent.status };
    },
  };
  return client;
}

/** The same somebody, cookie and all, in front of another app. */
export function inFrontOf<Somebody extends Client>(
  app: Hono<Corridor>,
  url: string,
  somebody: Somebody,
): Somebody {
  const known = Object.entries(somebody).filter(([, value]) => typeof value !== "function");
  return Object.assign(createClient(app, url), Object.fromEntries(known)) as Somebody;
}

/** What the browser sends next: cookies by name, without those that were taken back. */
function keepCookies(held: string, set: string[]): string {
  const jar = new Map(held === "" ? [] : held.split("; ").map((pair) => [nameOf(pair), pair]));
  for (const line of set) {
    const pair = line.split(";")[0] ?? "";
    if (pair.endsWith("=") || /max-age=0/i.test(line)) jar.delete(nameOf(pair));
    else jar.set(nameOf(pair), pair);
  }
  return [...jar.values()].join("; ");
}

function nameOf(pair: string): string {
  return pair.split("=")[0] ?? "";
}

function headersOf(client: Client, url: string, init: Init): Headers {
  const headers = new Headers({
    origin: new URL(url).origin,
    "sec-fetch-site": "same-origin",
    ...init.headers,
  });
  if (client.cookie !== "") headers.set("cookie", client.cookie);
  if (client.organisation !== null && !headers.has("evenhand-organisation"))
    headers.set("evenhand-organisation", client.organisation);
  if (init.body !== undefined && !headers.has("content-type"))
    headers.set("content-type", "application/json");
  return headers;
}

/** A path with its parameters and query filled in. */
export function pathOf(
  pattern: string,
  params: Record<string, string>,
  query: Record<string, string | number | undefined> = {},
): string {
  let path = pattern;
  for (const [key, value] of Object.entries(params)) path = path.replace(`:${key}`, value);
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, `${value}`] as [string, string]],
    ),
  );
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

function request<Name extends RouteName>(
  name: Name,
  options: CallOptions<Name>,
): [method: string, path: string, init: Init] {
  const [method = "", pattern = ""] = name.split(" ");
  const headers: Record<string, string> = { ...options.headers };
  if (method === "POST")
    headers["idempotency-key"] = options.idempotencyKey ?? `attempt-${++attempts}-of-tests`;
  if (options.ifMatch !== undefined) headers["if-match"] = `"${options.ifMatch}"`;
  const path = pathOf(
    pattern,
    (options.params ?? {}) as Record<string, string>,
    options.query as Record<string, string | number | undefined> | undefined,
  );
  return [
    method,
    path,
    {
      headers,
      ...(options.body === undefined ? {} : { body: options.body }),
      ...(options.address === undefined ? {} : { address: options.address }),
    },
  ];
}
