import type { MiddlewareHandler } from "hono";
import type { Corridor } from "./corridor.ts";
import { answerRefusal } from "./errors.ts";
import { refuse } from "./refusals.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A write must come from our own pages: browsers say so in Sec-Fetch-Site and Origin. A client that sends
 * neither is no browser and carries no cookie by accident; one that sends a foreign one is refused.
 */
export function sameOriginWrites(options: { url: string | null }): MiddlewareHandler<Corridor> {
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next();
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const ownOrigin =
      options.url === null
        ? `${new URL(c.req.url).protocol}//${c.req.header("host") ?? ""}`
        : new URL(options.url).origin;
    const foreign =
      (site !== undefined && site !== "same-origin") ||
      (origin !== undefined && origin !== ownOrigin);
    if (foreign)
      return answerRefusal(
        c,
        refuse(
          "cross_site",
          `This request came from another site and was not carried out. The server's own address is ${ownOrigin}; where that is wrong, EVENHAND_URL sets it.`,
        ),
      );
    return next();
  };
}
