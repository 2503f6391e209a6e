import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import { submitCard } from "../../testing/filled-card.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { roundUpCalls } from "./round-up-calls.testing.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let deputy: Person;
let otherManager: Person;
let auditor: Person;
let coordinator: Person;
let ana: Person;
let ben: Person;
let applicationId: string;

beforeAll(async () => {
  ({ world, loop, owner, manager, deputy, otherManager, auditor, coordinator, ana, ben } =
    await createCast({
      manager: ["hiring_manager", "Mira Manager"],
      deputy: ["hiring_manager", "Dora Deputy"],
      otherManager: ["hiring_manager", "Olaf Other"],
      auditor: ["auditor", "Aldo Auditor"],
      coordinator: ["coordinator", "Cory Coordinator"],
      ana: ["interviewer", "Ana"],
      ben: ["interviewer", "Ben"],
    }));
});
afterAll(() => world.close());

beforeEach(async () => {
  const openingId = await loop.opening({ manager, deputies: [deputy] });
  const personId = await loop.candidate({ name: "Noor Candidate" });
  applicationId = await loop.application(openingId, personId);
});

const { roundUp, roundUpRefused, decide, decideRefused, openEarly, openEarlyRefused } =
  roundUpCalls(() => applicationId);

describe("whoever still owes a card", () => {
  test("sees states alone: no mark, signal, prompt, gap, concern or decision", async () => {
    const first = await loop.interview(applicationId, { panel: [ana, deputy] });
    await submitCard(ana, first, { ratings: [1, 4], observed: ["skips-checks"], words: "Hidden" });
    await submitCard(deputy, first, { ratings: [3, 3] });
    await decide(deputy, { safetyAnswer: "It was one case.", outcome: "hold" });
    await loop.interview(applicationId, { panel: [manager], stage: "fit" });
    const view = await roundUp(manager);
    expect(view.hidden).toMatchObject({
      because: expect.stringContaining("Setting fit"),
      canOpenEarly: true,
    });
    expect(view).toMatchObject({
      safety: [],
      decisions: [],
      can: { decide: false, openEarly: true },
    });
    expect(view.stages[0]?.panel).toMatchObject([
      { card: "submitted", scorecardId: null, recommendation: null, takeAway: null, counts: "yes" },
      { card: "submitted" },
    ]);
    for (const criterion of view.stages[0]?.criteria ?? []) {
      expect(criterion).toMatchObject({ gap: null, unrated: false });
      for (const cell of criterion.cells)
        expect(cell).toMatchObject({ rating: null, doubt: false, doesNotFit: null, evidence: [] });
    }
    expect(view.stages[0]).toMatchObject({ signals: [], corePromptsNotAsked: [] });
    expect(JSON.stringify(view)).not.toContain("Hidden d");
  });

  test("of a blind review has no round-up of the candidate, whose name it would tell", async () => {
    const interview = await loop.interview(applicationId, {
      panel: [manager],
      stage: "papers",
      blind: true,
    });
    expect(await roundUpRefused(manager)).toMatchObject({ status: 404 });
    await submitCard(manager, interview);
    expect((await roundUp(manager)).candidate.name).toBe("Noor Candidate");
  });

  test("may open early with a reason: audited once, and their card is marked", async () => {
    const first = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, first, { ratings: [2, 2] });
    const second = await loop.interview(applicationId, { panel: [manager], stage: "fit" });
    const opened = await openEarly(manager);
    expect(opened.hidden).toBeNull();
    expect(opened.stages[0]?.criteria[0]?.cells[0]?.rating).toBe(2);
    await Promise.all([openEarly(manager), openEarly(manager)]);
    const audited = await loop.run((db) =>
      db
        .selectFrom("audit_events")
        .select("action")
        .where("subject_id", "=", applicationId)
        .where("action", "=", "round_up.opened_early")
        .execute(),
    );
    expect(audited).toHaveLength(1);
    expect(opened.can.decide).toBe(false);
    expect(await decideRefused(manager)).toMatchObject({ status: 409 });
    expect((await submitCard(manager, second)).counts).toBe("after_seeing_others");
    expect((await roundUp(manager)).stages[1]?.panel[0]?.counts).toBe("after_seeing_others");
    expect((await decide(manager)).decisions).toHaveLength(1);
  });

  test("who was excused, read the others and is expected again hands in a card that does not count", async () => {
    const first = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, first);
    const second = await loop.interview(applicationId, { panel: [manager, ben], stage: "fit" });
    const held = () => submitCard(manager, second);
    await loop.setSeat(second, manager, "excused");
    expect((await roundUp(manager)).hidden).toBeNull();
    await loop.setSeat(second, manager, "expected");
    expect((await roundUp(manager)).hidden).not.toBeNull();
    expect((await held()).counts).toBe("after_seeing_others");
    expect((await submitCard(ben, second)).counts).toBe("yes");
  });

  test("to look at a round-up that shows no card yet, or hides them, is to have seen nothing", async () => {
    await roundUp(manager);
    const first = await loop.interview(applicationId, { panel: [ana] });
    const second = await loop.interview(applicationId, { panel: [manager], stage: "fit" });
    await submitCard(ana, first);
    await roundUp(manager);
    expect((await submitCard(manager, second)).counts).toBe("yes");
  });

  test("opens nothing early as an auditor or coordinator, nor where nothing is hidden", async () => {
    await loop.interview(applicationId, { panel: [auditor, coordinator], stage: "fit" });
    for (const person of [auditor, coordinator])
      expect(await openEarlyRefused(person)).toMatchObject({ status: 403 });
    expect((await roundUp(auditor)).hidden).toMatchObject({ canOpenEarly: false });
    expect(await openEarlyRefused(manager)).toMatchObject({ status: 409 });
    expect(await openEarlyRefused(ana)).toMatchObject({ status: 404 });
  });
});

