import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";

let world: World;
let loop: Loop;
let owner: Person;
let admin: Person;
let manager: Person;
let otherManager: Person;
let coordinator: Person;
let auditor: Person;
let interviewer: Person;
let stranger: Person;

beforeAll(async () => {
  ({ world, loop, owner, admin, manager, otherManager, coordinator, auditor, interviewer } =
    await createCast({
      admin: ["admin", "Ada Admin"],
      manager: ["hiring_manager", "Mara Manager"],
      otherManager: ["hiring_manager", "Otto Manager"],
      coordinator: ["coordinator"],
      auditor: ["auditor"],
      interviewer: ["interviewer"],
    }));
  stranger = await world.organisation("Another House");
});
afterAll(() => world.close());

const details = (given: { title?: string; confidential?: boolean; deputies?: Person[] } = {}) => ({
  title: given.title ?? "Occupational therapist, days",
  rubricVersionId: loop.versionId,
  level: "mid",
  hiringManagerId: manager.membershipId,
  deputyIds: (given.deputies ?? []).map((one) => one.membershipId),
  confidential: given.confidential ?? false,
});

const start = (by: Person, given: Parameters<typeof details>[0] = {}) =>
  by.call("POST /api/openings", { body: details(given) });

describe("starting an opening", () => {
  test("pins the version, its level and its stages, and shows who may do what", async () => {
    const opening = await start(manager, { deputies: [otherManager] });
    expect(opening).toMatchObject({
      title: "Occupational therapist, days",
      role: "Occupational therapist",
      setting: "Outpatient",
      level: { id: "mid", name: "Mid" },
      state: "open",
      hiringManager: { id: manager.membershipId, name: "Mara Manager" },
      deputies: [{ id: otherManager.membershipId, name: "Otto Manager" }],
      version: { id: loop.versionId, major: 1, minor: 0 },
      newerVersion: null,
      counts: { active: 0, needDecision: 0, cardsOwed: 0 },
      revision: 1,
      can: {
        edit: true,
        close: true,
        archive: true,
        addCandidates: true,
        schedule: true,
        decide: true,
        changeDeputies: true,
      },
    });
    expect(opening.stages[0]).toMatchObject({
      id: "case",
      minutes: 45,
      focuses: [{ id: "case-focus" }],
    });
    const asDeputy = await otherManager.call("GET /api/openings/:openingId", {
      params: { openingId: opening.id },
    });
    expect(asDeputy.can).toMatchObject({
      edit: false,
      changeDeputies: false,
      decide: true,
      schedule: true,
    });
  });

  test("a manager who names another keeps the opening in sight, without its round-up", async () => {
    const opening = await start(otherManager, { title: "For Mara" });
    expect(opening.can).toMatchObject({ edit: false, decide: false, addCandidates: true });
  });

  test.each([
    ["level", { level: "chief" }],
    ["rubricVersionId", { rubricVersionId: "01890000-0000-7000-8000-000000000000" }],
    ["hiringManagerId", { hiringManagerId: "01890000-0000-7000-8000-000000000000" }],
    ["title", { title: "  " }],
  ])("a wrong %s is refused by its name", async (path, wrong) => {
    const refusal = await admin.refused("POST /api/openings", { body: { ...details(), ...wrong } });
    expect(refusal).toMatchObject({ status: 422, code: "invalid_input", problems: [{ path }] });
  });

  test("interviewers and auditors neither lead nor start one", async () => {
    for (const person of [interviewer, auditor, coordinator]) {
      expect(await person.refused("POST /api/openings", { body: details() })).toMatchObject({
        status: 403,
        code: "not_allowed",
      });
    }
    const refusal = await owner.refused("POST /api/openings", {
      body: { ...details({ deputies: [coordinator] }), hiringManagerId: interviewer.membershipId },
    });
    expect(refusal.problems.map((problem) => problem.path)).toEqual([
      "hiringManagerId",
      "deputyIds.0",
    ]);
  });
});

