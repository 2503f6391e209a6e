import type { NewCandidate } from "@evenhand/contract/candidates";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLoop, type Loop } from "../../testing/loop.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";

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
  world = await createWorld();
  owner = await world.organisation("Tidewater Rehab");
  admin = await world.member(owner, "admin", "Ada Admin");
  manager = await world.member(owner, "hiring_manager", "Mara Manager");
  otherManager = await world.member(owner, "hiring_manager", "Otto Manager");
  coordinator = await world.member(owner, "coordinator");
  auditor = await world.member(owner, "auditor");
  interviewer = await world.member(owner, "interviewer", "Ines Interviewer");
  stranger = await world.organisation("Another House");
  loop = await createLoop(world, owner);
});
afterAll(() => world.close());
beforeEach(async () => {
  openingId = await loop.opening({ manager, confidential: true, coordinators: [coordinator] });
});

const candidate = (given: Partial<NewCandidate> = {}): NewCandidate => ({
  name: "Noor Khan",
  email: null,
  phone: null,
  cvUrl: null,
  recordUrl: null,
  source: null,
  isInternal: false,
  linkedMemberId: null,
  existingCandidateId: null,
  ...given,
});

async function add(given: Partial<NewCandidate> = {}, to = openingId, by = manager) {
  const { added } = await by.call("POST /api/openings/:openingId/candidates", {
    params: { openingId: to },
    body: { candidates: [candidate(given)] },
  });
  const [first] = added;
  if (first === undefined) throw new Error("one candidate was added");
  return first;
}

const view = (by: Person, applicationId: string) =>
  by.call("GET /api/applications/:applicationId", { params: { applicationId } });

describe("adding candidates", () => {
  test("stores people and applications with the rubric's requirements to check", async () => {
    const added = await add({ email: "Noor@Example.org", source: "Referral", isInternal: true });
    expect(added).toMatchObject({
      candidate: { name: "Noor Khan", email: "noor@example.org" },
      opening: { id: openingId },
      state: "active",
      isInternal: true,
    });
    const application = await view(manager, added.applicationId);
    expect(application).toMatchObject({
      source: "Referral",
      previous: null,
      moves: [],
      interviews: [],
      opening: { level: "Mid", setting: "Outpatient" },
      can: { edit: true, schedule: true, withdraw: true, reactivate: false, decide: true },
    });
    expect(application.stages.map((stage) => stage.id)).toEqual(["case", "fit", "papers"]);
    expect(application.requirements).toHaveLength(1);
    expect(application.requirements[0]).toMatchObject({
      state: "open",
      checkedBy: null,
      revision: 1,
    });
  });

  test("is all or none, and names each fault", async () => {
    const refusal = await manager.refused("POST /api/openings/:openingId/candidates", {
      params: { openingId },
      body: {
        candidates: [
          candidate({ name: "First", email: "same@example.org" }),
          candidate({ name: "Second", email: "SAME@example.org" }),
          candidate({ existingCandidateId: "01890000-0000-7000-8000-000000000000" }),
          candidate({ linkedMemberId: manager.membershipId }),
        ],
      },
    });
    expect(refusal).toMatchObject({ status: 422 });
    expect(refusal.problems.map((problem) => problem.path)).toEqual([
      "candidates.1.email",
      "candidates.2.existingCandidateId",
      "candidates.3.linkedMemberId",
    ]);
    const { items } = await manager.call("GET /api/candidates", { query: { openingId } });
    expect(items).toEqual([]);
  });

  test("a person who applies again keeps who they are, and the earlier application is named", async () => {
    const first = await add({ email: "noor2@example.org" });
    await manager.call("POST /api/applications/:applicationId/end", {
      params: { applicationId: first.applicationId },
      body: { state: "withdrawn", reason: "Moved away" },
    });
    const second = await add({ existingCandidateId: first.candidate.id });
    expect(second.candidate.id).toBe(first.candidate.id);
    expect((await view(manager, second.applicationId)).previous).toEqual({
      applicationId: first.applicationId,
      openingTitle: "Therapist, days",
    });
    const refusal = await manager.refused("POST /api/openings/:openingId/candidates", {
      params: { openingId },
      body: { candidates: [candidate({ existingCandidateId: first.candidate.id })] },
    });
    expect(refusal.problems[0]?.got).toBe("somebody who is a candidate here");
  });

  test("an earlier application at an opening that one does not see is not named", async () => {
    const hidden = await loop.opening({ manager: otherManager, confidential: true });
    const first = await add({ name: "Quiet" }, hidden, admin);
    const second = await add({ existingCandidateId: first.candidate.id }, openingId, admin);
    expect((await view(admin, second.applicationId)).previous).not.toBeNull();
    expect((await view(manager, second.applicationId)).previous).toBeNull();
  });

  test("is refused where one may not, does not see, or nobody can any more", async () => {
    const name = "POST /api/openings/:openingId/candidates";
    const body = { candidates: [candidate()] };
    const params = { openingId };
    expect(await auditor.refused(name, { params, body })).toMatchObject({ status: 403 });
    for (const person of [otherManager, interviewer, stranger])
      expect(await person.refused(name, { params, body })).toMatchObject({ status: 404 });
    const { revision } = await manager.call("GET /api/openings/:openingId", { params });
    await manager.call("PATCH /api/openings/:openingId", {
      params,
      body: { state: "closed" },
      ifMatch: revision,
    });
    expect(await manager.refused(name, { params, body })).toMatchObject({ status: 409 });
  });
});

