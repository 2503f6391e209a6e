import type { Context, Hono } from "hono";
import type { Corridor } from "./corridor.ts";
import { answerRefusal } from "./errors.ts";
import { here, readInputs, respond } from "./call-parts.ts";
import { callAsMember } from "./member-call.ts";
import { Refusal } from "./refusals.ts";
import type { PublicRoute, Route } from "./route.ts";
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
  return finish(c, await route.act(call));
}

async function callInPublic(
  c: Context<Corridor>,
  services: Services,
  route: PublicRoute,
): Promise<Response | Refusal> {
  const inputs = await readInputs(c, route);
  if (inputs instanceof Refusal) return inputs;
  return finish(c, await route.act({ ...inputs.call, ...here(c, services) }));
}

async function finish(
  c: Context<Corridor>,
  answer: object | null | Refusal,
): Promise<Response | Refusal> {
  if (answer instanceof Refusal) return answer;
  return respond(c, answer === null ? 204 : 200, answer);
}
