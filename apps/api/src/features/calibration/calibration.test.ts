import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pino } from "pino";
import { newId } from "../../db/ids.ts";
import { createLoop, type Loop } from "../../testing/loop.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";
import { plantCard, plantPanels } from "./planted-cards.testing.ts";
import { runCalibration } from "./run-calibration.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let auditor: Person;
let coordinator: Person;
let otherManager: Person;
let stranger: Person;
let interviewers: Person[];
let openingId: string;
let runId: string;

const quiet = pino({ level: "silent" });

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Tidewater Rehab");
  manager = await world.member(owner, "hiring_manager", "Mira Manager");
  otherManager = await world.member(owner, "hiring_manager", "Olaf Other");
  auditor = await world.member(owner, "auditor", "Aldo Auditor");
  coordinator = await world.member(owner, "coordinator", "Cory Coordinator");
  stranger = await world.organisation("Elsewhere");
  interviewers = [];
  for (const name of ["Ines", "Jonas", "Hiro", "Ben", "Ana"])
    interviewers.push(await world.member(owner, "interviewer", name));
  loop = await createLoop(world, owner);
  openingId = await loop.opening({ manager });
  await plantPanels(world, loop, openingId, interviewers, { candidates: 30, lower: 1 });
  runId = (await ask(manager)).id;
  await work();
});
afterAll(() => world.close());

const ask = (person: Person, id: string | null = openingId) =>
  person.call("POST /api/calibration/runs", { body: { openingId: id } });
const askRefused = (person: Person, id: string | null = openingId) =>
  person.refused("POST /api/calibration/runs", { body: { openingId: id } });
const view = (person: Person, id = runId) =>
  person.call("GET /api/calibration/runs/:runId", { params: { runId: id } });
const viewRefused = (person: Person, id = runId) =>
  person.refused("GET /api/calibration/runs/:runId", { params: { runId: id } });

/** Does the jobs that wait, as the server would. */
async function work(): Promise<void> {
  for (const job of world.enqueued.splice(0)) {
    if (job.name !== "run-calibration") continue;
    const payload = job.payload as { orgId: string; runId: string };
    await runCalibration(world.services.database, payload, world.services.now, quiet);
  }
}

const words = (sentence: (string | { name: string })[]) =>
  sentence.map((part) => (typeof part === "string" ? part : part.name)).join("");

