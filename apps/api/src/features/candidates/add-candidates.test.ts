import type { NewCandidate } from "@evenhand/contract/candidates";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { addCandidate, candidate, viewApplication } from "./add-candidate.testing.ts";

let world: World;
let loop: Loop;
let admin: Person;
let manager: Person;
let otherManager: Person;
let coordinator: Person;
let auditor: Person;
let interviewer: Person;
let stranger: Person;
let openingId: string;

beforeAll(async () => {
  ({ world, loop, admin, manager, otherManager, coordinator, auditor, interviewer } =
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

describe("adding candidates", () => {
  test("stores people and applications with the rubric's requirements to check", async () => {
    const added = await add({ email: "Noor@Example.org", source: "Referral", isInternal: true });
    expect(added).toMatchObject({
      candidate: { name: "Noor Khan", email: "noor@example.org" },
      opening: { id: openingId },
      state: "active",
      isInternal: true,
    });
    const application = await viewApplication(manager, added.applicationId);
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
    expect((await viewApplication(manager, second.applicationId)).previous).toEqual({
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
    expect((await viewApplication(admin, second.applicationId)).previous).not.toBeNull();
    expect((await viewApplication(manager, second.applicationId)).previous).toBeNull();
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
