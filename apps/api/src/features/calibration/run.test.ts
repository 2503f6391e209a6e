import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { plantPanels } from "./planted-cards.testing.ts";
import { ask, createCalibrationCast, quiet, view, words, work } from "./planted-run.testing.ts";
import { runCalibration } from "./run-calibration.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let interviewers: Person[];
let openingId: string;
let runId: string;

beforeAll(async () => {
  ({ world, loop, owner, manager, interviewers } = await createCalibrationCast());
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
