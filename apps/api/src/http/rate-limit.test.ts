import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createWorld,
  PASSWORD,
  type Person,
  type World,
  type WorldOptions,
} from "../testing/world.ts";
import { LIMITS } from "./rate-limit.ts";

let world: World;
let owner: Person;

async function start(options: WorldOptions = {}): Promise<void> {
  world = await createWorld(options);
  owner = await world.organisation("Heron House");
}
afterEach(() => world.close());

type From = { address?: string; forwarded?: string };

/** One try with an account of nobody, so that only the address counts. */
async function tryFrom(
  from: From,
  email = `${Math.random()}@example.org`,
  password = "wrong",
): Promise<number> {
  const sent = await world.stranger().send("POST", "/api/session", {
    body: { email, password, sharedComputer: false },
    ...(from.address === undefined ? {} : { address: from.address }),
    headers: from.forwarded === undefined ? {} : { "x-forwarded-for": from.forwarded },
  });
  return sent.status;
}

/** Uses up what an address may; counted in the table, since a password check takes its time. */
async function exhaust(from: From): Promise<void> {
  expect(await tryFrom(from)).toBe(401);
  const raised = await world.services.database.pool.query(
    "update rate_limit_counters set count = $1 where key like 'sign-in-address:%' and count = 1",
    [LIMITS.signInByAddress.attempts],
  );
  expect(raised.rowCount).toBe(1);
}

describe("where no proxy is trusted", () => {
  beforeEach(() => start());

  test("a spoofed X-Forwarded-For neither bypasses the limit nor locks others out", async () => {
    await exhaust({ address: "198.51.100.1" });
    expect(await tryFrom({ address: "198.51.100.1" })).toBe(429);
    expect(await tryFrom({ address: "198.51.100.1", forwarded: "192.0.2.9" })).toBe(429);
    expect(await tryFrom({ address: "198.51.100.1", forwarded: "192.0.2.10, 192.0.2.11" })).toBe(
      429,
    );
    // A second client says that it is the first one.
    expect(await tryFrom({ address: "198.51.100.2", forwarded: "198.51.100.1" })).toBe(401);
    // The first one said that it was the third; the third does not pay for it.
    expect(await tryFrom({ address: "192.0.2.9" })).toBe(401);
  });

  test("the limit ends with its window, and says when", async () => {
    await exhaust({ address: "198.51.100.1" });
    const sent = await world.stranger().send("POST", "/api/session", {
      body: { email: "a@example.org", password: "wrong", sharedComputer: false },
      address: "198.51.100.1",
    });
    const seconds = Number(sent.headers.get("retry-after"));
    expect(sent.body).toMatchObject({
      error: { code: "rate_limited", retryAfterSeconds: seconds },
    });
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(LIMITS.signInByAddress.seconds);
    world.advance(seconds * 1000);
    expect(await tryFrom({ address: "198.51.100.1" })).toBe(401);
  });

  test("an account has a limit of its own, from however many addresses", async () => {
    const { attempts } = LIMITS.signInByAccount;
    const tries: number[] = [];
    for (let i = 0; i < attempts; i += 1)
      tries.push(await tryFrom({ address: `198.51.100.${i + 1}` }, owner.email));
    expect(new Set(tries)).toEqual(new Set([401]));
    expect(await tryFrom({ address: "192.0.2.1" }, owner.email)).toBe(429);
    expect(await tryFrom({ address: "192.0.2.1" }, owner.email.toUpperCase(), PASSWORD)).toBe(429);
    expect(await tryFrom({ address: "192.0.2.1" }, "other@example.org")).toBe(401);
    world.advance(LIMITS.signInByAccount.seconds * 1000);
    expect(await tryFrom({ address: "192.0.2.1" }, owner.email, PASSWORD)).toBe(200);
  });

  test("a right password forgives the wrong ones before it", async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let i = 1; i < LIMITS.signInByAccount.attempts; i += 1)
        expect(await tryFrom({ address: `198.51.100.${i}` }, owner.email)).toBe(401);
      expect(await tryFrom({ address: "192.0.2.1" }, owner.email, PASSWORD)).toBe(200);
    }
  });

  test("one network of IPv6 counts as one", async () => {
    await exhaust({ address: "2001:db8:1:2::1" });
    expect(await tryFrom({ address: "2001:db8:1:2:ffff:ffff:ffff:ffff" })).toBe(429);
    expect(await tryFrom({ address: "2001:db8:1:3::1" })).toBe(401);
  });

  test("links have a limit too", async () => {
    const open = (address: string) =>
      world.stranger().send("POST", "/api/invitations/open", {
        body: { token: "a-token-that-nobody-was-given" },
        address,
      });
    const statuses: number[] = [];
    for (let i = 0; i <= LIMITS.linkByAddress.attempts; i += 1)
      statuses.push((await open("198.51.100.1")).status);
    expect(statuses.indexOf(429)).toBe(LIMITS.linkByAddress.attempts);
    expect((await open("198.51.100.2")).status).toBe(404);
  });

  test("counters hold neither addresses nor e-mail addresses", async () => {
    await tryFrom({ address: "198.51.100.1" }, owner.email);
    const counters = await world.services.database.pool.query<{ key: string }>(
      "select key from rate_limit_counters",
    );
    const keys = counters.rows.map((row) => row.key).join("\n");
    expect(counters.rowCount).toBeGreaterThan(1);
    expect(keys).not.toContain("198.51.100");
    expect(keys).not.toContain("@");
  });
});

