import type { NewCandidate } from "@evenhand/contract/candidates";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { addCandidate, viewApplication } from "./add-candidate.testing.ts";

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
let openingId: string;

beforeAll(async () => {
  ({ world, loop, owner, admin, manager, otherManager, coordinator, auditor, interviewer } =
    await createCast({
      admin: ["admin", "Ada Admin"],
      manager: ["hiring_manager", "Mara Manager"],
      otherManager: ["hiring_manager", "Otto Manager"],
      coordinator: ["coordinator"],
      auditor: ["auditor"],
      interviewer: ["interviewer", "Ines Interviewer"],
    }));
  stranger = await world.organisation("Another House");
});
afterAll(() => world.close());

beforeEach(async () => {
  openingId = await loop.opening({ manager, confidential: true, coordinators: [coordinator] });
});

const add = (given: Partial<NewCandidate> = {}, to = openingId, by = manager) =>
  addCandidate(by, to, given);

describe("who sees a candidate", () => {
  test("those who see the opening; the candidate themselves never, whatever their role", async () => {
    const added = await add({ name: "Ada Applicant", linkedMemberId: admin.membershipId });
    const params = { applicationId: added.applicationId };
    for (const person of [manager, coordinator, auditor, owner])
      expect((await viewApplication(person, added.applicationId)).candidate.name).toBe(
        "Ada Applicant",
      );
    for (const person of [admin, otherManager, interviewer, stranger]) {
      expect(
        await person.refused("GET /api/applications/:applicationId", { params }),
      ).toMatchObject({
        status: 404,
      });
      expect(
        await person.refused("POST /api/applications/:applicationId/end", {
          params,
          body: { state: "declined", reason: null },
        }),
      ).toMatchObject({ status: 404 });
      expect(
        await person.refused("PATCH /api/candidates/:candidateId", {
          params: { candidateId: added.candidate.id },
          body: { name: "X" },
          ifMatch: 1,
        }),
      ).toMatchObject({ status: 404 });
    }
    const query = { search: "Ada Applicant" };
    expect((await admin.call("GET /api/candidates", { query })).items).toEqual([]);
    expect((await owner.call("GET /api/candidates", { query })).items).toHaveLength(1);
    expect(await interviewer.refused("GET /api/candidates")).toMatchObject({ status: 403 });
    expect((await stranger.call("GET /api/candidates")).items).toEqual([]);
  });

  test("the list pages newest first and finds by state, opening, name and address", async () => {
    for (const name of ["One", "Two", "Three"]) await add({ name, email: `${name}@example.org` });
    const query = { openingId, limit: 2 };
    const first = await manager.call("GET /api/candidates", { query });
    const second = await manager.call("GET /api/candidates", {
      query: { ...query, cursor: first.nextCursor ?? "" },
    });
    expect([...first.items, ...second.items].map((one) => one.candidate.name)).toEqual([
      "Three",
      "Two",
      "One",
    ]);
    const found = await manager.call("GET /api/candidates", {
      query: { openingId, search: "two@", state: "active" },
    });
    expect(found.items.map((one) => one.candidate.name)).toEqual(["Two"]);
  });
});

describe("changing a candidate", () => {
  const change = "PATCH /api/candidates/:candidateId";

  test("goes to the next revision; an old one is shown what stands there now", async () => {
    const { candidate: person } = await add();
    const params = { candidateId: person.id };
    const changed = await coordinator.call(change, {
      params,
      body: { phone: "+49 30 1" },
      ifMatch: 1,
    });
    expect(changed).toMatchObject({ phone: "+49 30 1", revision: 2 });
    expect(
      await manager.refused(change, { params, body: { name: "X" }, ifMatch: 1 }),
    ).toMatchObject({
      status: 412,
      current: { phone: "+49 30 1" },
    });
    expect(
      await auditor.refused(change, { params, body: { name: "X" }, ifMatch: 2 }),
    ).toMatchObject({
      status: 403,
    });
  });

  test("a member who interviews the candidate, or asks, is not named as the candidate", async () => {
    const { candidate: person, applicationId } = await add();
    await loop.interview(applicationId, { panel: [interviewer], state: "planned" });
    for (const [by, member] of [
      [manager, interviewer],
      [manager, manager],
      [manager, stranger],
    ] as const) {
      const refusal = await by.refused(change, {
        params: { candidateId: person.id },
        body: { linkedMemberId: member.membershipId },
        ifMatch: 1,
      });
      expect(refusal).toMatchObject({ status: 422, problems: [{ path: "linkedMemberId" }] });
    }
  });
});