describe("deciding", () => {
  const stateOf = async () =>
    (
      await loop.run((db) =>
        db
          .selectFrom("applications")
          .select("state")
          .where("id", "=", applicationId)
          .executeTakeFirstOrThrow(),
      )
    ).state;

  test("keeps rationale, dissent and levels as a version, and settles the application", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, interview);
    const planned = await loop.interview(applicationId, {
      panel: [ben],
      stage: "fit",
      state: "planned",
    });
    const first = await decide(manager, {
      outcome: "no_hire",
      dissent: [{ member: "Ben", text: "I would have hired." }],
      levelBefore: "mid",
      levelAfter: "senior",
    });
    expect(first.decisions).toMatchObject([
      {
        version: 1,
        outcome: "no_hire",
        dissent: [{ member: "Ben", text: "I would have hired." }],
        levelBefore: "mid",
        levelAfter: "senior",
        decidedBy: "Mira Manager",
      },
    ]);
    expect(await stateOf()).toBe("declined");
    const row = await loop.run((db) =>
      db.selectFrom("interviews").select("state").where("id", "=", planned).executeTakeFirst(),
    );
    expect(row?.state).toBe("cancelled");
    const second = await decide(deputy, {
      outcome: "hire",
      rationale: "The licence came through.",
    });
    expect(second.decisions.map((one) => [one.version, one.outcome])).toEqual([
      [2, "hire"],
      [1, "no_hire"],
    ]);
    expect(await stateOf()).toBe("hired");
    await decide(manager, { outcome: "hold" });
    expect(await stateOf()).toBe("active");
    expect((await roundUp(manager)).needsDecision).toBe(false);
  });

  test("answers a safety concern in a sentence, or is refused", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, interview, { ratings: [1, 4] });
    const refusal = await decideRefused(manager);
    expect(refusal).toMatchObject({ status: 422, code: "invalid_input" });
    expect(refusal.problems.map((one) => one.path)).toEqual(["safetyAnswer"]);
    expect(refusal.message).toContain("Safety-first judgment");
    expect(await stateOf()).toBe("active");
    const view = await decide(manager, {
      safetyAnswer: "She named the near miss herself and what changed.",
    });
    expect(view.decisions[0]?.safetyAnswer).toBe(
      "She named the near miss herself and what changed.",
    );
  });

  test("is for the manager, deputies, admins and owners, and for who owes nothing", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, deputy] });
    await submitCard(ana, interview);
    for (const person of [auditor, coordinator])
      expect(await decideRefused(person)).toMatchObject({ status: 403 });
    for (const person of [ana, otherManager])
      expect(await decideRefused(person)).toMatchObject({ status: 404 });
    expect(await decideRefused(deputy)).toMatchObject({
      status: 409,
      message: expect.stringContaining("Case discussion"),
    });
    await loop.setSeat(interview, deputy, "excused");
    expect((await decide(deputy)).decisions).toHaveLength(1);
  });

  test("is refused for who withdrew, and for a level that the rubric does not have", async () => {
    expect((await decideRefused(manager, { levelAfter: "chief" })).problems).toMatchObject([
      { path: "levelAfter" },
    ]);
    await loop.run((db) =>
      db
        .updateTable("applications")
        .set({ state: "withdrawn" })
        .where("id", "=", applicationId)
        .execute(),
    );
    expect(await decideRefused(manager)).toMatchObject({ status: 409 });
  });

  test("two at once become two versions", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, interview);
    await Promise.all([decide(manager, { outcome: "hold" }), decide(deputy, { outcome: "hire" })]);
    const versions = (await roundUp(owner)).decisions.map((one) => one.version);
    expect(versions).toEqual([2, 1]);
  });
});
