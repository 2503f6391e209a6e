import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorld, PASSWORD, type Person, type World } from "../testing/world.ts";
import { createLog } from "./server-log.ts";

type Line = { level: number; msg?: string; route?: string; err?: Record<string, unknown> } & Record<
  string,
  unknown
>;

const written: string[] = [];
const lines = () => written.map((text) => JSON.parse(text) as Line);
let world: World;
let owner: Person;

beforeAll(async () => {
  const log = createLog("trace", { write: (text) => void written.push(text) });
  world = await createWorld({ log });
  owner = await world.organisation("Heron House");
});
afterAll(() => world.close());

describe("the request log", () => {
  test("is one line a request: which route, how it ended, who; nothing that was sent", async () => {
    written.length = 0;
    const typed = "Ms Typed-Name";
    await owner.send("GET", `/api/members?search=${encodeURIComponent(typed)}`);
    await owner.send("PATCH", "/api/profile", { body: { name: typed } });
    await owner.send("PATCH", "/api/profile", { body: { name: 7, [typed]: typed } });
    await owner.send("GET", `/api/members/${owner.membershipId}`);
    await world.stranger().send("POST", "/api/session", {
      body: { email: "typed@example.org", password: "typed-password", sharedComputer: false },
      headers: { "user-agent": "TypedBrowser/1.0", referer: "https://example.org/typed-page" },
    });
    await world.stranger().send("POST", "/api/invitations/open", {
      body: { token: `${owner.orgId}.typed-token-of-a-link` },
    });

    expect(lines().map(({ route, status }) => `${route} ${String(status)}`)).toEqual([
      "GET /api/members 200",
      "PATCH /api/profile 200",
      "PATCH /api/profile 422",
      "GET /api/members/:memberId 200",
      "POST /api/session 401",
      "POST /api/invitations/open 404",
    ]);
    const [first] = lines();
    expect(Object.keys(first ?? {}).sort((a, b) => (a < b ? -1 : 1))).toEqual([
      "level",
      "milliseconds",
      "orgId",
      "requestId",
      "route",
      "status",
      "time",
      "userId",
    ]);
    expect(first).toMatchObject({ orgId: owner.orgId, userId: owner.userId });
    const all = written.join("");
    expect(all.toLowerCase()).not.toContain("typed");
    for (const secret of [owner.cookie, owner.cookie.split("=")[1] ?? "", PASSWORD, owner.email])
      expect(all).not.toContain(secret);
    expect(all).not.toContain(owner.membershipId);
    expect(all).not.toContain("203.0.113.7");
  });

  test("carries the request id that the answer names", async () => {
    written.length = 0;
    const sent = await owner.send("GET", "/api/profile");
    expect(lines()[0]?.["requestId"]).toBe(sent.headers.get("x-request-id"));
  });

  test("is silent about pages and probes", async () => {
    written.length = 0;
    await owner.send("GET", "/healthz");
    await owner.send("GET", "/api/nothing-here?typed=1");
    expect(written).toEqual([]);
  });
});

describe("a fault in the log", () => {
  const failing = async (fail: () => Promise<unknown>) => {
    written.length = 0;
    const app = world.anotherApp((app) =>
      app.get("/api/broken", async (c) => c.json((await fail()) as object)),
    );
    const response = await app.fetch(new Request("http://localhost:3000/api/broken"), {
      incoming: { socket: { remoteAddress: "::1" }, headers: {} },
    });
    expect(response.status).toBeGreaterThanOrEqual(409);
    return lines().find((line) => line.err !== undefined)?.err ?? {};
  };

  test("of PostgreSQL keeps its kind and place, and none of the values it quotes", async () => {
    const { pool } = world.services.database;
    const duplicate = await failing(() =>
      pool.query("insert into rate_limit_counters values ('typed', now(), 1), ('typed', now(), 1)"),
    );
    expect(duplicate).toMatchObject({
      type: "PostgreSQL",
      code: "23505",
      table: "rate_limit_counters",
      constraint: "rate_limit_counters_pkey",
    });
    const malformed = await failing(() => pool.query("select $1::uuid", ["typed"]));
    expect(malformed).toMatchObject({ type: "PostgreSQL", code: "22P02" });
    expect(malformed["where"]).toContainEqual(expect.stringMatching(/^\s+at /));
    expect(written.join("")).not.toContain("typed");
  });

  test("of our own keeps what our code says", async () => {
    const cause = Object.assign(new Error("duplicate typed"), { severity: "ERROR", code: "23505" });
    const fault = await failing(async () => {
      throw new Error("the chain has no head", { cause });
    });
    expect(fault).toMatchObject({
      type: "Error",
      message: "the chain has no head",
      cause: { type: "PostgreSQL", code: "23505" },
    });
    expect(written.join("")).not.toContain("typed");
  });

  test("that is no Error is told by its kind", async () => {
    written.length = 0;
    createLog("info", { write: (text) => void written.push(text) }).error({ err: "typed" }, "odd");
    expect(lines()[0]).toMatchObject({ err: { type: "string" }, msg: "odd" });
  });
});
