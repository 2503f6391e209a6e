import { setTimeout as delay } from "node:timers/promises";
import { afterAll, describe, expect, it, vi } from "vitest";
import {
  postgresOf,
  removeData,
  startEvenhand,
  temporaryData,
} from "./evenhand-process.testing.ts";
import { call, finishFirstRun } from "./owner.testing.ts";
import { headOf, openRequest } from "./raw-request.testing.ts";

vi.setConfig({ testTimeout: 60_000 });
const data = temporaryData();
afterAll(() => removeData(data));

async function notReady(url: string): Promise<Response> {
  const response = await fetch(`${url}/readyz`);
  expect(response.status).toBe(503);
  return response;
}

describe.runIf(process.platform === "linux")("a server that is told to stop", () => {
  it("says so, takes nothing new, finishes what runs, and leaves nothing behind", async () => {
    const server = await startEvenhand(data, { STOP_DELAY_SECONDS: "1" });
    const owner = await finishFirstRun(server);
    const headers = { cookie: owner.cookie, "idempotency-key": "sent-in-two-halves" };
    const body = JSON.stringify({ email: "halves@example.org", role: "interviewer" });
    const head = headOf("POST /api/invitations", server.url, headers, body);
    const underWay = await openRequest(server.url, head + body.slice(0, 10));
    const stream = await openRequest(
      server.url,
      headOf("GET /api/events", server.url, { cookie: owner.cookie }),
    );
    await delay(200);

    const began = performance.now();
    server.signal("SIGTERM");
    expect(await (await vi.waitFor(() => notReady(server.url))).json()).toMatchObject({
      status: "not_ready",
      checks: { database: "ok", shutdown: "stopping" },
    });
    // a supervisor that loses patience must not break off the first stop
    server.signal("SIGTERM");
    await vi.waitFor(() => expect(fetch(`${server.url}/healthz`)).rejects.toThrow("fetch failed"), {
      timeout: 3000,
    });
    expect(await stream.answer).toContain("event: listening");
    underWay.send(body.slice(10));
    const answer = await underWay.answer;
    expect(answer).toMatch(/^HTTP\/1.1 201 /);
    expect(answer.toLowerCase()).toContain("connection: close");

    expect(await server.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(postgresOf(data)).toEqual([]);

    const next = await startEvenhand(data);
    expect(next.stderr()).toContain("started on port");
    expect(next.firstRunLink).toBeUndefined();
    owner.url = next.url;
    const listed = await call(owner, "GET /api/invitations");
    expect(listed.answer.items.map((invitation) => invitation.email)).toEqual([
      "halves@example.org",
    ]);
    next.signal("SIGINT");
    expect(await next.ended).toBe(0);
    // level 40 and above: a stop that was asked for is nothing to warn of
    expect(next.stderr()).not.toMatch(/"level":[456]0/);
  });

  it("does not wait for ever for a request that never ends", async () => {
    const server = await startEvenhand(data);
    const head = headOf("POST /api/session", server.url, {}, "{}");
    const endless = await openRequest(server.url, `${head}{`);
    await delay(200);
    const began = performance.now();
    server.signal("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await endless.answer).toBe("");
    expect(postgresOf(data)).toEqual([]);
  });

  it("while it is still starting leaves no database behind", async () => {
    const enough = new AbortController();
    const starting = startEvenhand(data, {}, enough.signal);
    await vi.waitFor(() => expect(postgresOf(data)).not.toEqual([]), { timeout: 10_000 });
    enough.abort();
    const server = await starting;
    server.signal("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(server.stdout()).toBe("");
    expect(postgresOf(data)).toEqual([]);
  });
});
