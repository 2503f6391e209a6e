import { afterAll, beforeAll, expect, test } from "vitest";
import { BYPASS_ROLE } from "./db/testing.ts";
import { walkMatrix } from "./testing/routes/access-matrix.ts";
import { ROUTE_BOOK } from "./testing/routes/route-book.ts";
import { buildTwoHouses, type TwoHouses } from "./testing/routes/two-houses.ts";

let houses: TwoHouses;
beforeAll(async () => {
  houses = await buildTwoHouses({ roles: { app: BYPASS_ROLE, auth: "evenhand_auth" } });
});
afterAll(() => houses.close());

test("every role × every route past row-level security: the where of every query stands alone", async () => {
  const report = await walkMatrix(houses.world.app, ROUTE_BOOK, houses);
  expect(report.faults).toEqual([]);
  expect(report.cells).toBeGreaterThan(1_000);
});
