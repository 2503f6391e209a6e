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
  c.var.log.error({ err: error, route: c.var.routeName }, "a request failed");
  if (isUnavailable(error)) {
    return answerRefusal(
      c,
      refuse("unavailable", "The database cannot be reached. Nothing was changed.", {
        retryAfterSeconds: 5,
      }),
    );
  }
  return answerRefusal(
    c,
    refuse("internal", "Something went wrong on our side. Nothing was changed."),
  );
};

/** Connection failures and shutdowns of PostgreSQL (class 08, 57P), and a pool that gave up waiting. */
function isUnavailable(error: Error): boolean {
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string" && /^(08|57P|53300|ECONNREFUSED|ECONNRESET|EPIPE)/.test(code))
    return true;
  return /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
}
