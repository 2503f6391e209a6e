import type { NewCandidate } from "@evenhand/contract/candidates";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import type { Loop } from "../../testing/loop.ts";
import { SMALL_RUBRIC } from "../../testing/small-rubric.ts";
import type { Person, World } from "../../testing/world.ts";
import { putCard } from "../openings/put-card.testing.ts";
import { addCandidate } from "./add-candidate.testing.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let otherManager: Person;
let coordinator: Person;
let interviewer: Person;
let colleague: Person;
let here: string;
let there: string;

beforeAll(async () => {
  ({ world, loop, owner, manager, otherManager, coordinator, interviewer, colleague } =
    await createCast({
      manager: ["hiring_manager", "Mara Manager"],
      otherManager: ["hiring_manager", "Otto Manager"],
      coordinator: ["coordinator", "Cora Coordinator"],
      interviewer: ["interviewer", "Ines Interviewer"],
      colleague: ["interviewer", "Ivo Interviewer"],
    }));
});
afterAll(() => world.close());
beforeEach(async () => {
  here = await loop.opening({ manager, title: "Days" });
  there = await loop.opening({ manager, title: "Nights" });
});

const add = (openingId: string, given: Partial<NewCandidate> = {}, by = owner) =>
  addCandidate(by, openingId, given);

const view = (by: Person, applicationId: string) =>
  by.call("GET /api/applications/:applicationId", { params: { applicationId } });

describe("merging two records of one person", () => {
  const merge = "POST /api/candidates/:candidateId/merge";

  test("the kept one gets the applications and what it did not know; the other leads to it", async () => {
    const first = await add(here, { email: "noor@example.org" });
    const second = await add(there, { name: "Noor K.", phone: "+49 30 1234" });
    const kept = await manager.call(merge, {
      params: { candidateId: first.candidate.id },
      body: { duplicateId: second.candidate.id },
    });
    expect(kept).toMatchObject({
      name: "Noor Khan",
      email: "noor@example.org",
      phone: "+49 30 1234",
    });
    const moved = await view(manager, second.applicationId);
    expect(moved.candidate.id).toBe(first.candidate.id);
    expect(moved.previous).toEqual({ applicationId: first.applicationId, openingTitle: "Days" });
    const renamed = await manager.call("PATCH /api/candidates/:candidateId", {
      params: { candidateId: second.candidate.id },
      body: { name: "Noor A. Khan" },
      ifMatch: kept.revision,
    });
    expect(renamed).toMatchObject({ id: first.candidate.id, name: "Noor A. Khan" });
    const records = await loop.run((db) =>
      db
        .selectFrom("person_merges")
        .select(["kept_person_id", "merged_person_id"])
        .where("merged_person_id", "=", second.candidate.id)
        .execute(),
    );
    expect(records).toEqual([
      { kept_person_id: first.candidate.id, merged_person_id: second.candidate.id },
    ]);
    const found = await manager.call("POST /api/openings/:openingId/candidates/read", {
      params: { openingId: here },
      body: { text: "Noor K." },
    });
    expect(found.candidates[0]?.lookAlikes).toEqual([]);
  });

  test("is refused while both are active at one opening", async () => {
    const [first, second] = [await add(here), await add(here, { name: "Noor K." })];
    const args = {
      params: { candidateId: first.candidate.id },
      body: { duplicateId: second.candidate.id },
    };
    expect(await manager.refused(merge, args)).toMatchObject({
      status: 409,
      message: "Both are active at “Days”. End one of the two applications first.",
    });
    await manager.call("POST /api/applications/:applicationId/end", {
      params: { applicationId: second.applicationId },
      body: { state: "withdrawn", reason: null },
    });
    await manager.call(merge, args);
    expect(await manager.refused(merge, args)).toMatchObject({ status: 422 });
  });

  test("is refused to who looks after only some of the applications, without telling which", async () => {
    const hidden = await loop.opening({
      manager: otherManager,
      confidential: true,
      title: "Quiet",
    });
    const [first, second] = [await add(here), await add(there, { name: "Noor K." })];
    await add(hidden, { existingCandidateId: second.candidate.id });
    const refusal = await manager.refused(merge, {
      params: { candidateId: first.candidate.id },
      body: { duplicateId: second.candidate.id },
    });
    expect(refusal).toMatchObject({ status: 403 });
    expect(refusal.message).not.toContain("Quiet");
    const unseen = await add(hidden, { name: "Unseen" });
    expect(
      await manager.refused(merge, {
        params: { candidateId: first.candidate.id },
        body: { duplicateId: unseen.candidate.id },
      }),
    ).toMatchObject({ status: 422, problems: [{ path: "duplicateId" }] });
  });

  test("a member who is one of the two stays shut out from both, and may not have interviewed either", async () => {
    const first = await add(here);
    const second = await add(there, { linkedMemberId: coordinator.membershipId });
    await loop.interview(first.applicationId, { panel: [coordinator], state: "planned" });
    const args = {
      params: { candidateId: first.candidate.id },
      body: { duplicateId: second.candidate.id },
    };
    expect(await manager.refused(merge, args)).toMatchObject({ status: 422 });
    const third = await add(here, { name: "Another record" });
    const kept = await manager.call(merge, {
      params: { candidateId: third.candidate.id },
      body: { duplicateId: second.candidate.id },
    });
    expect(kept.linkedMember).toEqual({ id: coordinator.membershipId, name: "Cora Coordinator" });
    expect(
      await coordinator.refused("GET /api/applications/:applicationId", {
        params: { applicationId: third.applicationId },
      }),
    ).toMatchObject({ status: 404 });
  });
});

