import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import { submitCard } from "../../testing/filled-card.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { roundUpCalls } from "./round-up-calls.testing.ts";

let world: World;
let loop: Loop;
let manager: Person;
let deputy: Person;
let auditor: Person;
let coordinator: Person;
let ana: Person;
let ben: Person;
let applicationId: string;

beforeAll(async () => {
  ({ world, loop, manager, deputy, auditor, coordinator, ana, ben } = await createCast({
    manager: ["hiring_manager", "Mira Manager"],
    deputy: ["hiring_manager", "Dora Deputy"],
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