describe("who sees an opening", () => {
  test("a confidential one does not exist for coordinators and managers who are not on it", async () => {
    const hidden = await start(manager, { title: "Quiet one", confidential: true });
    const params = { openingId: hidden.id };
    for (const person of [coordinator, otherManager, interviewer, stranger]) {
      for (const name of [
        "GET /api/openings/:openingId",
        "GET /api/openings/:openingId/pipeline",
      ] as const)
        expect(await person.refused(name, { params })).toMatchObject({ status: 404 });
      expect(
        await person.refused("PATCH /api/openings/:openingId", {
          params,
          body: { title: "Mine" },
          ifMatch: 1,
        }),
      ).toMatchObject({ status: 404 });
    }
    for (const person of [coordinator, otherManager]) {
      const { items } = await person.call("GET /api/openings", { query: { search: "Quiet" } });
      expect(items).toEqual([]);
    }
    for (const person of [admin, auditor, owner])
      expect((await person.call("GET /api/openings/:openingId", { params })).title).toBe(
        "Quiet one",
      );
  });

  test("the list is closed to interviewers and empty in another house", async () => {
    expect(await interviewer.refused("GET /api/openings")).toMatchObject({ status: 403 });
    expect(await stranger.call("GET /api/openings")).toEqual({
      items: [],
      nextCursor: null,
      can: { start: true },
    });
  });

  test("pages newest first, searches as typed, and refuses a cursor of somebody's own making", async () => {
    const titles = ["100% nights", "100 nights", "Night_shift"];
    for (const title of titles) await start(admin, { title });
    const found = await admin.call("GET /api/openings", { query: { search: "100%" } });
    expect(found.items.map((one) => one.title)).toEqual(["100% nights"]);
    const first = await admin.call("GET /api/openings", { query: { limit: 1, search: "night" } });
    const second = await admin.call("GET /api/openings", {
      query: { limit: 1, search: "night", cursor: first.nextCursor ?? "" },
    });
    expect([first.items[0]?.title, second.items[0]?.title]).toEqual(["Night_shift", "100 nights"]);
    const cursor = Buffer.from('["nothing"]').toString("base64url");
    expect(await admin.refused("GET /api/openings", { query: { cursor } })).toMatchObject({
      status: 422,
    });
  });
});

describe("changing an opening", () => {
  test("each writer sends the revision that they read", async () => {
    const opening = await start(manager);
    const params = { openingId: opening.id };
    const changed = await manager.call("PATCH /api/openings/:openingId", {
      params,
      body: { title: "Nights", state: "on_hold", deputyIds: [otherManager.membershipId] },
      ifMatch: 1,
    });
    expect(changed).toMatchObject({ title: "Nights", state: "on_hold", revision: 2 });
    expect(changed.deputies).toHaveLength(1);
    expect(
      await admin.refused("PATCH /api/openings/:openingId", {
        params,
        body: { title: "X" },
        ifMatch: 1,
      }),
    ).toMatchObject({ status: 412, current: { title: "Nights", revision: 2 } });
    expect(
      await admin.refused("PATCH /api/openings/:openingId", { params, body: { title: "X" } }),
    ).toMatchObject({ status: 428 });
  });

  test("a deputy who becomes the hiring manager is no deputy any more; the old one may lose sight of it", async () => {
    const opening = await start(manager, { deputies: [otherManager], confidential: true });
    const params = { openingId: opening.id };
    const changed = await manager.call("PATCH /api/openings/:openingId", {
      params,
      body: { hiringManagerId: otherManager.membershipId },
      ifMatch: 1,
    });
    expect(changed).toMatchObject({ hiringManager: { name: "Otto Manager" }, deputies: [] });
    expect(changed.can.edit).toBe(false);
    expect(await manager.refused("GET /api/openings/:openingId", { params })).toMatchObject({
      status: 404,
    });
  });

  test("is for its manager, admins and owners; others who see it are told", async () => {
    const opening = await start(manager, { deputies: [otherManager] });
    const params = { openingId: opening.id };
    for (const person of [otherManager, coordinator, auditor]) {
      expect(
        await person.refused("PATCH /api/openings/:openingId", {
          params,
          body: { title: "X" },
          ifMatch: 1,
        }),
      ).toMatchObject({ status: 403 });
      expect(
        await person.refused("POST /api/openings/:openingId/archive", { params }),
      ).toMatchObject({
        status: 403,
      });
    }
  });

  test("an archived one leaves the list, takes no change, and comes back", async () => {
    const opening = await start(manager, { title: "Once" });
    const params = { openingId: opening.id };
    const archived = await manager.call("POST /api/openings/:openingId/archive", { params });
    expect(archived.archivedAt).not.toBeNull();
    expect(archived.can).toMatchObject({ edit: false, archive: true, addCandidates: false });
    const query = { search: "Once" };
    expect((await manager.call("GET /api/openings", { query })).items).toEqual([]);
    expect(
      (await manager.call("GET /api/openings", { query: { ...query, archived: "yes" } })).items,
    ).toHaveLength(1);
    expect(
      await manager.refused("PATCH /api/openings/:openingId", {
        params,
        body: { title: "Twice" },
        ifMatch: archived.revision,
      }),
    ).toMatchObject({ status: 409 });
    const restored = await manager.call("POST /api/openings/:openingId/restore", { params });
    expect(restored.archivedAt).toBeNull();
  });

  test("writes what stood before and after into the audit", async () => {
    const opening = await start(manager);
    await manager.call("PATCH /api/openings/:openingId", {
      params: { openingId: opening.id },
      body: { state: "closed" },
      ifMatch: 1,
    });
    const events = await loop.run((db) =>
      db
        .selectFrom("audit_events")
        .innerJoin("audit_values", (join) =>
          join
            .onRef("audit_values.org_id", "=", "audit_events.org_id")
            .onRef("audit_values.position", "=", "audit_events.position"),
        )
        .select(["action", "field", "value"])
        .where("subject_id", "=", opening.id)
        .where("action", "=", "opening.changed")
        .execute(),
    );
    expect(events).toEqual([
      { action: "opening.changed", field: "state", value: { before: "open", after: "closed" } },
    ]);
  });
});