describe("moving to another opening", () => {
  const move = "POST /api/applications/:applicationId/move";
  type Stages = { stageId: string; carry: "accept" | "repeat" }[];
  const to = (applicationId: string, openingId: string, stages: Stages = []) => ({
    params: { applicationId },
    body: { openingId, stages, reason: "Nights suit better" },
  });

  test("cards stay on their version; a stage is carried or repeated; requirements are added once", async () => {
    const version = await loop.version({
      ...SMALL_RUBRIC,
      requirements: [
        ...SMALL_RUBRIC.requirements,
        { id: "nights", text: "Works nights", origin: { from: "team", via: "editor" } },
      ],
    });
    const target = await loop.opening({ manager, title: "Nights", versionId: version });
    const { applicationId } = await add(here);
    const talk = await loop.interview(applicationId, { panel: [interviewer] });
    await putCard(world, loop, talk, interviewer);
    const fit = await loop.interview(applicationId, { panel: [interviewer], stage: "fit" });
    await putCard(world, loop, fit, interviewer);
    world.advance(1000);

    const moved = await manager.call(
      move,
      to(applicationId, target, [
        { stageId: "case", carry: "accept" },
        { stageId: "fit", carry: "repeat" },
      ]),
    );
    expect(moved).toMatchObject({
      id: applicationId,
      opening: { id: target, title: "Nights" },
      moves: [
        {
          from: "Days",
          to: "Nights",
          carriedStages: ["Case discussion"],
          reason: "Nights suit better",
          by: "Mara Manager",
        },
      ],
    });
    expect(moved.requirements.map((one) => one.label)).toEqual(["Licence", "Works nights"]);
    expect(moved.interviews.map((one) => one.id).toSorted()).toEqual([talk, fit].toSorted());
    const versions = await loop.run((db) =>
      db
        .selectFrom("interviews")
        .select("rubric_version_id")
        .distinct()
        .where("application_id", "=", applicationId)
        .execute(),
    );
    expect(versions).toEqual([{ rubric_version_id: loop.versionId }]);
    const { items } = await manager.call("GET /api/openings/:openingId/pipeline", {
      params: { openingId: target },
    });
    expect(items[0]?.stages.map((stage) => stage.state)).toEqual([
      "carried",
      "not_planned",
      "not_planned",
    ]);
    const left = await manager.call("GET /api/openings/:openingId/pipeline", {
      params: { openingId: here },
    });
    expect(left.items).toEqual([]);
  });

  test("wants a word on each stage that has a card, and on no other", async () => {
    const { applicationId } = await add(here);
    const talk = await loop.interview(applicationId, { panel: [interviewer] });
    await putCard(world, loop, talk, interviewer, "draft");
    expect(await manager.refused(move, to(applicationId, there))).toMatchObject({
      status: 422,
      problems: [{ path: "stages", got: "no word on case" }],
    });
    const stages: Stages = [
      { stageId: "case", carry: "accept" },
      { stageId: "fit", carry: "accept" },
    ];
    expect(await manager.refused(move, to(applicationId, there, stages))).toMatchObject({
      status: 422,
      problems: [{ path: "stages.1.stageId" }],
    });
  });

  test("is refused with something planned, to a closed opening, to where they are, or are already", async () => {
    const { applicationId, candidate } = await add(here);
    expect(await manager.refused(move, to(applicationId, here))).toMatchObject({ status: 422 });
    const planned = await loop.interview(applicationId, { panel: [interviewer], state: "planned" });
    expect(await manager.refused(move, to(applicationId, there))).toMatchObject({ status: 409 });
    await manager.call("POST /api/interviews/:interviewId/state", {
      params: { interviewId: planned },
      body: { state: "cancelled", reason: null },
    });
    await add(there, { existingCandidateId: candidate.id });
    expect(await manager.refused(move, to(applicationId, there))).toMatchObject({ status: 409 });
    const shut = await loop.opening({ manager });
    await manager.call("POST /api/openings/:openingId/archive", { params: { openingId: shut } });
    expect(await manager.refused(move, to(applicationId, shut))).toMatchObject({ status: 409 });
  });

  test("needs both openings in one's care; an invisible one is not told from none", async () => {
    const { applicationId } = await add(here);
    const theirs = await loop.opening({ manager: otherManager });
    const hidden = await manager.refused(move, to(applicationId, theirs));
    const none = await manager.refused(
      move,
      to(applicationId, "01890000-0000-7000-8000-000000000000"),
    );
    expect({ ...hidden, requestId: "" }).toEqual({ ...none, requestId: "" });
    expect(await coordinator.call(move, to(applicationId, theirs))).toMatchObject({
      opening: { id: theirs },
    });
    expect(
      await manager.refused("GET /api/applications/:applicationId", { params: { applicationId } }),
    ).toMatchObject({ status: 404 });
  });
});

