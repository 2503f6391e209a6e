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

const { roundUp, decide, decideRefused } = roundUpCalls(() => applicationId);

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
