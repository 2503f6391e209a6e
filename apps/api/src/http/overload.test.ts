import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorBodyFault } from "../testing/routes/error-body.ts";
import { createWorld, type Person, type World } from "../testing/world.ts";

let world: World;
let owner: Person;
let visits = 0;

beforeAll(async () => {
  world = await createWorld({ maxInFlight: 3, trustProxy: 1 });
  owner = await world.organisation("Heron House");
});
afterAll(() => world.close());

/** Each from an address of its own, as people elsewhere are. */
const fromAfar = () => ({ "x-forwarded-for": `203.0.113.${++visits}` });

describe("when there is more to do than the server takes on", () => {
  test("requests over the limit are turned away with a time to come back; the others are answered", async () => {
    const held = await holdOrganisation();
    const inFlight = [1, 2, 3].map(() => rename(held.revision));
    const [turnedAway, alive, ready] = await meanwhile(held, () =>
      Promise.all(
        ["/api/profile", "/healthz", "/readyz"].map((path) =>
          owner.send("GET", path, { headers: fromAfar() }),
        ),
      ),
    );
    expect(turnedAway?.status).toBe(503);
    expect(turnedAway?.headers.get("retry-after")).toBe("2");
    expect(turnedAway === undefined ? "missing" : errorBodyFault(turnedAway)).toBeNull();
    expect(turnedAway?.body).toMatchObject({ error: { code: "overloaded" } });
    expect([alive?.status, ready?.status]).toEqual([200, 200]);

    const statuses = (await Promise.all(inFlight)).map((sent) => sent.status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412, 412]);
    expect((await owner.send("GET", "/api/profile")).status).toBe(200);
  });

  test("one address alone takes no more than half of the places", async () => {
    const held = await holdOrganisation();
    const alone = { "x-forwarded-for": "198.51.100.7" };
    const inFlight = [1, 2].map(() => rename(held.revision, alone));
    const [another, elsewhere] = await meanwhile(
      held,
      () =>
        Promise.all(
          [alone, fromAfar()].map((headers) => owner.send("GET", "/api/profile", { headers })),
        ),
      2,
    );
    expect([another?.status, elsewhere?.status]).toEqual([503, 200]);
    await Promise.all(inFlight);
    expect((await owner.send("GET", "/api/profile", { headers: alone })).status).toBe(200);
  });

  test("an open stream is not one of them", async () => {
    const streams: Response[] = [];
    for (let i = 0; i < 5; i += 1) streams.push(await owner.open("GET", "/api/events"));
    expect(streams.map((response) => response.status)).toEqual([200, 200, 200, 200, 200]);
    expect((await owner.send("GET", "/api/profile")).status).toBe(200);
    for (const response of streams) await response.body?.cancel();
  });

  test("refusals and faults give their place back", async () => {
    for (let i = 0; i < 8; i += 1) {
      expect((await owner.send("PATCH", "/api/profile", { body: {} })).status).toBe(422);
      expect((await owner.send("GET", "/api/nothing-here")).status).toBe(404);
    }
    expect((await owner.send("GET", "/api/profile")).status).toBe(200);
  });
});

async function meanwhile<T>(
  held: Awaited<ReturnType<typeof holdOrganisation>>,
  work: () => Promise<T>,
  waiting = 3,
): Promise<T> {
  try {
    await held.areWaiting(waiting);
    return await work();
  } finally {
    await held.letGo();
  }
}

function rename(revision: number, from: Record<string, string> = fromAfar()) {
  return owner.send("PATCH", "/api/organisation", {
    body: { name: "Heron House" },
    headers: { "if-match": `"${revision}"`, ...from },
  });
}

/** Keeps the organisation's row locked, so that requests stay in flight for as long as a test wants. */
async function holdOrganisation() {
  const client = await world.services.database.pool.connect();
  await client.query("begin");
  const { rows } = await client.query<{ revision: number }>(
    "select revision from organisations where id = $1 for update",
    [owner.orgId],
  );
  return {
    revision: rows[0]?.revision ?? 0,
    async areWaiting(count: number) {
      for (let tries = 0; tries < 800; tries += 1) {
        // On a connection of its own: within a transaction the statistics stay what they were.
        const waiting = await world.services.database.pool.query(
          "select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()",
        );
        if ((waiting.rowCount ?? 0) >= count) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`${count} requests never waited`);
    },
    async letGo() {
      await client.query("rollback");
      client.release();
    },
  };
}
