import { afterEach, beforeEach, expect, test } from "vitest";
import { fuzzRoutes } from "./testing/routes/fuzz-routes.ts";
import { ROUTE_BOOK } from "./testing/routes/route-book.ts";
import { buildTwoHouses, type TwoHouses } from "./testing/routes/two-houses.ts";

const CALLS = 100_000;
const HANDFUL = 5_000;

let houses: TwoHouses;
// A new house for each: what bent calls leave behind would slow the later ones down.
beforeEach(async () => {
  houses = await buildTwoHouses();
});
afterEach(() => houses.close());

/** A seed of its own each day: what it finds can be found again by the seed that the failure prints. */
const TODAY = Number(new Date().toISOString().slice(0, 10).replaceAll("-", ""));

test.each(Array.from({ length: CALLS / HANDFUL }, (_, i) => TODAY + i))(
  "five thousand bent calls from seed %i",
  async (seed) => {
    const report = await fuzzRoutes(houses, ROUTE_BOOK, { calls: HANDFUL, seed });
    expect(report.calls).toBe(HANDFUL);
  },
);
