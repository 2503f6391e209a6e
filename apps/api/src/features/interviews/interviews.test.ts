import type { InterviewState, PlanInterview } from "@evenhand/contract/interviews";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLoop, type Loop } from "../../testing/loop.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";
import { putCard } from "../openings/put-card.testing.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let coordinator: Person;
let auditor: Person;
let ines: Person;
let ivo: Person;
let outsider: Person;
let stranger: Person;
let openingId: string;
let applicationId: string;

const HOUR = 3_600_000;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Tidewater Rehab");
  manager = await world.member(owner, "hiring_manager", "Mara Manager");
  coordinator = await world.member(owner, "coordinator", "Cora Coordinator");
  auditor = await world.member(owner, "auditor");
  ines = await world.member(owner, "interviewer", "Ines Interviewer");
  ivo = await world.member(owner, "interviewer", "Ivo Interviewer");
  outsider = await world.member(owner, "interviewer", "Otis Outsider");
  stranger = await world.organisation("Another House");
  loop = await createLoop(world, owner);
});
afterAll(() => world.close());
beforeEach(async () => {
  openingId = await loop.opening({ manager });
  applicationId = await loop.application(openingId, await loop.candidate());
});

const inHours = (hours: number) =>
  new Date(world.services.now().getTime() + hours * HOUR).toISOString();
const seat = (member: Person, focusId: string | null = null) => ({
  memberId: member.membershipId,
  focusId,
  part: "interviewer" as const,
});
const details = (given: Partial<PlanInterview> = {}): PlanInterview => ({
  stageId: "case",
  startsAt: inHours(1),
  timeZone: "America/New_York",
  minutes: 50,
  place: "Room 3",
  videoUrl: null,
  reveal: "own_submitted",
  panel: [seat(ines), seat(ivo, "case-focus")],
  ...given,
});
const plan = (given: Partial<PlanInterview> = {}, by = manager) =>
  by.call("POST /api/applications/:applicationId/interviews", {
    params: { applicationId },
    body: details(given),
  });
const planRefused = (given: Partial<PlanInterview>, by = manager) =>
  by.refused("POST /api/applications/:applicationId/interviews", {
    params: { applicationId },
    body: details(given),
  });
const set = (interviewId: string, state: InterviewState, by = manager) =>
  by.call("POST /api/interviews/:interviewId/state", {
    params: { interviewId },
    body: { state, reason: null },
  });
const setRefused = (interviewId: string, state: InterviewState, by = manager) =>
  by.refused("POST /api/interviews/:interviewId/state", {
    params: { interviewId },
    body: { state, reason: null },
  });

