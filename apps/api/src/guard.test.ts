import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Refusal } from "./http/refusals.ts";
import { readSession } from "./http/session.ts";
import {
  looseInputs,
  openAcrossHouses,
  openWithoutSession,
  otherMethods,
  unlisted,
} from "./testing/routes/guard-checks.ts";
import type { RouteBook } from "./testing/routes/listed.ts";
import { MIDDLEWARE, ROUTE_BOOK, WEB_SHELL } from "./testing/routes/route-book.ts";
import { buildTwoHouses, type TwoHouses } from "./testing/routes/two-houses.ts";

vi.setConfig({ testTimeout: 60_000 });

let houses: TwoHouses;
let shell: string;

beforeAll(async () => {
  shell = mkdtempSync(join(tmpdir(), "evenhand-shell-"));
  writeFileSync(join(shell, "index.html"), "<!doctype html><title>Evenhand</title>");
  houses = await buildTwoHouses({ webDirectory: shell });
});
afterAll(async () => {
  await houses.close();
  rmSync(shell, { recursive: true });
});

describe("the routes of the running app", () => {
  test("are listed, each of them", () => {
    expect(houses.world.app.routes.length).toBeGreaterThan(25);
    expect(unlisted(houses.world.app, ROUTE_BOOK, { ...MIDDLEWARE, ...WEB_SHELL })).toEqual([]);
  });
  test("answer nobody without a session", async () => {
    expect(await openWithoutSession(houses.world.app, ROUTE_BOOK, houses)).toEqual([]);
  });
  test("answer nothing of another organisation", async () => {
    expect(await openAcrossHouses(houses.world.app, ROUTE_BOOK, houses)).toEqual([]);
  });
  test("take nothing that they do not know", async () => {
    expect(await looseInputs(houses.world.app, ROUTE_BOOK, houses)).toEqual([]);
  });
  test("answer no other method", async () => {
    expect(await otherMethods(houses.world.app, ROUTE_BOOK, houses)).toEqual([]);
  });
});

describe("the guard finds a planted fault:", () => {
  const newlyUnlisted = (app: Parameters<typeof unlisted>[0], book: RouteBook) => {
    const known = unlisted(
      houses.world.anotherApp(() => {}),
      ROUTE_BOOK,
      MIDDLEWARE,
    );
    return unlisted(app, book, MIDDLEWARE).filter((fault) => !known.includes(fault));
  };

  test("a route that nobody listed", () => {
    const app = houses.world.anotherApp((app) => app.get("/api/planted", (c) => c.json({})));
    expect(newlyUnlisted(app, ROUTE_BOOK)).toEqual([
      "GET /api/planted is mounted and nobody listed it",
    ]);
  });

  test("a route for every method, and one behind a wildcard", () => {
    const app = houses.world.anotherApp((app) => {
      app.all("/api/planted", (c) => c.json({}));
      app.all("/api/*", (c) => c.json({}));
      app.get("/api/files/*", (c) => c.json({}));
    });
    expect(newlyUnlisted(app, ROUTE_BOOK)).toEqual([
      "ALL /api/* is mounted 3 times, listed 2",
      "ALL /api/planted is mounted and nobody listed it",
      "GET /api/files/* is mounted and nobody listed it",
    ]);
  });

  test("a listed route that is gone", () => {
    const book: RouteBook = { ...ROUTE_BOOK, "GET /api/gone": { door: "member", status: 200 } };
    expect(
      newlyUnlisted(
        houses.world.anotherApp(() => {}),
        book,
      ),
    ).toEqual(["GET /api/gone is listed and not mounted"]);
  });

  test("a route without a session check", async () => {
    const app = houses.world.anotherApp((app) => app.get("/api/planted", (c) => c.json({})));
    const book: RouteBook = { "GET /api/planted": { door: "member", status: 200 } };
    expect(await openWithoutSession(app, book, houses)).toEqual([
      "GET /api/planted without a session: answered 200 , want 401 not_signed_in",
      "GET /api/planted with a forged cookie: answered 200 , want 401 session_expired",
    ]);
  });

  test("a route that takes any cookie for a session", async () => {
    const app = houses.world.anotherApp((app) =>
      app.get("/api/planted", (c) =>
        c.req.header("cookie") === undefined
          ? c.json({ error: { code: "not_signed_in" } }, 401)
          : c.json({}),
      ),
    );
    const book: RouteBook = { "GET /api/planted": { door: "user", status: 200 } };
    expect(await openWithoutSession(app, book, houses)).toEqual([
      "GET /api/planted without a session: the answer is not the one error body",
      "GET /api/planted with a forged cookie: answered 200 , want 401 session_expired",
    ]);
  });

  const byId: RouteBook = {
    "GET /api/planted/:memberId": {
      door: "member",
      params: async (plant) => ({ memberId: await plant.member() }),
      status: 200,
    },
  };

  test("a route that shows another organisation's row", async () => {
    const app = houses.world.anotherApp((app) =>
      app.get("/api/planted/:memberId", async (c) => {
        const user = await readSession(houses.world.services, c.req.raw.headers);
        if (user instanceof Refusal) return c.json({}, 401);
        const found = await houses.superuser.query("select name from memberships where id = $1", [
          c.req.param("memberId"),
        ]);
        return c.json(found.rows);
      }),
    );
    expect(await openAcrossHouses(app, byId, houses)).toEqual([
      "GET /api/planted/:memberId naming another organisation: answered 200 , want 404 ",
      "GET /api/planted/:memberId with another's id: answered 200 , want 404 not_found",
      "GET /api/planted/:memberId answers another's id otherwise than an id that does not exist",
      "GET /api/planted/:memberId shows what belongs to another organisation",
    ]);
  });

  test("a route that changes another organisation's row and keeps silent", async () => {
    const app = houses.world.anotherApp((app) =>
      app.get("/api/planted/:memberId", async (c) => {
        await houses.superuser.query("update memberships set revision = 7 where id = $1", [
          c.req.param("memberId"),
        ]);
        return c.notFound();
      }),
    );
    expect(await openAcrossHouses(app, byId, houses)).toContain(
      "GET /api/planted/:memberId with another's id changed the other organisation's rows",
    );
  });

  test("a list that forgets whose it is", async () => {
    const app = houses.world.anotherApp((app) =>
      app.get("/api/planted", async (c) =>
        c.json((await houses.superuser.query("select name from memberships")).rows),
      ),
    );
    const book: RouteBook = { "GET /api/planted": { door: "user", status: 200, elsewhere: 200 } };
    expect(await openAcrossHouses(app, book, houses)).toEqual([
      "GET /api/planted shows what belongs to another organisation",
    ]);
  });

  test("a route that takes anything", async () => {
    const app = houses.world.anotherApp((app) =>
      app.post("/api/planted", async (c) => {
        await c.req.text();
        return c.json({});
      }),
    );
    const book: RouteBook = {
      "POST /api/planted": { door: "public", body: () => ({ a: 1 }), query: true, status: 200 },
    };
    const faults = await looseInputs(app, book, houses);
    expect(faults).toHaveLength(11);
    expect(faults[0]).toBe(
      "POST /api/planted with an unknown key: answered 200 , want 422 invalid_input",
    );
  });

  test("a path that answers another method", async () => {
    const app = houses.world.anotherApp((app) => app.put("/api/members", (c) => c.json({})));
    const { "GET /api/members": members } = ROUTE_BOOK;
    const book: RouteBook = members === undefined ? {} : { "GET /api/members": members };
    expect(await otherMethods(app, book, houses)).toEqual([
      "PUT /api/members: answered 200 , want 404 or 405 ",
    ]);
  });
});
