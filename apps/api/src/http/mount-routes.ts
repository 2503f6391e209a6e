import type { RouteName } from "@evenhand/contract/wire";
import type { Context, Hono } from "hono";
import type { Corridor } from "./corridor.ts";
import { answerRefusal } from "./errors.ts";
import { callAsMember } from "./member-call.ts";
import { DEFAULT_BODY_LIMIT, readBody, readQuery } from "./read-input.ts";
import { NOT_FOUND, Refusal } from "./refusals.ts";
import type { MemberCall, PublicCall, PublicRoute, Route, UserCall, UserRoute } from "./route.ts";
import type { Services } from "./services.ts";
import { readSession, requestedOrganisation } from "./session.ts";

/** Puts routes on the app. Order of questions: who is this, is the input right, may they, do it, answer. */
export function mountRoutes(app: Hono<Corridor>, services: Services, routes: Route[]): void {
  for (const route of routes) {
    const [method = "", path = ""] = route.name.split(" ");
    app.on(method, path, async (c) => {
      c.set("routeName", route.name);
      const answer = await walk(c, services, route);
      if (answer instanceof Refusal) return answerRefusal(c, answer);
      return answer;
    });
  }
}

async function walk(
  c: Context<Corridor>,
  services: Services,
  route: Route,
): Promise<Response | Refusal> {
  if (route.door === "public") return callInPublic(c, services, route);
  const user = await readSession(services, c.req.raw.headers);
  if (user instanceof Refusal) return user;
  c.set("userId", user.userId);
  if (route.door === "member") return callAsMember(c, services, route, user);
  const inputs = await readInputs(c, route);
  if (inputs instanceof Refusal) return inputs;
  const call = {
    ...inputs.call,
    ...here(c, services),
    user,
    requestedOrganisation: requestedOrganisation(c),
  };
  return finish(c, await (route as UserRoute).act(call as UserCall<RouteName>));
}

async function callInPublic(
  c: Context<Corridor>,
  services: Services,
  route: PublicRoute,
): Promise<Response | Refusal> {
  const inputs = await readInputs(c, route);
  if (inputs instanceof Refusal) return inputs;
  return finish(
    c,
    await route.act({ ...inputs.call, ...here(c, services) } as PublicCall<RouteName>),
  );
}

function finish(c: Context<Corridor>, answer: object | null | Refusal): Response | Refusal {
  if (answer instanceof Refusal) return answer;
  return respond(c, answer === null ? 204 : 200, answer);
}

export function respond(c: Context<Corridor>, status: number, answer: unknown): Response {
  return status === 204 ? c.body(null, 204) : c.json(answer as object, status as 200);
}

/** Params, query and body, checked; the body's text too, which an idempotent attempt is compared by. */
export async function readInputs(
  c: Context<Corridor>,
  route: Route,
): Promise<
  { call: Pick<MemberCall<RouteName>, "params" | "query" | "body">; bodyText: string } | Refusal
> {
  const params = c.req.param() as Record<string, string>;
  if (!Object.values(params).every((value) => UUID.test(value))) return NOT_FOUND;
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
      for (const cookie of headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
    },
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