describe("planning an interview", () => {
  test("seats a panel with its focuses in one session, at a time in its own zone", async () => {
    const startsAt = inHours(1);
    const interview = await plan({ startsAt });
    expect(interview).toMatchObject({
      stage: { id: "case", name: "Case discussion" },
      round: 1,
      state: "planned",
      startsAt,
      timeZone: "America/New_York",
      minutes: 50,
      place: "Room 3",
      revision: 1,
      can: { edit: true, changeState: true, changePanel: true, openCard: false },
    });
    expect(interview.panel).toMatchObject([
      { member: { name: "Ines Interviewer" }, focus: null, card: "not_started", isYou: false },
      {
        member: { name: "Ivo Interviewer" },
        focus: { id: "case-focus", name: "Case discussion focus" },
      },
    ]);
    const sessions = await loop.run((db) =>
      db
        .selectFrom("panelists")
        .select("session_id")
        .distinct()
        .where("interview_id", "=", interview.id)
        .execute(),
    );
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.session_id).not.toBeNull();
  });

  test("with trainees alone is refused: somebody's card must count", async () => {
    const panel = [{ memberId: ines.membershipId, focusId: null, part: "shadow" as const }];
    expect(await planRefused({ panel })).toMatchObject({
      status: 422,
      problems: [{ path: "panel", want: "at least one interviewer, whose card counts" }],
    });
  });

  test("says what it keeps from its panel", async () => {
    expect(await plan()).toMatchObject({ hides: "nothing" });
    expect(await plan({ hides: "cv" })).toMatchObject({ hides: "cv" });
  });

  test("blind takes nobody who has met the candidate, nor whoever plans it; and the other way round", async () => {
    const only = (member: Person, part = "interviewer" as const) => [
      { memberId: member.membershipId, focusId: null, part },
    ];
    expect(await planRefused({ hides: "candidate", panel: only(manager) })).toMatchObject({
      status: 422,
      problems: [{ path: "panel.0.memberId" }],
    });
    await plan({ panel: only(ivo) });
    expect(await planRefused({ hides: "candidate", panel: only(ivo) })).toMatchObject({
      problems: [{ got: "Ivo Interviewer, who is on another panel for this candidate" }],
    });
    const blind = await plan({ hides: "candidate", panel: only(ines) });
    expect(blind).toMatchObject({ hides: "candidate" });
    expect(await planRefused({ panel: only(ines) })).toMatchObject({ status: 422 });
    const add = (memberId: string) =>
      manager.refused("POST /api/interviews/:interviewId/panelists", {
        params: { interviewId: blind.id },
        body: { memberId, focusId: null, part: "interviewer" },
      });
    expect(await add(ivo.membershipId)).toMatchObject({ status: 422 });
    expect(await add(manager.membershipId)).toMatchObject({ status: 422 });
  });

  test("counts rounds from those that were held", async () => {
    const first = await plan();
    expect((await plan()).round).toBe(1);
    world.advance(HOUR);
    await set(first.id, "held");
    expect((await plan()).round).toBe(2);
    expect((await plan({ stageId: "fit", panel: [seat(ines)] })).round).toBe(1);
  });

  test.each([
    ["an unknown stage", "stageId", () => ({ stageId: "lunch" })],
    ["a focus of another stage", "panel.0.focusId", () => ({ panel: [seat(ines, "fit-focus")] })],
    ["a member twice", "panel.1.memberId", () => ({ panel: [seat(ines), seat(ines)] })],
    ["an auditor", "panel.0.memberId", () => ({ panel: [seat(auditor)] })],
    ["somebody of another house", "panel.0.memberId", () => ({ panel: [seat(stranger)] })],
    ["an unknown time zone", "timeZone", () => ({ timeZone: "Mars/Olympus" })],
    ["nobody", "panel", () => ({ panel: [] })],
  ])("%s is refused by its name", async (_name, path, wrong) => {
    expect(await planRefused(wrong())).toMatchObject({ status: 422, problems: [{ path }] });
  });

  test("a deactivated member and the candidate themselves get no seat", async () => {
    const gone = await world.member(owner, "interviewer");
    await owner.call("POST /api/members/:memberId/deactivate", {
      params: { memberId: gone.membershipId },
    });
    const person = await loop.candidate({ linkedTo: ivo });
    applicationId = await loop.application(openingId, person);
    const refusal = await planRefused({ panel: [seat(gone), seat(ivo)] });
    expect(refusal.problems.map((problem) => problem.got)).toEqual([
      "a deactivated member",
      "the candidate",
    ]);
  });

  test("is for who looks after the opening, and for active applications", async () => {
    expect((await plan({}, coordinator)).can.edit).toBe(true);
    expect(await planRefused({}, auditor)).toMatchObject({ status: 403 });
    for (const person of [ines, stranger])
      expect(await planRefused({}, person)).toMatchObject({ status: 404 });
    await manager.call("POST /api/applications/:applicationId/end", {
      params: { applicationId },
      body: { state: "withdrawn", reason: null },
    });
    expect(await planRefused({})).toMatchObject({ status: 409 });
  });
});

describe("who sees an interview", () => {
  test("those who see the opening and its own panel; not other interviewers, not those let go", async () => {
    const interview = await plan();
    const params = { interviewId: interview.id };
    for (const person of [owner, manager, coordinator, auditor, ines, ivo])
      expect((await person.call("GET /api/interviews/:interviewId", { params })).id).toBe(
        interview.id,
      );
    for (const person of [outsider, stranger])
      expect(await person.refused("GET /api/interviews/:interviewId", { params })).toMatchObject({
        status: 404,
      });
    await manager.call("POST /api/interviews/:interviewId/panelists/:panelistId", {
      params: { ...params, panelistId: interview.panel[0]?.id ?? "" },
      body: { change: "excuse", reason: "On leave" },
    });
    expect(await ines.refused("GET /api/interviews/:interviewId", { params })).toMatchObject({
      status: 404,
    });
  });

  test("a member who is the candidate sees none of it, an owner neither", async () => {
    const person = await loop.candidate({ linkedTo: owner });
    applicationId = await loop.application(openingId, person);
    const interview = await plan();
    const params = { interviewId: interview.id };
    expect(await owner.refused("GET /api/interviews/:interviewId", { params })).toMatchObject({
      status: 404,
    });
    expect(await setRefused(interview.id, "cancelled", owner)).toMatchObject({ status: 404 });
  });
});

