import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { putCard } from "../openings/put-card.testing.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let auditor: Person;
let ines: Person;
let ivo: Person;
let openingId: string;
let applicationId: string;

const MINUTE = 60_000;
/** As long as the interviews of these tests. */
const LENGTH = 45;

beforeAll(async () => {
  ({ world, loop, owner, manager, auditor, ivo } = await createCast({
    manager: ["hiring_manager", "Mara Manager"],
    auditor: ["auditor"],
    ivo: ["interviewer", "Ivo Interviewer"],
  }));
});
afterAll(() => world.close());
beforeEach(async () => {
  ines = await world.member(owner, "interviewer", "Ines Interviewer");
  openingId = await loop.opening({ manager });
  applicationId = await loop.application(openingId, await loop.candidate());
});

const inMinutes = (minutes: number) => new Date(world.services.now().getTime() + minutes * MINUTE);
const mine = async (by = ines) => {
  const lists = await by.call("GET /api/my-interviews");
  return Object.fromEntries(
    Object.entries(lists).map(([shelf, items]) => [shelf, items.map((item) => item.interviewId)]),
  );
};

describe("an interviewer's own list", () => {
  test("moves an interview from upcoming to now to owed to done", async () => {
    const id = await loop.interview(applicationId, {
      panel: [ines, ivo],
      state: "planned",
      startsAt: inMinutes(16),
    });
    expect(await mine()).toEqual({ now: [], upcoming: [id], owed: [], done: [] });
    world.advance(2 * MINUTE);
    const { now } = await ines.call("GET /api/my-interviews");
    expect(now).toMatchObject([
      {
        interviewId: id,
        scorecardId: null,
        candidate: { name: "Noor Candidate" },
        role: "Occupational therapist",
        level: "Mid",
        stage: { id: "case", name: "Case discussion" },
        card: "not_started",
        owedSince: null,
        colleagues: ["Ivo Interviewer"],
        can: { openCard: true, confirmHeld: true },
      },
    ]);
    world.advance((14 + LENGTH + 59) * MINUTE);
    expect(await mine()).toMatchObject({ now: [id], owed: [] });
    world.advance(2 * MINUTE);
    const { owed } = await ines.call("GET /api/my-interviews");
    expect(owed).toMatchObject([{ interviewId: id, card: "not_started" }]);
    expect(new Date(owed[0]?.owedSince ?? "").getTime()).toBe(
      new Date(owed[0]?.startsAt ?? "").getTime() + LENGTH * MINUTE,
    );
    const scorecardId = await putCard(world, loop, id, ines);
    const { done } = await ines.call("GET /api/my-interviews");
    expect(done).toMatchObject([
      { interviewId: id, scorecardId, card: "submitted", owedSince: null },
    ]);
    expect(await mine()).toEqual({ now: [], upcoming: [], owed: [], done: [id] });
    expect(await mine(ivo)).toMatchObject({ owed: [id], done: [] });
  });

  test("asks nothing of who is excused, of what was cancelled, and of a cut short talk without a card", async () => {
    const long = inMinutes(-600);
    await loop.interview(applicationId, { panel: [{ member: ines, state: "excused" }] });
    await loop.interview(applicationId, { panel: [ines], state: "cancelled", startsAt: long });
    const short = await loop.interview(applicationId, {
      panel: [ines],
      state: "cut_short",
      startsAt: long,
    });
    const dateless = await loop.interview(applicationId, { panel: [ines], state: "planned" });
    expect(await mine()).toEqual({ now: [], upcoming: [dateless], owed: [], done: [] });
    await putCard(world, loop, short, ines, "draft");
    expect(await mine()).toMatchObject({ owed: [short] });
  });

  test("a blind review shows no name", async () => {
    await loop.interview(applicationId, { panel: [ines], state: "planned", blind: true });
    const { upcoming } = await ines.call("GET /api/my-interviews");
    expect(upcoming[0]?.candidate.name).toBe("Hidden in a blind review");
  });

  test("is one's own, and never about oneself", async () => {
    const person = await loop.candidate({ linkedTo: ines });
    const about = await loop.application(openingId, person);
    const held = await loop.interview(about, { panel: [ines, ivo] });
    expect(await mine()).toEqual({ now: [], upcoming: [], owed: [], done: [] });
    expect((await mine(ivo))["now"]).toEqual([held]);
  });
});

describe("a card without a schedule", () => {
  const start = "POST /api/my-interviews";
  const body = (stageId = "case") => ({ applicationId, stageId });

  test("makes an interview held now, with oneself as the panel", async () => {
    const interview = await manager.call(start, { body: body() });
    expect(interview).toMatchObject({
      state: "held",
      round: 1,
      timeZone: "Europe/Berlin",
      minutes: 45,
      panel: [{ member: { name: "Mara Manager" }, isYou: true, card: "not_started" }],
      can: { openCard: true },
    });
    expect((await mine(manager))["now"]).toContain(interview.id);
    expect(await manager.refused(start, { body: body() })).toMatchObject({ status: 409 });
    await putCard(world, loop, interview.id, manager);
    expect((await manager.call(start, { body: body() })).round).toBe(2);
  });

  test("an interviewer may where they sit on a panel for the application, and only there", async () => {
    expect(await ines.refused(start, { body: body("fit") })).toMatchObject({ status: 404 });
    await loop.interview(applicationId, { panel: [ines], state: "planned" });
    expect((await ines.call(start, { body: body("fit") })).stage.id).toBe("fit");
    expect(await ines.refused(start, { body: body() })).toMatchObject({ status: 409 });
    expect(await ines.refused(start, { body: body("lunch") })).toMatchObject({
      status: 422,
      problems: [{ path: "stageId" }],
    });
  });

  test("not for auditors, not about oneself, not once the application has ended", async () => {
    expect(await auditor.refused(start, { body: body() })).toMatchObject({ status: 403 });
    const person = await loop.candidate({ linkedTo: manager });
    const about = await loop.application(openingId, person);
    expect(
      await manager.refused(start, { body: { applicationId: about, stageId: "case" } }),
    ).toMatchObject({ status: 404 });
    await manager.call("POST /api/applications/:applicationId/end", {
      params: { applicationId },
      body: { state: "withdrawn", reason: null },
    });
    expect(await manager.refused(start, { body: body() })).toMatchObject({ status: 409 });
  });
});
