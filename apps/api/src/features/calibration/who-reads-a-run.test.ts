import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../db/ids.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { plantPanels } from "./planted-cards.testing.ts";
import {
  ask,
  askRefused,
  createCalibrationCast,
  view,
  viewRefused,
  work,
} from "./planted-run.testing.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let otherManager: Person;
let auditor: Person;
let coordinator: Person;
let stranger: Person;
let interviewers: Person[];
let openingId: string;
let runId: string;

beforeAll(async () => {
  ({ world, loop, owner, manager, otherManager, auditor, coordinator, stranger, interviewers } =
    await createCalibrationCast());
  openingId = await loop.opening({ manager });
  await plantPanels(world, loop, openingId, interviewers, { candidates: 30, lower: 1 });
  runId = (await ask(manager, openingId)).id;
  await work(world);
});
afterAll(() => world.close());

describe("the ratings behind what a run says", () => {
  const behind = (query: object, person = manager, id = runId) =>
    person.call("GET /api/calibration/runs/:runId/ratings", { params: { runId: id }, query });
  const named = (name: string) => interviewers.find((one) => one.name === name)!.membershipId;

  test("of one interviewer: what came, what the panel would have given, the farthest first", async () => {
    const { ratings, total } = await behind({ interviewerId: named("Ines") });
    expect(total).toBe(36);
    expect(ratings).toHaveLength(36);
    expect(new Set(ratings.map(({ interviewer }) => interviewer.name))).toEqual(new Set(["Ines"]));
    for (const one of ratings) {
      expect(one.given - one.expected).toBeCloseTo(one.residual, 9);
      expect(one.ofPanel).toBeGreaterThan(one.expected);
      expect(one.criterion).toMatch(/ \(Case discussion\)$/);
    }
    const apart = ratings.map(({ residual }) => Math.abs(residual));
    expect(apart).toEqual(apart.toSorted((a, b) => b - a));
  });

  test("of two: only what both rated", async () => {
    const { ratings } = await behind({
      interviewerId: named("Ines"),
      otherId: named("Jonas"),
    });
    const key = (one: (typeof ratings)[number]) => `${one.applicationId} ${one.criterion}`;
    const units = Map.groupBy(ratings, key);
    expect(units.size).toBeGreaterThan(0);
    for (const both of units.values())
      expect(both.map(({ interviewer }) => interviewer.name).toSorted()).toEqual(["Ines", "Jonas"]);
  });

  test("of one criterion, and of those far from what was expected", async () => {
    const { report } = await view(manager, runId);
    const criterion = report?.further?.criteria[0];
    const { ratings, total } = await behind({ criterion: criterion?.label });
    expect(total).toBe(90);
    expect(new Set(ratings.map((one) => one.criterion))).toEqual(new Set([criterion?.name]));
    const unexpected = report?.further?.unexpected;
    if (unexpected === undefined || "notEnough" in unexpected) throw new Error("want a number");
    expect((await behind({ unexpected: "yes" })).total).toBe(unexpected.total);
  });

  test("are for those who read the run", async () => {
    const refused = (person: Person) =>
      person.refused("GET /api/calibration/runs/:runId/ratings", { params: { runId } });
    expect((await behind({}, auditor)).total).toBe(180);
    expect((await refused(coordinator)).status).toBe(403);
    expect((await refused(otherManager)).status).toBe(404);
    expect((await refused(interviewers[0]!)).status).toBe(404);
    expect((await refused(stranger)).status).toBe(404);
  });

  test("want a known question", async () => {
    const refused = await manager.refused("GET /api/calibration/runs/:runId/ratings", {
      params: { runId },
      query: { interviewerId: "Ines" },
    });
    expect(refused).toMatchObject({ status: 422 });
  });
});

describe("who may", () => {
  test("ask: the opening's hiring manager, admins and owners", async () => {
    expect((await ask(manager, openingId)).id).toBe(runId);
    expect((await askRefused(auditor, openingId)).status).toBe(403);
    expect((await askRefused(coordinator, openingId)).status).toBe(403);
    expect((await askRefused(otherManager, openingId)).status).toBe(404);
    expect((await askRefused(interviewers[0]!, openingId)).status).toBe(404);
    expect((await askRefused(stranger, openingId)).status).toBe(404);
  });
  test("ask over all openings: admins and owners", async () => {
    expect((await askRefused(manager, null)).status).toBe(403);
    expect((await askRefused(interviewers[0]!, null)).status).toBe(403);
  });
  test("read: those who read the opening's round-ups", async () => {
    expect((await view(auditor, runId)).report).not.toBeNull();
    expect((await viewRefused(coordinator, runId)).status).toBe(403);
    expect((await viewRefused(otherManager, runId)).status).toBe(404);
    expect((await viewRefused(interviewers[0]!, runId)).status).toBe(404);
    expect((await viewRefused(stranger, runId)).status).toBe(404);
    expect((await viewRefused(manager, newId())).status).toBe(404);
  });
  test("list: runs and scopes are one's own", async () => {
    const { runs } = await manager.call("GET /api/calibration/runs", { query: { openingId } });
    expect(runs.map(({ id }) => id)).toEqual([runId]);
    const { scopes } = await manager.call("GET /api/calibration/scopes");
    expect(scopes.map(({ openingId: id }) => id)).toContain(openingId);
    expect(scopes.map(({ openingId: id }) => id)).not.toContain(null);
    expect((await otherManager.call("GET /api/calibration/scopes")).scopes).toEqual([]);
    expect((await owner.call("GET /api/calibration/scopes")).scopes[0]?.openingId).toBeNull();
    expect((await coordinator.refused("GET /api/calibration/scopes")).status).toBe(403);
  });
});

describe("independence", () => {
  test("who owes a card for a candidate of a stored run reads nothing of it until the card is in", async () => {
    const application = await loop.run((db) =>
      db
        .selectFrom("applications")
        .select("id")
        .where("opening_id", "=", openingId)
        .executeTakeFirstOrThrow(),
    );
    const later = await loop.interview(application.id, {
      panel: [manager],
      stage: "fit",
      state: "planned",
    });
    const hidden = await view(manager, runId);
    expect(hidden).toMatchObject({
      counts: null,
      report: null,
      hidden: { because: expect.any(String) },
    });
    expect(
      (
        await manager.refused("GET /api/calibration/runs/:runId/ratings", {
          params: { runId },
        })
      ).status,
    ).toBe(403);
    expect((await view(owner, runId)).report).not.toBeNull();

    const { id } = await ask(manager, openingId);
    await work(world);
    expect(id).not.toBe(runId);
    expect(await view(manager, id)).toMatchObject({ hidden: null, counts: { candidates: 29 } });
    await loop.setSeat(later, manager, "excused");
    expect((await view(manager, runId)).report).not.toBeNull();
  });
});