describe("changing the time", () => {
  const change = "PATCH /api/interviews/:interviewId";

  test("goes with the revision, only while planned, and only by who arranges it", async () => {
    const interview = await plan();
    const params = { interviewId: interview.id };
    const startsAt = inHours(1);
    const changed = await coordinator.call(change, {
      params,
      body: { startsAt, timeZone: "Europe/Berlin" },
      ifMatch: 1,
    });
    expect(changed).toMatchObject({
      startsAt,
      timeZone: "Europe/Berlin",
      minutes: 50,
      revision: 2,
    });
    const body = { minutes: 30 };
    expect(await manager.refused(change, { params, body, ifMatch: 1 })).toMatchObject({
      status: 412,
      current: { revision: 2, minutes: 50 },
    });
    expect(await ines.refused(change, { params, body, ifMatch: 2 })).toMatchObject({ status: 403 });
    await set(interview.id, "cancelled");
    expect(await manager.refused(change, { params, body, ifMatch: 3 })).toMatchObject({
      status: 409,
    });
  });
});

describe("what became of an interview", () => {
  test("a moved one is tied to the one that is planned next", async () => {
    const interview = await plan();
    await set(interview.id, "moved");
    const next = await plan({ startsAt: inHours(2) });
    const row = await loop.run((db) =>
      db
        .selectFrom("interviews")
        .select("moved_to_interview_id")
        .where("id", "=", interview.id)
        .executeTakeFirst(),
    );
    expect(row?.moved_to_interview_id).toBe(next.id);
    expect(await setRefused(interview.id, "planned")).toMatchObject({ status: 409 });
  });

  test("a panelist tells how it went, once its time has come, and nothing else", async () => {
    const interview = await plan();
    expect(await setRefused(interview.id, "held", ines)).toMatchObject({ status: 403 });
    expect(await setRefused(interview.id, "held")).toMatchObject({ status: 409 });
    world.advance(HOUR);
    expect(await setRefused(interview.id, "cancelled", ines)).toMatchObject({ status: 403 });
    const absent = await set(interview.id, "candidate_absent", ines);
    expect(absent.panel.map((one) => one.card)).toEqual(["not_owed", "not_owed"]);
    expect((await set(interview.id, "held")).panel[0]?.card).toBe("not_started");
  });

  test("is put right although a trainee has opened their card, which does not prove that anybody came", async () => {
    const trainee = { memberId: ivo.membershipId, focusId: null, part: "shadow" as const };
    const leader = { memberId: ines.membershipId, focusId: null, part: "interviewer" as const };
    const { id } = await plan({ panel: [leader, trainee], startsAt: inHours(0) });
    await ivo.call("POST /api/interviews/:interviewId/scorecard", { params: { interviewId: id } });
    expect(await set(id, "held")).toMatchObject({ state: "held" });
    expect(await set(id, "candidate_absent")).toMatchObject({ state: "candidate_absent" });
  });

  test("is put right until a card is opened, and never comes back from nowhere", async () => {
    const interview = await plan({ startsAt: null });
    await set(interview.id, "held");
    await set(interview.id, "planned");
    await set(interview.id, "cancelled");
    expect(await setRefused(interview.id, "held")).toMatchObject({ status: 409 });
    await set(interview.id, "planned");
    await set(interview.id, "held");
    expect(await setRefused(interview.id, "held")).toMatchObject({ status: 409 });
    await putCard(world, loop, interview.id, ines, "draft");
    expect(await setRefused(interview.id, "candidate_absent")).toMatchObject({
      status: 409,
      message: "A card has been opened for this interview, so it took place.",
    });
    expect((await set(interview.id, "cut_short")).state).toBe("cut_short");
  });
});

