import { monitorEventLoopDelay } from "node:perf_hooks";
import type { MiddlewareHandler } from "hono";
import type { Pool } from "pg";
import type { Corridor } from "./corridor.ts";
import { answerRefusal } from "./errors.ts";
import { refuse } from "./refusals.ts";

const SLOW_LOOP_MILLISECONDS = 400;

/**
 * Turns work away while there is too much of it, instead of slowing down for everybody. A slow loop alone is no
 * reason (a start or a neighbour makes one, too): it must be slow with more at work than the database takes at once.
 */
export function shedLoad(options: {
  maxInFlight: number;
  pool: Pool;
  poolSize: number;
}): MiddlewareHandler<Corridor> {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let slow = false;
  const timer = setInterval(() => {
    slow = delay.percentile(90) / 1e6 > SLOW_LOOP_MILLISECONDS;
    delay.reset();
  }, 1_000);
  timer.unref();
  let inFlight = 0;

  return async (c, next) => {
    if (
      inFlight >= options.maxInFlight ||
      (slow && inFlight >= options.poolSize) ||
      options.pool.waitingCount > options.poolSize * 8
    ) {
      return answerRefusal(
        c,
        refuse("overloaded", "The server is busy. Nothing was changed; try again in a moment.", {
          retryAfterSeconds: 2,
        }),
      );
    }
    inFlight += 1;
    try {
      return await next();
    } finally {
      inFlight -= 1;
    }
  };
}