describe("a run", () => {
  test("tells what was planted: one interviewer rates lower, by name", async () => {
    const { state, counts, report } = await view(manager);
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
    const { report } = await view(manager);
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
    const { report } = await view(manager);
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
    const again = await ask(owner);
    expect(again.id).toBe(runId);
    expect(again.state).toBe("finished");
    expect(world.enqueued).toEqual([]);
  });

  test("gives the same numbers when it is computed anew", async () => {
    const { id } = await ask(owner, null);
    await work();
    const [one, all] = [await view(manager), await view(owner, id)];
    expect(id).not.toBe(runId);
    expect(all.report?.method.inputHash).toBe(one.report?.method.inputHash);
    expect(all.report?.differences).toEqual(one.report?.differences);
    expect(all.report?.method.sds).toEqual(one.report?.method.sds);
  });

  test("that is worked on twice stays as it is", async () => {
    const before = await view(manager);
    world.enqueued.push({ name: "run-calibration", payload: { orgId: loop.orgId, runId } });
    await work();
    expect(await view(manager)).toEqual(before);
  });

  test("is worked on beside the event loop, which goes on turning", async () => {
    const days = await loop.opening({ manager });
    await plantPanels(world, loop, days, interviewers, { candidates: 20, lower: 0 });
    await ask(manager, days);
    let turns = 0;
    const ticking = setInterval(() => turns++, 5);
    await work();
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });

  test("that cannot be computed says so, and may be asked for again", async () => {
    const days = await loop.opening({ manager });
    const { id } = await ask(manager, days);
    world.enqueued.splice(0);
    const unreachable = { connectionString: "postgres://nobody@127.0.0.1:1/none", role: "nobody" };
    const { pool } = world.services.database;
    const payload = { orgId: loop.orgId, runId: id };
    await runCalibration({ pool, tenantAddress: unreachable }, payload, world.services.now, quiet);
    expect(await view(manager, id)).toMatchObject({
      state: "failed",
      failure: expect.stringContaining("ask again"),
      report: null,
    });
    expect((await ask(manager, days)).id).not.toBe(id);
    await work();
  });

  test("of no ratings has an honest answer", async () => {
    const empty = await loop.opening({ manager });
    const { id } = await ask(manager, empty);
    await work();
    const { state, counts, report } = await view(manager, id);
    expect(state).toBe("finished");
    expect(counts?.ratings).toBe(0);
    expect(report?.inShort.map(words)).toEqual(["There are no ratings yet."]);
    expect(report?.panel).toMatchObject({ notEnough: { have: 0, need: 10 } });
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
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
    const { report } = await view(manager);
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
    const { report } = await view(manager);
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

describe("under five interviewers", () => {
  test("nothing is shown about single persons, and the page has a sentence instead", async () => {
    const small = await loop.opening({ manager });
    await plantPanels(world, loop, small, interviewers.slice(0, 4), { candidates: 16, lower: 1 });
    const { id } = await ask(manager, small);
    await work();
    const { report } = await view(manager, id);
    expect(report?.differences.interviewers).toMatchObject({ notEnough: { have: 4, need: 5 } });
    const { inShort, canTell, further } = report ?? {};
    expect(further?.agreement.units).toBeGreaterThan(0);
    expect(further).toMatchObject({
      agreement: { pairs: { notEnough: { have: 4, need: 5 } } },
      scale: { interviewers: { notEnough: { have: 4, need: 5 } } },
      course: { notEnough: { have: 4, need: 5 } },
      unexpected: { notEnough: { have: 4, need: 5 } },
    });
    expect(JSON.stringify([inShort, canTell, further])).not.toMatch(/Ines|Jonas|Hiro|Ben/);
    const refused = await manager.refused("GET /api/calibration/runs/:runId/ratings", {
      params: { runId: id },
    });
    expect(refused.status).toBe(409);
  });
});

describe("who may", () => {
  test("ask: the opening's hiring manager, admins and owners", async () => {
    expect((await ask(manager)).id).toBe(runId);
    expect((await askRefused(auditor)).status).toBe(403);
    expect((await askRefused(coordinator)).status).toBe(403);
    expect((await askRefused(otherManager)).status).toBe(404);
    expect((await askRefused(interviewers[0]!)).status).toBe(404);
    expect((await askRefused(stranger)).status).toBe(404);
  });
  test("ask over all openings: admins and owners", async () => {
    expect((await askRefused(manager, null)).status).toBe(403);
    expect((await askRefused(interviewers[0]!, null)).status).toBe(403);
  });
  test("read: those who read the opening's round-ups", async () => {
    expect((await view(auditor)).report).not.toBeNull();
    expect((await viewRefused(coordinator)).status).toBe(403);
    expect((await viewRefused(otherManager)).status).toBe(404);
    expect((await viewRefused(interviewers[0]!)).status).toBe(404);
    expect((await viewRefused(stranger)).status).toBe(404);
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
    const hidden = await view(manager);
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
    expect((await view(owner)).report).not.toBeNull();

    const { id } = await ask(manager);
    await work();
    expect(id).not.toBe(runId);
    expect(await view(manager, id)).toMatchObject({ hidden: null, counts: { candidates: 29 } });
    await loop.setSeat(later, manager, "excused");
    expect((await view(manager)).report).not.toBeNull();
  });
});

describe("a manager who still owes a card", () => {
  test("cannot tell that colleagues handed theirs in, by any route, asked again or not", async () => {
    const days = await loop.opening({ manager });
    await plantPanels(world, loop, days, interviewers, { candidates: 12, lower: 0 });
    const application = await loop.application(days, await loop.candidate({ name: "Noor" }));
    await loop.interview(application, { panel: [manager], stage: "fit", state: "planned" });
    const [ines, jonas] = interviewers as [Person, Person];
    const seats = await loop.interview(application, { panel: [ines, jonas] });

    const read = async () => {
      const { id } = await ask(manager, days);
      await work();
      const query = { openingId: days };
      const {
        cardsOwed: _owed,
        nextStep: _next,
        ...points
      } = await manager.call("GET /api/calibration/starting-points", { query });
      return {
        points,
        runs: await manager.call("GET /api/calibration/runs", { query }),
        run: await view(manager, id),
        ratings: await manager.call("GET /api/calibration/runs/:runId/ratings", {
          params: { runId: id },
          query: {},
        }),
      };
    };
    const before = await read();
    expect(before.run.report).not.toBeNull();
    await plantCard(world, loop, seats, ines, { safety: 1, plan: 1 });
    await plantCard(world, loop, seats, jonas, { safety: 4, plan: 4 });
    await ask(owner, days);
    await work();
    const after = await read();
    expect({ ...after.points, hiddenPanels: before.points.hiddenPanels }).toEqual(before.points);
    expect(after.runs).toEqual(before.runs);
    expect(after.run).toEqual(before.run);
    expect(after.ratings).toEqual(before.ratings);
  });
});

describe("starting points", () => {
  test("name cards owed, gaps, and what nobody rated, with the cheapest next step", async () => {
    const days = await loop.opening({ manager });
    const [ines, jonas] = interviewers as [Person, Person];
    const application = await loop.application(days, await loop.candidate({ name: "Noor" }));
    const interview = await loop.interview(application, { panel: [ines, jonas] });
    const read = () =>
      manager.call("GET /api/calibration/starting-points", { query: { openingId: days } });
    expect(await read()).toMatchObject({
      cardsOwed: { total: 2 },
      panels: 0,
      nextStep: [
        expect.anything(),
        expect.anything(),
        " hands in the card on Noor, Case discussion.",
      ],
    });
    await plantCard(world, loop, interview, ines, { safety: 1, plan: null });
    expect((await read()).gaps.total).toBe(0);
    await plantCard(world, loop, interview, jonas, { safety: 4, plan: null });
    expect(await read()).toMatchObject({
      cardsOwed: { total: 0 },
      gaps: { total: 1, latest: [{ criterion: "Safety-first judgment", lowest: 1, highest: 4 }] },
      unrated: { total: 1, latest: [{ criterion: "Plan of care", candidate: "Noor" }] },
      promptsMissed: { total: 2 },
      withoutEvidence: { total: 2 },
      panels: 1,
      hiddenPanels: 0,
    });
    await loop.interview(application, { panel: [manager], stage: "fit", state: "planned" });
    expect(await read()).toMatchObject({ gaps: { total: 0 }, panels: 0, hiddenPanels: 1 });
  });
});
