import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mintOrgId, withTenant, withoutTenant, type OrgId } from "../../db/tenant.ts";
import { seedTidewater } from "../../demo/tidewater.ts";
import { PLANTED } from "../../demo/truth.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { computeRun } from "./compute-run.ts";
import { listRatings, type RatingRow } from "./rating-queries.ts";
import { runInput } from "./run-input.ts";
import type { StoredResult } from "./stored-run.ts";

let world: World;
let rows: RatingRow[];
let result: StoredResult;
/** Seats by the id of the member who sits there. */
let seats: Map<string, number>;

beforeAll(async () => {
  world = await createWorld();
  await seedTidewater(world.services);
  const { pool } = world.services.database;
  const [organisation] = await withoutTenant(pool, (db) =>
    db.selectFrom("organisations").select("id").execute(),
  );
  const orgId: OrgId = mintOrgId(organisation?.id ?? "");
  const read = await withTenant(pool, { orgId, userId: null }, async (db) => ({
    rows: await listRatings(db, orgId, null),
    members: await db.selectFrom("memberships").select(["id", "email"]).execute(),
  }));
  rows = read.rows;
  seats = new Map(
    read.members.flatMap(({ id, email }) => {
      const number = /^interviewer(?:-(\d+))?@/.exec(email);
      return number === null ? [] : [[id, Number(number[1] ?? 1) - 1]];
    }),
  );
  result = computeRun(runInput(rows)).result;
}, 300_000);
afterAll(() => world.close());

const planted = (id: string) => PLANTED[seats.get(id) ?? -1];
const verdicts = (kind: string) =>
  result.interviewers
    .filter(({ id }) => planted(id)?.planted === kind)
    .map(({ verdict }) => verdict);

describe("over the demo, the page says what was planted", () => {
  test("of those who give lower or higher ratings, and in which direction", () => {
    const told = result.interviewers
      .filter(({ id }) => planted(id)?.planted === "severity")
      .map(({ id, verdict }) => [Math.sign(planted(id)?.severity ?? 0), verdict]);
    expect(new Set(told.map((pair) => pair.join(" ")))).toEqual(new Set(["-1 higher", "1 lower"]));
  });

  test("of those in whom nothing was planted it cannot say that they differ", () => {
    expect(verdicts("nothing")).toHaveLength(4);
    for (const verdict of verdicts("nothing")) expect(["cannot say", "alike"]).toContain(verdict);
  });

  test("of the two who share candidates with each other alone it says that they are not compared", () => {
    expect(verdicts("unlinked")).toEqual(["not enough", "not enough"]);
    const apart = result.groups.find(({ interviewers }) => interviewers.length === 2);
    expect(apart?.interviewers.map((id) => planted(id)?.planted)).toEqual(["unlinked", "unlinked"]);
  });

  test("in short, in at most three sentences, of which two name the planted ones", () => {
    expect(result.inShort.length).toBeLessThanOrEqual(3);
    const named = result.inShort.flatMap((sentence) =>
      [...seats.keys()].filter((id) => sentence.includes(id)),
    );
    expect(named.map((id) => planted(id)?.planted)).toEqual(["severity", "severity"]);
    expect(result.inShort[0]).toMatch(/^The ratings fall into 2 groups/);
  });

  test("of the one who has moved, and of nobody else, that they have", () => {
    const told = result.further.course.filter(
      ({ course }) => !("notEnough" in course) && course.moved,
    );
    expect(told.map(({ id }) => planted(id)?.planted)).toEqual(["drift"]);
    expect(told[0]?.reading).toMatch(/points lower in the last stretch than in the first/);
  });

  test("of the one who stays in the middle of the scale, and of nobody else, that they do", () => {
    const told = result.further.scale.interviewers.filter(({ verdict }) =>
      /middle|ends/.test(verdict),
    );
    expect(told.map(({ id, verdict }) => [planted(id)?.planted, verdict])).toEqual([
      ["middle", "middle"],
    ]);
  });

  test("that people agree more often than by chance, and that no criterion calls for rewriting", () => {
    const { exact, chance } = result.further.agreement;
    if ("notEnough" in exact) throw new Error("want a share");
    expect(exact.range[0]).toBeGreaterThan(chance);
    expect(result.further.criteria.filter(({ worthReading }) => worthReading)).toEqual([]);
  });

  test("the estimates follow what was planted, over all who are linked", () => {
    const pairs = result.interviewers.flatMap(({ id, difference }) => {
      const truth = planted(id);
      if (truth === undefined || "notEnough" in difference) return [];
      return [{ told: -difference.points, true: truth.severity + truth.drift / 2 }];
    });
    expect(pairs).toHaveLength(10);
    expect(correlation(pairs)).toBeGreaterThan(0.9);
  });
});

function correlation(pairs: { told: number; true: number }[]): number {
  const mean = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const told = mean((pair) => pair.told);
  const truth = mean((pair) => pair.true);
  const covariance = mean((pair) => (pair.told - told) * (pair.true - truth));
  const spread = mean((pair) => (pair.told - told) ** 2) * mean((pair) => (pair.true - truth) ** 2);
  return covariance / Math.sqrt(spread);
}
