import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { plantCard, plantPanels } from "./planted-cards.testing.ts";
import { ask, createCalibrationCast, quiet, view, words, work } from "./planted-run.testing.ts";
import { runCalibration } from "./run-calibration.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let interviewers: Person[];

beforeAll(async () => {
  ({ world, loop, owner, manager, interviewers } = await createCalibrationCast());
});
afterAll(() => world.close());

describe("a run", () => {
  test("is worked on beside the event loop, which goes on turning", async () => {
    const days = await loop.opening({ manager });
    await plantPanels(world, loop, days, interviewers, { candidates: 20, lower: 0 });
    await ask(manager, days);
    let turns = 0;
    const ticking = setInterval(() => turns++, 5);
    await work(world);
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
    await work(world);
  });

  test("of no ratings has an honest answer", async () => {
    const empty = await loop.opening({ manager });
    const { id } = await ask(manager, empty);
    await work(world);
    const { state, counts, report } = await view(manager, id);
    expect(state).toBe("finished");
    expect(counts?.ratings).toBe(0);
    expect(report?.inShort.map(words)).toEqual(["There are no ratings yet."]);
    expect(report?.panel).toMatchObject({ notEnough: { have: 0, need: 10 } });
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
  });
});

describe("under five interviewers", () => {
  test("nothing is shown about single persons, and the page has a sentence instead", async () => {
    const small = await loop.opening({ manager });
    await plantPanels(world, loop, small, interviewers.slice(0, 4), { candidates: 16, lower: 1 });
    const { id } = await ask(manager, small);
    await work(world);
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
      await work(world);
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
    await work(world);
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