describe("changing the panel", () => {
  const addSeat = "POST /api/interviews/:interviewId/panelists";
  const changeSeat = "POST /api/interviews/:interviewId/panelists/:panelistId";

  test("a panelist is replaced by somebody with the same part, focus and session", async () => {
    const interview = await plan();
    const params = { interviewId: interview.id, panelistId: interview.panel[1]?.id ?? "" };
    const body = {
      change: "replace",
      memberId: outsider.membershipId,
      reason: "Knows them",
    } as const;
    const changed = await manager.call(changeSeat, { params, body });
    expect(changed.panel).toMatchObject([
      { state: "expected" },
      { state: "replaced", stateReason: "Knows them", card: "not_owed" },
      { state: "expected", member: { name: "Otis Outsider" }, focus: { id: "case-focus" } },
    ]);
    const seats = await loop.run((db) =>
      db
        .selectFrom("panelists")
        .select(["session_id", "replaced_by_id"])
        .where("interview_id", "=", interview.id)
        .orderBy("id")
        .execute(),
    );
    expect(new Set(seats.map((one) => one.session_id)).size).toBe(1);
    expect(seats[1]?.replaced_by_id).toBe(changed.panel[2]?.id);
    expect(
      await manager.refused(changeSeat, {
        params: { ...params, panelistId: interview.panel[0]?.id ?? "" },
        body,
      }),
    ).toMatchObject({ status: 409 });
    const back = await manager.call(addSeat, {
      params: { interviewId: interview.id },
      body: seat(ivo),
    });
    expect(back.panel[1]).toMatchObject({ state: "expected", focus: null });
  });

  test("is not for those whose card is sealed or submitted", async () => {
    const interview = await plan({ startsAt: null });
    await set(interview.id, "held");
    await putCard(world, loop, interview.id, ines);
    await putCard(world, loop, interview.id, ivo, "sealed");
    for (const one of interview.panel) {
      const params = { interviewId: interview.id, panelistId: one.id };
      for (const body of [
        { change: "excuse", reason: "So" },
        { change: "did_not_attend", reason: null },
        { change: "replace", memberId: outsider.membershipId, reason: "So" },
      ] as const)
        expect(await manager.refused(changeSeat, { params, body })).toMatchObject({ status: 409 });
    }
  });

  test("did not attend, expected again, and added later", async () => {
    const interview = await plan({ panel: [seat(ines)] });
    const params = { interviewId: interview.id, panelistId: interview.panel[0]?.id ?? "" };
    const absent = await manager.call(changeSeat, {
      params,
      body: { change: "did_not_attend", reason: null },
    });
    expect(absent.panel[0]).toMatchObject({ state: "did_not_attend", card: "not_owed" });
    const again = await manager.call(changeSeat, { params, body: { change: "expect_again" } });
    expect(again.panel[0]).toMatchObject({ state: "expected", card: "not_started" });
    const added = await manager.call(addSeat, {
      params,
      body: { ...seat(outsider), part: "shadow" },
    });
    expect(added.panel[1]).toMatchObject({ part: "shadow", member: { name: "Otis Outsider" } });
    expect(await manager.refused(addSeat, { params, body: seat(outsider) })).toMatchObject({
      status: 409,
    });
    expect(await manager.refused(addSeat, { params, body: seat(auditor) })).toMatchObject({
      status: 422,
      problems: [{ path: "memberId" }],
    });
    expect(await ines.refused(addSeat, { params, body: seat(ivo) })).toMatchObject({ status: 403 });
    await set(interview.id, "cancelled");
    expect(await manager.refused(addSeat, { params, body: seat(ivo) })).toMatchObject({
      status: 409,
    });
  });

  test("each panelist answers for themselves whether they know the candidate", async () => {
    const interview = await plan();
    const params = { interviewId: interview.id };
    const body = { knows: "asked_to_swap" } as const;
    const answered = await ines.call("POST /api/interviews/:interviewId/knows", { params, body });
    expect(answered.panel).toMatchObject([
      { knowsCandidate: "asked_to_swap", isYou: true },
      { knowsCandidate: null },
    ]);
    expect(
      await manager.refused("POST /api/interviews/:interviewId/knows", { params, body }),
    ).toMatchObject({ status: 403 });
    expect(
      await outsider.refused("POST /api/interviews/:interviewId/knows", { params, body }),
    ).toMatchObject({ status: 404 });
  });
});
