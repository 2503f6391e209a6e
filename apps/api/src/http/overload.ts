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
  // One visitor who sends a hundred requests and never their end must not keep everybody else out.
  const share = Math.ceil(options.maxInFlight / 2);
  const ofAddress = new Map<string, number>();

  return async (c, next) => {
    const { address } = c.var;
    const already = ofAddress.get(address) ?? 0;
    if (
      inFlight >= options.maxInFlight ||
      already >= share ||
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
    ofAddress.set(address, already + 1);
    try {
      return await next();
    } finally {
      inFlight -= 1;
      const left = (ofAddress.get(address) ?? 1) - 1;
      if (left === 0) ofAddress.delete(address);
      else ofAddress.set(address, left);
    }
  };
}
