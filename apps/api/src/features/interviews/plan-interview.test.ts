import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { interviewCalls, seat } from "./interview-calls.testing.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let coordinator: Person;
let auditor: Person;
let ines: Person;
let ivo: Person;
let stranger: Person;
let openingId: string;
let applicationId: string;

beforeAll(async () => {
  ({ world, loop, owner, manager, coordinator, auditor, ines, ivo } = await createCast({
    manager: ["hiring_manager", "Mara Manager"],
    coordinator: ["coordinator", "Cora Coordinator"],
    auditor: ["auditor"],
    ines: ["interviewer", "Ines Interviewer"],
    ivo: ["interviewer", "Ivo Interviewer"],
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
const { plan, planRefused, set } = interviewCalls(() => ({
  manager,
  applicationId,
  startsAt: inHours(1),
  panel: [seat(ines), seat(ivo, "case-focus")],
}));

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