describe("ending an application", () => {
  test("cancels what is planned, keeps the rest, and can be taken back", async () => {
    const { applicationId } = await add();
    const params = { applicationId };
    await loop.interview(applicationId, { panel: [interviewer], state: "planned" });
    await loop.interview(applicationId, { panel: [interviewer], stage: "fit" });
    const ended = await manager.call("POST /api/applications/:applicationId/end", {
      params,
      body: { state: "declined", reason: "Licence not valid here" },
    });
    expect(ended).toMatchObject({ state: "declined", stateReason: "Licence not valid here" });
    expect(ended.interviews.map((one) => one.state).toSorted()).toEqual(["cancelled", "held"]);
    expect(ended.can).toMatchObject({ withdraw: false, reactivate: true, schedule: false });
    expect(
      await manager.refused("POST /api/applications/:applicationId/end", {
        params,
        body: { state: "withdrawn", reason: null },
      }),
    ).toMatchObject({ status: 409 });
    const again = await manager.call("POST /api/applications/:applicationId/reactivate", {
      params,
    });
    expect(again).toMatchObject({ state: "active", stateReason: null });
    expect(
      await manager.refused("POST /api/applications/:applicationId/reactivate", { params }),
    ).toMatchObject({ status: 409 });
  });

  test("is not reactivated beside another active application at the same opening", async () => {
    const first = await add();
    await manager.call("POST /api/applications/:applicationId/end", {
      params: { applicationId: first.applicationId },
      body: { state: "withdrawn", reason: null },
    });
    await add({ existingCandidateId: first.candidate.id });
    expect(
      await manager.refused("POST /api/applications/:applicationId/reactivate", {
        params: { applicationId: first.applicationId },
      }),
    ).toMatchObject({ status: 409 });
  });

  test("an archived one leaves the lists and takes no change until it is restored", async () => {
    const { applicationId } = await add();
    const params = { applicationId };
    await manager.call("POST /api/applications/:applicationId/archive", { params });
    expect((await manager.call("GET /api/candidates", { query: { openingId } })).items).toEqual([]);
    const archived = await manager.call("GET /api/candidates", {
      query: { openingId, archived: "yes" },
    });
    expect(archived.items).toHaveLength(1);
    expect(
      await manager.refused("POST /api/applications/:applicationId/end", {
        params,
        body: { state: "withdrawn", reason: null },
      }),
    ).toMatchObject({ status: 409 });
    const restored = await manager.call("POST /api/applications/:applicationId/restore", {
      params,
    });
    expect(restored.archivedAt).toBeNull();
  });
});

describe("the checklist", () => {
  test("a requirement is checked with its revision, by name and moment, and opened again", async () => {
    const { applicationId } = await add();
    const { requirements } = await viewApplication(manager, applicationId);
    const params = { applicationId, requirementId: requirements[0]?.id ?? "" };
    const name = "PATCH /api/applications/:applicationId/requirements/:requirementId";
    const met = await coordinator.call(name, {
      params,
      body: { state: "met", note: "Seen" },
      ifMatch: 1,
    });
    expect(met).toMatchObject({
      state: "met",
      note: "Seen",
      checkedBy: coordinator.name,
      revision: 2,
    });
    expect(
      await manager.refused(name, { params, body: { state: "waived", note: null }, ifMatch: 1 }),
    ).toMatchObject({ status: 412, current: { state: "met" } });
    const open = await manager.call(name, {
      params,
      body: { state: "open", note: null },
      ifMatch: 2,
    });
    expect(open).toMatchObject({ state: "open", checkedBy: null, checkedAt: null });
    expect(
      await auditor.refused(name, { params, body: { state: "met", note: null }, ifMatch: 3 }),
    ).toMatchObject({ status: 403 });
    const other = await add({ name: "Other" });
    expect(
      await manager.refused(name, {
        params: { ...params, applicationId: other.applicationId },
        body: { state: "met", note: null },
        ifMatch: 3,
      }),
    ).toMatchObject({ status: 404 });
  });

  test("arrangements say what to do, reach the interviewer, and go again", async () => {
    const { applicationId } = await add();
    const params = { applicationId };
    await loop.interview(applicationId, { panel: [interviewer], state: "planned" });
    const { arrangements } = await manager.call(
      "POST /api/applications/:applicationId/arrangements",
      {
        params,
        body: { kind: "extra_time", whatToDo: "Allow 15 minutes more" },
      },
    );
    expect(arrangements).toMatchObject([{ kind: "extra_time", addedBy: "Mara Manager" }]);
    const mine = async () => (await interviewer.call("GET /api/my-interviews")).upcoming.at(-1);
    expect((await mine())?.arrangements).toEqual(["Allow 15 minutes more"]);
    const away = { params: { ...params, arrangementId: arrangements[0]?.id ?? "" } };
    const name = "DELETE /api/applications/:applicationId/arrangements/:arrangementId";
    await manager.call(name, away);
    expect((await mine())?.arrangements).toEqual([]);
    expect(await manager.refused(name, away)).toMatchObject({ status: 404 });
  });
});
