import type { Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { ChangeEvent } from "@evenhand/contract/events";
import { membershipsOf, type MembershipRow } from "../db/memberships.ts";
import type { Corridor } from "./corridor.ts";
import { answerRefusal } from "./errors.ts";
import { Refusal } from "./refusals.ts";
import type { Services } from "./services.ts";
import {
  chooseMembership,
  lacksSecondFactor,
  readSession,
  requestedOrganisation,
  SECOND_FACTOR_WANTED,
} from "./session.ts";

const PING_MILLISECONDS = 25_000;

/** Whoever reads more slowly than this many changes come is better served by opening the stream again. */
const MOST_WAITING = 1_000;

/**
 * A stream of changes. It holds no transaction: session and membership are checked in short ones when it opens
 * and again before anything is sent, so that a session that ended hears nothing more.
 */
export function mountEventStream(app: Hono<Corridor>, services: Services): void {
  app.get("/api/events", async (c) => {
    c.set("routeName", "GET /api/events");
    const membership = await enter(c, services);
    if (membership instanceof Refusal) return answerRefusal(c, membership);
    c.set("orgId", membership.orgId);
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      const waiting: ChangeEvent[] = [];
      let missed = false;
      let wake = () => {};
      const unsubscribe = services.events.subscribe(membership.orgId, (event) => {
        if (event === null || waiting.length >= MOST_WAITING) missed = true;
        else waiting.push(event);
        wake();
      });
      const stop = () => wake();
      services.stopping.addEventListener("abort", stop);
      stream.onAbort(stop);
      try {
        await stream.writeSSE({ event: "listening", data: "{}" });
        while (!stream.aborted && !services.stopping.aborted) {
          if (waiting.length === 0 && !missed) await nextEvent((resolve) => (wake = resolve));
          // The browser opens an ended stream again and reads everything anew.
          if (missed || stream.aborted || services.stopping.aborted) break;
          const still = await enter(c, services);
          if (still instanceof Refusal) {
            await stream.writeSSE({ event: "closed", data: JSON.stringify({ code: still.code }) });
            break;
          }
          const events = waiting.splice(0);
          if (events.length === 0) await stream.writeSSE({ event: "ping", data: "{}" });
          for (const event of events)
            await stream.writeSSE({ event: "change", data: JSON.stringify(event) });
        }
      } catch (error) {
        // The browser opens the stream again and reads what it missed.
        c.var.log.error({ err: error, route: c.var.routeName }, "a stream of changes failed");
      } finally {
        services.stopping.removeEventListener("abort", stop);
        unsubscribe();
      }
    });
  });
}

async function enter(c: Context<Corridor>, services: Services): Promise<MembershipRow | Refusal> {
  const user = await readSession(services, c.req.raw.headers, false);
  if (user instanceof Refusal) return user;
  c.set("userId", user.userId);
  const membership = chooseMembership(
    await membershipsOf(services.database.pool, user.userId),
    requestedOrganisation(c),
  );
  if (membership instanceof Refusal) return membership;
  return (await lacksSecondFactor(services, user.userId, membership))
    ? SECOND_FACTOR_WANTED
    : membership;
}

function nextEvent(onReady: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PING_MILLISECONDS);
    onReady(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
