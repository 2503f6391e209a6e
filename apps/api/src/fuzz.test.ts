import type { Handler } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Corridor } from "./http/corridor.ts";
import { answerRefusal } from "./http/errors.ts";
import { NOT_FOUND } from "./http/refusals.ts";
import { fuzzRoutes } from "./testing/routes/fuzz-routes.ts";
import { ROUTE_BOOK } from "./testing/routes/route-book.ts";
import { buildTwoHouses, type TwoHouses } from "./testing/routes/two-houses.ts";

let houses: TwoHouses;
beforeAll(async () => {
  houses = await buildTwoHouses();
});
afterAll(() => houses.close());

test(
  "bent calls of every route are refused in good order, or carried out",
  { timeout: 180_000 },
  async () => {
    const report = await fuzzRoutes(houses, ROUTE_BOOK, { calls: 300, seed: 20_260_301 });
    expect(report.calls).toBe(300);
    expect(Object.keys(report.statuses)).toEqual(
      expect.arrayContaining(["200", "401", "404", "422"]),
    );
  },
);

describe("the fuzzer finds a planted fault:", () => {
  const fuzzPlanted = (answer: Handler<Corridor>) => {
    const app = houses.world.anotherApp((app) => app.post("/api/planted", answer));
    const planted = { ...houses, world: { ...houses.world, app } };
    const book = {
      "POST /api/planted": { door: "public", body: () => ({ a: 1 }), status: 200 },
    } as const;
    return fuzzRoutes(planted, book, { calls: 3, seed: 1 });
  };

  test("an answer of 500", async () => {
    await expect(fuzzPlanted(() => Response.json({}, { status: 500 }))).rejects.toThrow(
      "POST /api/planted answered 500",
    );
  });

  test("a refusal that is not the one error body", async () => {
    await expect(fuzzPlanted(() => Response.json({ no: true }, { status: 422 }))).rejects.toThrow(
      "the answer is not the one error body",
    );
  });

  test("a refusal that writes", async () => {
    const writing: Handler<Corridor> = async (c) => {
      await houses.superuser.query("update organisations set revision = revision");
      return answerRefusal(c, NOT_FOUND);
    };
    await expect(fuzzPlanted(writing)).rejects.toThrow("and wrote");
  });
});
