import type { MiddlewareHandler } from "hono";
import type { Corridor } from "./corridor.ts";
import { answerRefusal } from "./errors.ts";
import { refuse } from "./refusals.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A write must come from our own pages: browsers say so in Sec-Fetch-Site and Origin. A client that sends
 * neither is no browser and carries no cookie by accident; one that sends a foreign one is refused.
 */
export function sameOriginWrites(options: { url: string }): MiddlewareHandler<Corridor> {
  const own = ownOrigins(new URL(options.url));
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next();
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const foreign =
      (site !== undefined && site !== "same-origin") ||
      (origin !== undefined && !own.includes(origin));
    if (foreign)
      return answerRefusal(
        c,
        refuse(
          "cross_site",
          `This request came from another site and was not carried out. The server's own address is ${own[0]}; where that is wrong, EVENHAND_URL sets it.`,
        ),
      );
    return next();
  };
}

/** This very computer has several names; a page opened under any of them is ours. */
function ownOrigins(url: URL): string[] {
  if (!["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)) return [url.origin];
  // as an origin, so that a scheme's usual port is left out as browsers leave it out
  return ["localhost", "127.0.0.1", "[::1]"].map(
    (name) => new URL(`${url.protocol}//${name}:${url.port}`).origin,
  );
}
