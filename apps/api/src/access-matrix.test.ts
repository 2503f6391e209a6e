import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { BYPASS_ROLE } from "./db/testing.ts";
import { withoutTenant, withTenant, mintOrgId } from "./db/tenant.ts";
import { walkMatrix } from "./testing/routes/access-matrix.ts";
import { ROUTE_BOOK } from "./testing/routes/route-book.ts";
import type { RouteBook } from "./testing/routes/listed.ts";
import { buildTwoHouses, type TwoHouses } from "./testing/routes/two-houses.ts";

vi.setConfig({ testTimeout: 180_000 });

const PLANTED: RouteBook = { "GET /api/planted": { door: "user", status: 200, elsewhere: 200 } };

/** A route whose query leaves the organisation to row-level security. */
function appWithForgetfulQuery(houses: TwoHouses) {
  const scope = { orgId: mintOrgId(houses.own.orgId), userId: null };
  return houses.world.anotherApp((app) =>
    app.get("/api/planted", async (c) =>
      c.json(
        await withTenant(houses.world.services.database.pool, scope, (db) =>
          db.selectFrom("memberships").select("name").execute(),
        ),
      ),
    ),
  );
}

async function visibleWithoutTenant(houses: TwoHouses): Promise<number> {
  const rows = await withoutTenant(houses.world.services.database.pool, (db) =>
    db.selectFrom("memberships").select("id").execute(),
  );
  return rows.length;
}

describe("every role × every route, as the server's own role", () => {
  let houses: TwoHouses;
  beforeAll(async () => {
    houses = await buildTwoHouses();
  });
  afterAll(() => houses.close());

  test("row-level security holds", async () => {
    expect(await visibleWithoutTenant(houses)).toBe(0);
  });

  test("a query that forgets the organisation is held back by it", async () => {
    const report = await walkMatrix(appWithForgetfulQuery(houses), PLANTED, houses);
    expect(report).toEqual({ cells: 12, faults: [] });
  });

  test("a cell that answers otherwise is found", async () => {
    const book: RouteBook = { "GET /api/organisation": { door: "member", status: 403 } };
    const report = await walkMatrix(
      houses.world.anotherApp(() => {}),
      book,
      houses,
    );
    expect(report.faults[0]).toBe(
      "interviewer: GET /api/organisation at home: answered 200, want 403",
    );
  });

  test("each cell answers as the book says", async () => {
    const report = await walkMatrix(houses.world.app, ROUTE_BOOK, houses);
    expect(report.faults).toEqual([]);
    expect(report.cells).toBeGreaterThan(300);
  });
});

/** Each of these reaches rows by other queries; the long run walks every role. */
const ROLES = ["interviewer", "hiring_manager", "owner"] as const;

describe("every route, past row-level security", () => {
  let houses: TwoHouses;
  beforeAll(async () => {
    houses = await buildTwoHouses({ roles: { app: BYPASS_ROLE, auth: "evenhand_auth" } });
  });
  afterAll(() => houses.close());

  test("row-level security is out of the way", async () => {
    expect(await visibleWithoutTenant(houses)).toBeGreaterThan(7);
  });

  test("a query that forgets the organisation is found", async () => {
    const report = await walkMatrix(appWithForgetfulQuery(houses), PLANTED, houses, ROLES);
    expect(report.faults).toHaveLength(6);
    expect(report.faults[0]).toBe(
      "interviewer: GET /api/planted at home: shows what belongs to another organisation",
    );
  });

  test("each cell answers as the book says: the where of every query stands alone", async () => {
    const report = await walkMatrix(houses.world.app, ROUTE_BOOK, houses, ROLES);
    expect(report.faults).toEqual([]);
  });
});
