import type { ErrorBody } from "@evenhand/contract/error";
import type { Answer, Body, PathParams, Query, RouteName } from "@evenhand/contract/wire";
import { ApiError, isSignedOut } from "./api-error.ts";
import { organisationOfTab } from "./organisation-of-tab.ts";
import { askToSignInAgain } from "./sign-in-again.ts";

type PathOf<Name extends RouteName> = Name extends `${string} ${infer Path}` ? Path : never;

type ParamsPart<Name extends RouteName> = [keyof PathParams<PathOf<Name>>] extends [never]
  ? object
  : { params: PathParams<PathOf<Name>> };

type BodyPart<Name extends RouteName> = [Body<Name>] extends [undefined]
  ? object
  : { body: Body<Name> };

type QueryPart<Name extends RouteName> = [Query<Name>] extends [undefined]
  ? object
  : { query?: Query<Name> };

type Common = {
  /** The revision that the change was made on; the server refuses a stale one with 412. */
  ifMatch?: number;
  /** One key per attempt, kept while the same attempt is tried again. Made here when not given. */
  idempotencyKey?: string;
  /** `false`: an ended session is a refusal like any other. */
  signInAgain?: false;
  signal?: AbortSignal;
};

type CallOptions<Name extends RouteName> = ParamsPart<Name> &
  BodyPart<Name> &
  QueryPart<Name> &
  Common;

type Rest<Name extends RouteName> =
  object extends CallOptions<Name> ? [options?: CallOptions<Name>] : [options: CallOptions<Name>];

type Loose = Common & { params?: object; body?: unknown; query?: unknown };

/**
 * Calls one route of the wire and gives its answer.
 * Throws `ApiError`: the server's refusal, or code `offline` where it could not be reached. A session that ended
 * while a person was working opens the sign-in dialog and the call goes on once they are back.
 */
export async function call<Name extends RouteName>(
  name: Name,
  ...[options]: Rest<Name>
): Promise<Answer<Name>> {
  const loose: Loose = options ?? {};
  const [method = "GET", path = "/"] = name.split(" ");
  const key = method === "POST" ? (loose.idempotencyKey ?? crypto.randomUUID()) : null;
  const send = () => request(method, addressOf(path, loose), headersOf(loose, key), loose);
  try {
    return await send();
  } catch (error) {
    const mayAsk = loose.signInAgain !== false && isSignedOut(error);
    if (mayAsk && (await askToSignInAgain())) return await send();
    throw error;
  }
}

function addressOf(path: string, { params, query }: Loose): string {
  const values = new Map<string, string>(Object.entries(params ?? {}));
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(values.get(name) ?? ""),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null) search.set(name, String(value));
  }
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
}

function headersOf({ body, ifMatch }: Loose, key: string | null): Headers {
  const headers = new Headers({ accept: "application/json" });
  const organisation = organisationOfTab();
  if (body !== undefined) headers.set("content-type", "application/json");
  if (organisation !== null) headers.set("evenhand-organisation", organisation);
  if (key !== null) headers.set("idempotency-key", key);
  if (ifMatch !== undefined) headers.set("if-match", `"${ifMatch}"`);
  return headers;
}

async function request(method: string, address: string, headers: Headers, options: Loose) {
  const response = await fetch(address, {
    method,
    headers,
    credentials: "same-origin",
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(0, { code: "offline" });
  });
  if (response.status === 204) return null;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body;
  throw refusalOf(response, body);
}

function refusalOf(response: Response, body: unknown): ApiError {
  if (isErrorBody(body)) return new ApiError(response.status, body.error);
  const requestId = response.headers.get("x-request-id");
  const unreachable = response.ok || [502, 503, 504].includes(response.status);
  return new ApiError(response.status, {
    code: unreachable ? "offline" : "internal",
    ...(requestId === null ? {} : { requestId }),
  });
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== "object" || body === null || !("error" in body)) return false;
  const { error } = body;
  return typeof error === "object" && error !== null && "code" in error && "requestId" in error;
}
