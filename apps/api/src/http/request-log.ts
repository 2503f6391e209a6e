import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import { newId } from "../db/ids.ts";
import type { ClientAddress } from "./client-address.ts";
import type { Corridor } from "./corridor.ts";

/** Gives each request its id and writes one line when it ends: no path, no query, no body, no header. */
export function requestLog(log: Logger, address: ClientAddress): MiddlewareHandler<Corridor> {
  return async (c, next) => {
    const requestId = newId();
    const started = performance.now();
    c.set("requestId", requestId);
    c.set("address", address(c.env.incoming));
    c.set("log", log.child({ requestId }));
    c.set("routeName", null);
    c.set("orgId", null);
    c.set("userId", null);
    await next();
    c.header("X-Request-Id", requestId);
    const { routeName, orgId, userId } = c.var;
    if (routeName === null) return;
    c.var.log.info({
      route: routeName,
      status: c.res.status,
      milliseconds: Math.round(performance.now() - started),
      orgId,
      userId,
    });
  };
}
