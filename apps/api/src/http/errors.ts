import type { ErrorBody } from "@evenhand/contract/error";
import type { Context, ErrorHandler } from "hono";
import type { Corridor } from "./corridor.ts";
import { refuse, STATUS, type Refusal } from "./refusals.ts";

/** A refusal as the one error body. */
export function answerRefusal(c: Context<Corridor>, refusal: Refusal): Response {
  const retryAfterSeconds = refusal.detail.retryAfterSeconds ?? null;
  const body: ErrorBody = {
    error: {
      code: refusal.code,
      message: refusal.message,
      requestId: c.var.requestId,
      problems: refusal.detail.problems ?? [],
      retryAfterSeconds,
      current: refusal.detail.current ?? null,
    },
  };
  if (retryAfterSeconds !== null) c.header("Retry-After", String(retryAfterSeconds));
  return c.json(body, STATUS[refusal.code]);
}

/** A surprise: logged whole, answered with nothing of the inside. */
export const onError: ErrorHandler<Corridor> = (error, c) => {
  if (c.req.raw.signal.aborted) {
    c.var.log.info({ route: c.var.routeName }, "a client went away before its answer");
    return answerRefusal(c, refuse("malformed_json", "The request ended before its body."));
  }
  c.var.log.error({ err: error, route: c.var.routeName }, "a request failed");
  const fault = firstCause(error);
  if (isCollision(fault)) {
    return answerRefusal(
      c,
      refuse(
        "conflict",
        "Somebody did the same at the same moment. Nothing was written; try again.",
      ),
    );
  }
  if (isTooSlow(fault)) {
    return answerRefusal(
      c,
      refuse("overloaded", "This took too long and was given up. Nothing was changed.", {
        retryAfterSeconds: 2,
      }),
    );
  }
  if (codeOf(fault) === "53100") {
    return answerRefusal(
      c,
      refuse(
        "unavailable",
        "The server's disk is full. Nothing was changed; it must be given room first.",
        { retryAfterSeconds: 60 },
      ),
    );
  }
  if (isUnavailable(fault)) {
    // Whether it was carried out is not known: the connection may have ended between the commit and its word.
    return answerRefusal(
      c,
      refuse("unavailable", "The database cannot be reached. Try again in a moment.", {
        retryAfterSeconds: 5,
      }),
    );
  }
  return answerRefusal(
    c,
    refuse("internal", "Something went wrong on our side. Nothing was changed."),
  );
};

/** Sign-in wraps what PostgreSQL says; it is that which tells what happened. */
function firstCause(error: Error): Error {
  return error.cause instanceof Error ? firstCause(error.cause) : error;
}

/** A race that a query did not foresee: a duplicate key, a deadlock, two that cannot both be. */
function isCollision(error: Error): boolean {
  return /^(23505|40001|40P01)$/.test(codeOf(error));
}

/** PostgreSQL waited for a lock, or worked on a statement, for as long as it may. */
function isTooSlow(error: Error): boolean {
  return /^(55P03|57014)$/.test(codeOf(error));
}

/**
 * Connection failures and shutdowns of PostgreSQL (class 08, 57P), no room on its disk or in its memory (53), a
 * transaction that it ended because we fell silent (25P), its input or output failed (58), or a pool that gave up.
 */
function isUnavailable(error: Error): boolean {
  if (
    /^(08|25P0[34]|53|57P|58|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENET)/.test(
      codeOf(error),
    )
  )
    return true;
  return /timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(
    error.message,
  );
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : "";
}