describe("reading pasted candidates", () => {
  const read = async (text: string, by = manager) =>
    (
      await by.call("POST /api/openings/:openingId/candidates/read", {
        params: { openingId },
        body: { text },
      })
    ).candidates;

  test("stores nothing, and says per line what keeps it from being added", async () => {
    const found = await read(
      "name,email,phone\nNoor,noor@,12\nIvo,ivo@example.org,\n,IVO@example.org,",
    );
    expect(found.map((one) => [one.line, one.problems.length])).toEqual([
      [2, 2],
      [3, 0],
      [4, 2],
    ]);
    expect(found[0]?.problems).toEqual([
      "The e-mail address: want one such as name@example.org, or nothing; got “noor@”.",
      "The phone number: want 3 to 40 characters, or nothing; got “12”.",
    ]);
    expect(found[2]?.problems[0]).toBe("The name: want 1 to 200 characters; got nothing.");
    expect(found[2]?.problems.at(-1)).toBe("The same e-mail address stands on line 3.");
    expect((await manager.call("GET /api/candidates", { query: { openingId } })).items).toEqual([]);
  });

  test("finds who looks like the same person: by address in any case, by name in any order and accent", async () => {
    const first = await add({ name: "José Ñandú", email: "jose@example.org" });
    const found = await read("Jose <JOSE@example.org>\nÑandú, José\nnandu jose\nJoseph");
    expect(found.map((one) => one.lookAlikes.map((like) => like.because))).toEqual([
      ["same_email"],
      ["same_name"],
      ["same_name"],
      [],
    ]);
    expect(found[0]?.lookAlikes[0]?.id).toBe(first.candidate.id);
    expect(found[0]?.problems).toEqual([
      "Somebody with this e-mail address is a candidate here already.",
    ]);
  });

  test("reads and adds a thousand at once", async () => {
    const text = Array.from({ length: 1_000 }, (_, n) => `Person ${n} <p${n}@example.org>`);
    const found = await read(text.join("\n"));
    expect(found.filter(({ problems }) => problems.length > 0)).toEqual([]);
    const params = { openingId };
    const body = { candidates: found.map((one) => one.candidate) };
    const { added } = await manager.call("POST /api/openings/:openingId/candidates", {
      params,
      body,
    });
    expect(added.map((one) => one.candidate.name)).toContain("Person 999");
    expect((await manager.call("GET /api/openings/:openingId", { params })).counts.active).toBe(
      1_000,
    );
  });

  test("does not tell of people at openings that one does not see, nor of oneself", async () => {
    const hidden = await loop.opening({ manager: otherManager, confidential: true });
    await add({ name: "Hidden One", email: "hidden@example.org" }, hidden, admin);
    await add({ name: "Mara Applicant", linkedMemberId: manager.membershipId }, openingId, admin);
    const found = await read("Hidden One <hidden@example.org>\nMara Applicant");
    expect(found.map((one) => one.lookAlikes)).toEqual([[], []]);
  });

  test("refuses nothing to read, and more than can be added at once", async () => {
    for (const text of [
      " \n ",
      Array.from({ length: 1_001 }, (_, n) => `Person ${n}`).join("\n"),
    ]) {
      const refusal = await manager.refused("POST /api/openings/:openingId/candidates/read", {
        params: { openingId },
        body: { text },
      });
      expect(refusal).toMatchObject({ status: 422, problems: [{ path: "text" }] });
    }
  });
});

describe("who sees a candidate", () => {
  test("those who see the opening; the candidate themselves never, whatever their role", async () => {
    const added = await add({ name: "Ada Applicant", linkedMemberId: admin.membershipId });
    const params = { applicationId: added.applicationId };
    for (const person of [manager, coordinator, auditor, owner])
      expect((await view(person, added.applicationId)).candidate.name).toBe("Ada Applicant");
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
    const { requirements } = await view(manager, applicationId);
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