describe("behind a trusted proxy", () => {
  beforeEach(() => start({ trustProxy: ["10.0.0.0/8"] }));

  test("the proxy's word counts: each client by itself", async () => {
    const proxy = "10.0.0.1";
    await exhaust({ address: proxy, forwarded: "198.51.100.1" });
    expect(await tryFrom({ address: proxy, forwarded: "198.51.100.1" })).toBe(429);
    expect(await tryFrom({ address: proxy, forwarded: "198.51.100.2" })).toBe(401);
  });

  test("what a client puts in front of the proxy's word does not", async () => {
    const proxy = "10.0.0.1";
    await exhaust({ address: proxy, forwarded: "198.51.100.1" });
    expect(await tryFrom({ address: proxy, forwarded: "192.0.2.77, 198.51.100.1" })).toBe(429);
    expect(await tryFrom({ address: proxy, forwarded: "198.51.100.1, 198.51.100.3" })).toBe(401);
  });

  test("a chain of trusted proxies is walked to the first stranger", async () => {
    await exhaust({ address: "10.0.0.1", forwarded: "198.51.100.1, 10.9.9.9" });
    expect(await tryFrom({ address: "10.0.0.1", forwarded: "198.51.100.1" })).toBe(429);
  });

  test("a request without the header counts for the proxy and locks nobody else out", async () => {
    await exhaust({ address: "10.0.0.1" });
    expect(await tryFrom({ address: "10.0.0.1" })).toBe(429);
    expect(await tryFrom({ address: "10.0.0.1", forwarded: "198.51.100.1" })).toBe(401);
  });

  test("somebody who comes past the proxy is not believed", async () => {
    await exhaust({ address: "198.51.100.1", forwarded: "192.0.2.1" });
    expect(await tryFrom({ address: "198.51.100.1", forwarded: "192.0.2.2" })).toBe(429);
  });
});

describe("behind a counted proxy", () => {
  beforeEach(() => start({ trustProxy: 1 }));

  test("one step back is believed, no further", async () => {
    await exhaust({ address: "172.16.0.1", forwarded: "192.0.2.1, 198.51.100.1" });
    expect(await tryFrom({ address: "172.16.0.1", forwarded: "192.0.2.2, 198.51.100.1" })).toBe(
      429,
    );
    expect(await tryFrom({ address: "172.16.0.1", forwarded: "198.51.100.2" })).toBe(401);
  });
});
