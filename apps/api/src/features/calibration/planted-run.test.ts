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
  words,
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

describe("a run", () => {
  test("tells what was planted: one interviewer rates lower, by name", async () => {
    const { state, counts, report } = await view(manager, runId);
    expect(state).toBe("finished");
    expect(counts).toEqual({ ratings: 180, candidates: 30, interviewers: 5, criteria: 2 });
    const { interviewers: found } = report?.differences ?? {};
    if (found === undefined || "notEnough" in found) throw new Error("want interviewers");
    expect(found.map(({ name }) => name)).toEqual(["Ana", "Ben", "Hiro", "Ines", "Jonas"]);
    expect(found.filter(({ verdict }) => verdict === "lower").map(({ name }) => name)).toEqual([
      "Ines",
    ]);
    expect(report?.inShort.map(words).join(" ")).toMatch(
      /^On the same candidates and criteria, Ines rated about \d\.\d points lower than the panel\./,
    );
    expect(report?.canTell).toHaveLength(3);
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
  });

  test("says that panels sat in one room, in plain words", async () => {
    const { report } = await view(manager, runId);
    expect(words(report?.canTell[2] ?? [])).toMatch(/Where interviewers sat in one room it cannot/);
    expect(report?.method.sds.session).toBeCloseTo(0.5, 9);
    const shared = report?.method.findings.find(({ code }) => code === "shared-sessions");
    expect(words(shared?.message ?? [])).toMatch(
      /^90 of 90 interviews shared a session .* taken as 0\.50 logits/,
    );
    expect(words(report?.further?.agreement.reading ?? [])).toMatch(
      /two people in the same interview gave .* Nearly all pairs of marks come from one room/,
    );
  });

  test("speaks of what more interviewers would bring", async () => {
    const { report } = await view(manager, runId);
    const panel = report?.panel;
    if (panel === undefined || "notEnough" in panel) throw new Error("want a panel");
    expect(panel.steps.map(({ interviewers: n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(words(panel.reading)).toMatch(/^If another panel of three had met the same candidates/);
  });

  test("keeps every measure with its error, and per rating what was expected", async () => {
    const rows = await loop.run(async (db) => ({
      measures: await db
        .selectFrom("calibration_measures")
        .selectAll()
        .where("run_id", "=", runId)
        .execute(),
      ratings: await db
        .selectFrom("calibration_ratings")
        .selectAll()
        .where("run_id", "=", runId)
        .execute(),
    }));
    const facets = Map.groupBy(rows.measures, ({ facet }) => facet);
    expect(facets.get("candidate")).toHaveLength(30);
    expect(facets.get("interviewer")).toHaveLength(5);
    expect(facets.get("criterion")).toHaveLength(2);
    expect(facets.get("threshold")).toHaveLength(3);
    for (const { measure, se } of facets.get("interviewer") ?? []) {
      expect(measure).toEqual(expect.any(Number));
      expect(se).toBeGreaterThan(0);
    }
    expect(rows.ratings).toHaveLength(180);
    for (const { value, expected, residual } of rows.ratings)
      expect(value - expected).toBeCloseTo(residual, 9);
  });

  test("is given again for the same ratings, without another job", async () => {
    const again = await ask(owner, openingId);
    expect(again.id).toBe(runId);
    expect(again.state).toBe("finished");
    expect(world.enqueued).toEqual([]);
  });

  test("gives the same numbers when it is computed anew", async () => {
    const { id } = await ask(owner, null);
    await work(world);
    const [one, all] = [await view(manager, runId), await view(owner, id)];
    expect(id).not.toBe(runId);
    expect(all.report?.method.inputHash).toBe(one.report?.method.inputHash);
    expect(all.report?.differences).toEqual(one.report?.differences);
    expect(all.report?.method.sds).toEqual(one.report?.method.sds);
  });

  test("that is worked on twice stays as it is", async () => {
    const before = await view(manager, runId);
    world.enqueued.push({ name: "run-calibration", payload: { orgId: loop.orgId, runId } });
    await work(world);
    expect(await view(manager, runId)).toEqual(before);
  });

  test("leaves its trace in the audit, asked and finished", async () => {
    const actions = await loop.run((db) =>
      db
        .selectFrom("audit_events")
        .select("action")
        .where("subject_id", "=", runId)
        .orderBy("position")
        .execute(),
    );
    expect(actions.map(({ action }) => action)).toEqual([
      "calibration.asked",
      "calibration.finished",
    ]);
  });

  test("has further parts, each said in a sentence and with what it rests on", async () => {
    const { report } = await view(manager, runId);
    const { agreement, scale, course, criteria, unexpected } = report?.further ?? {};
    expect(words(agreement?.reading ?? [])).toMatch(
      /^On what they rated together, two people in the same interview gave the same point on \d+ of 100/,
    );
    expect(agreement).toMatchObject({ units: 60, exact: { share: expect.any(Number) } });
    expect(agreement?.pairs).toHaveLength(10);
    expect(scale).toMatchObject({ points: [1, 2, 3, 4] });
    expect(scale?.counts.reduce((sum, count) => sum + count, 0)).toBe(180);
    expect(course).toHaveLength(5);
    expect(criteria?.map(({ name }) => name)).toEqual([
      "Plan of care (Case discussion)",
      "Safety-first judgment (Case discussion)",
    ]);
    expect(unexpected).toMatchObject({ total: expect.any(Number) });
  });
});

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
