import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { putCard } from "../openings/put-card.testing.ts";
import { interviewCalls, seat } from "./interview-calls.testing.ts";

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

beforeAll(async () => {
  ({ world, loop, owner, manager, coordinator, auditor, ines, ivo, outsider } = await createCast({
    manager: ["hiring_manager", "Mara Manager"],
    coordinator: ["coordinator", "Cora Coordinator"],
    auditor: ["auditor"],
    ines: ["interviewer", "Ines Interviewer"],
    ivo: ["interviewer", "Ivo Interviewer"],
    outsider: ["interviewer", "Otis Outsider"],
  }));
  stranger = await world.organisation("Another House");
});
afterAll(() => world.close());

beforeEach(async () => {
  openingId = await loop.opening({ manager });
  applicationId = await loop.application(openingId, await loop.candidate());
});

const HOUR = 3_600_000;
const inHours = (hours: number) =>
  new Date(world.services.now().getTime() + hours * HOUR).toISOString();
const { plan, set, setRefused } = interviewCalls(() => ({
  manager,
  applicationId,
  startsAt: inHours(1),
  panel: [seat(ines), seat(ivo, "case-focus")],
}));

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