describe("closing a stage without a card", () => {
  const close = "POST /api/applications/:applicationId/close-stage";
  const reopen = "POST /api/applications/:applicationId/reopen-stage";

  test("wants a missing card and a reason, says who closed it, and can be taken back", async () => {
    const { applicationId } = await add(here);
    const params = { applicationId };
    const body = { stageId: "case", reason: "Ivo has left us" };
    expect(await manager.refused(close, { params, body })).toMatchObject({ status: 422 });
    const talk = await loop.interview(applicationId, { panel: [interviewer, colleague] });
    await putCard(world, loop, talk, interviewer);
    const closed = await manager.call(close, { params, body });
    expect(closed.stages[0]?.closed).toMatchObject({
      reason: "Ivo has left us",
      by: "Mara Manager",
    });
    expect(await manager.refused(close, { params, body })).toMatchObject({ status: 409 });
    const open = await manager.call(reopen, { params, body: { ...body, reason: "It came" } });
    expect(open.stages[0]?.closed).toBeNull();
    expect(await manager.refused(reopen, { params, body })).toMatchObject({ status: 409 });
    expect((await manager.call(close, { params, body })).stages[0]?.closed).not.toBeNull();
    await putCard(world, loop, talk, colleague);
    await manager.call(reopen, { params, body });
    expect(await manager.refused(close, { params, body })).toMatchObject({
      status: 409,
      message: "Every card of this stage is in. There is nothing to close it without.",
    });
  });

  test("is for those who decide, not for coordinators", async () => {
    const { applicationId } = await add(here);
    await loop.interview(applicationId, { panel: [interviewer] });
    expect(
      await coordinator.refused(close, {
        params: { applicationId },
        body: { stageId: "case", reason: "So that it goes on" },
      }),
    ).toMatchObject({ status: 403 });
    expect((await view(coordinator, applicationId)).can).toMatchObject({
      closeStage: false,
      schedule: true,
      seeRoundUp: false,
      decide: false,
    });
  });
});
